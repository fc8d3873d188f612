import { button, html, insetText, summaryList, warningText, type Html } from '#design'
import { dayOf, sayCount, sayDay } from '#ground'
import { sayLanguage } from '#instrument'
import { framed, type Frame } from '#people'
import { questionsOf, type Checklist } from '../checklist.ts'
import type { ChecklistPaths } from '../paths.ts'

export type OwnView = {
  readonly paths: ChecklistPaths
  readonly checklist: Checklist
  readonly mayKeep: boolean
  /** Who goes through none reads it, and goes back to where such things come in. */
  readonly mayRun: boolean
  /** Said after something was done. */
  readonly said: string | undefined
}

/** A checklist of the partnership's own, whole. */
export const ownPage = (frame: Frame, view: OwnView): Html => {
  const { checklist, paths } = view
  return framed(frame, {
    title: checklist.title,
    caption: `Version ${checklist.version} · ${isOwn(checklist) ? 'Your own' : 'Offered by your programme'}`,
    current: 'practice',
    back: view.mayRun
      ? { text: 'Checklists', href: paths.list }
      : { text: 'The standards we use', href: paths.standards },
    lede: checklist.about,
    main: html`${view.said !== undefined && insetText({ text: view.said })} ${beginPart(view)} ${linksPart(view)}
    ${factsPart(checklist)} ${stepsPart(checklist)}`,
  })
}

const isOwn = ({ own }: Checklist): boolean => own?.origin === 'own'

const beginPart = ({ checklist: { id, own }, paths, mayRun }: OwnView): Html | false =>
  own?.withdrawal === undefined
    ? mayRun && button({ text: 'Start', href: `${paths.new}?checklist=${id}` })
    : warningText({
        iconFallbackText: 'Warning',
        text: `Nobody begins it any more: ${own.withdrawal.by} withdrew it on ${sayDay(dayOf(own.withdrawal.at))}. ${own.withdrawal.because}`,
      })

const linksPart = ({ checklist, paths, mayKeep }: OwnView): Html =>
  html`<div class="inline-forms">
    <a class="govuk-link" href="${paths.ownFile(checklist.id)}">Download its file (JSON)</a>
    ${mayKeep && html`<a class="govuk-link" href="${paths.bring}?from=${checklist.id}#copy">Begin a copy of it</a>`}
    ${
      mayKeep &&
      isOwn(checklist) &&
      html`<a class="govuk-link" href="${paths.withdrawal(checklist.id)}"
        >${checklist.own?.withdrawal === undefined ? 'Withdraw it' : 'Offer it again'}</a
      >`
    }
  </div>`

const factsPart = (checklist: Checklist): Html => {
  const { steps, own, id, language, fingerprint } = checklist
  return summaryList({
    rows: [
      {
        key: { text: 'Holds' },
        value: { text: `${sayCount(steps.length, 'step')}, ${sayCount(questionsOf(checklist).length, 'question')}` },
      },
      { key: { text: 'Checklist' }, value: { text: id } },
      { key: { text: 'Language' }, value: { text: sayLanguage(language) } },
      own && {
        key: { text: isOwn(checklist) ? 'Published' : 'Offered' },
        value: { text: `${sayDay(dayOf(own.publishedAt))}, by ${own.publishedBy}` },
      },
      {
        key: { text: 'Fingerprint' },
        value: {
          html: html`<span class="typed">${fingerprint}</span><br />
            <span class="quiet">SHA-256 of its file: the same anywhere, as long as not a letter differs.</span>`,
        },
      },
    ],
  })
}

const stepsPart = ({ steps }: Checklist): Html =>
  html`${steps.map(
    ({ key, title, lines }) =>
      html`<section class="narrow">
        <h2 class="govuk-heading-m">${key}. ${title}</h2>
        <ul class="govuk-list">
          ${lines.map(
            line => html`<li>${line.key} ${line.words}${line.kind === 'note' && ' (a note, which asks nothing)'}</li>`,
          )}
        </ul>
      </section>`,
  )}`
