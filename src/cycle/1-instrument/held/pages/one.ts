import { button, details, html, insetText, summaryList, warningText, type Html } from '#design'
import { dayOf, sayDay } from '#ground'
import { framed, type Frame } from '#people'
import type { Edition } from '../../edition.ts'
import type { EditionPaths } from '../../paths.ts'
import { sayLanguage } from '../../spoken/language.ts'
import { sayOrigin, type Held, type Origin, type Withdrawal } from '../held.ts'
import { sayCounts } from '../counts.ts'
import { editionBody } from './body.ts'

export type NamedCrosswalk = { readonly title: string; readonly href: string; readonly state: string }

export type OneView = {
  readonly paths: EditionPaths
  readonly edition: Edition
  readonly origin: Origin
  readonly fingerprint: string
  readonly held?: Held
  readonly withdrawal?: Withdrawal
  /** The lists of changes from older editions to it, and from it to newer ones. */
  readonly crosswalks: readonly NamedCrosswalk[]
  /** Older editions from which one could be written. */
  readonly olderOnes: readonly NamedCrosswalk[]
  readonly mayKeep: boolean
  readonly mayRun: boolean
  readonly runHref: string
  /** Said after something was done. */
  readonly said?: string
}

/** One edition whole, for anybody in the partnership. */
export const onePage = (frame: Frame, view: OneView): Html => {
  const { edition, paths, withdrawal } = view
  return framed(frame, {
    title: edition.title,
    caption: `Version ${edition.version} · ${sayOrigin(view.origin)}`,
    current: 'practice',
    back: { text: 'The standards we use', href: paths.all },
    lede: edition.about,
    main: html`${view.said && insetText({ text: view.said })} ${withdrawal && withdrawn(withdrawal)} ${doing(view)}
    ${summaryList({ rows: facts(view) })} ${notes(edition)} ${crosswalks(view)} ${editionBody(edition)}`,
  })
}

const withdrawn = ({ at, by, because }: Withdrawal): Html =>
  warningText({
    iconFallbackText: 'Warning',
    text: `No new year begins on this edition: ${by} withdrew it on ${sayDay(dayOf(at))}. ${because}`,
  })

const doing = ({ mayRun, mayKeep, runHref, paths, edition, withdrawal, held }: OneView): Html =>
  html`${mayRun && withdrawal === undefined && button({ text: 'Open a year on it', href: `${runHref}?edition=${edition.id}` })}
    <div class="inline-forms">
      <a class="govuk-link" href="${paths.one(edition.id)}/edition.json">Download its file (JSON)</a>
      <a class="govuk-link" href="${paths.one(edition.id)}/edition.docx">Download it to read (Word)</a>
      <a class="govuk-link" href="${paths.one(edition.id)}/edition.pdf">Download it to read (PDF)</a>
      ${mayKeep && html`<a class="govuk-link" href="${paths.begin}?from=${edition.id}#copy">Begin a copy of it</a>`}
      ${
        mayKeep &&
        held &&
        html`<a class="govuk-link" href="${paths.withdrawal(edition.id)}"
          >${withdrawal === undefined ? 'Withdraw it from new years' : 'Offer it for new years again'}</a
        >`
      }
    </div>
    <p class="govuk-body">
      <a class="govuk-link" href="/editions/edition.schema.json">What such a file holds</a>, for those who read files.
    </p>`

const facts = ({ edition, fingerprint, held }: OneView) => [
  { key: { text: 'Holds' }, value: { text: sayCounts(edition) } },
  { key: { text: 'Edition' }, value: { text: edition.id } },
  { key: { text: 'Language' }, value: { text: sayLanguage(edition.language) } },
  held && {
    key: { text: held.isTakenIn ? 'Taken in' : 'Published' },
    value: {
      text: `${sayDay(dayOf(held.publishedAt))}, by ${held.publishedBy}${held.isTakenIn ? '. It was published elsewhere; its file does not say by whom' : ''}`,
    },
  },
  {
    key: { text: 'Fingerprint' },
    value: {
      html: html`<span class="typed">${fingerprint}</span><br />
        <span class="quiet">SHA-256 of its file: the same anywhere, as long as not a letter differs.</span>`,
    },
  },
  ...Object.values(edition.sources).map(text => ({ key: { text: 'Source' }, value: { text } })),
]

const notes = ({ notes: all }: Edition): Html | undefined =>
  all === undefined
    ? undefined
    : details({
        summaryText: 'Notes on this edition',
        html: html`<ul class="govuk-list govuk-list--bullet">
          ${all.map(each => html`<li>${each}</li>`)}
        </ul>`,
      })

const crosswalks = ({ crosswalks: all, olderOnes, mayKeep }: OneView): Html | undefined =>
  all.length === 0 && (!mayKeep || olderOnes.length === 0)
    ? undefined
    : html`<h2 class="govuk-heading-m">Older and newer editions</h2>
        <ul class="govuk-list govuk-list--bullet">
          ${all.map(
            ({ title, href, state }) =>
              html`<li><a class="govuk-link" href="${href}">${title}</a> <span class="quiet">${state}</span></li>`,
          )}
        </ul>
        ${
          mayKeep &&
          olderOnes.length > 0 &&
          details({
            summaryText: 'Write a list of changes to it',
            html: html`<p>
                It says what becomes of each standard and question of an older edition in this one, so that years on
                both can be compared.
              </p>
              <ul class="govuk-list govuk-list--bullet">
                ${olderOnes.map(
                  ({ title, href }) => html`<li><a class="govuk-link" href="${href}">From ${title}</a></li>`,
                )}
              </ul>`,
          })
        }`
