import { button, html, insetText, standing, type Html } from '#design'
import { capital, sayCount, sayInstant } from '#ground'
import { framed, type Frame } from '#people'
import { sayBegun, type ListedDraft } from '../../draft/draft.ts'
import { standardsOf, type Edition } from '../../edition.ts'
import type { EditionPaths } from '../../paths.ts'
import { versionAmong } from '../../naming.ts'
import { sayOrigin, type Origin, type Withdrawal } from '../held.ts'

export type ListedEdition = {
  readonly edition: Edition
  readonly origin: Origin
  readonly withdrawal?: Withdrawal
}

export type ListView = {
  readonly paths: EditionPaths
  readonly practice: string
  readonly editions: readonly ListedEdition[]
  readonly drafts: readonly ListedDraft[]
  /** Checklists of the partnership's own, for who brings them in and finds them nowhere else. */
  readonly checklists: readonly { readonly id: string; readonly title: string; readonly version: number }[]
  readonly mayKeep: boolean
  /** Said after something was done. */
  readonly said?: string
}

/** The editions that a partnership can read: its own, its programme's, the shipped ones, and what is being drafted. */
export const listPage = (frame: Frame, view: ListView): Html =>
  framed(frame, {
    title: 'The standards we use',
    current: 'practice',
    back: { text: 'Practice', href: view.practice },
    lede: 'What a year can be run on: standards, scores and questions, in editions. A published edition never changes; the next one begins as a copy.',
    main: html`${view.said && insetText({ text: view.said })} ${view.mayKeep && begin(view)} ${drafts(view)}
    ${(['own', 'programme', 'shipped'] as const).map(origin => group(view, origin))} ${checklists(view)}`,
  })

const begin = ({ paths }: ListView): Html => button({ text: 'Bring your own standards', href: paths.begin })

const drafts = ({ drafts: all, paths, mayKeep }: ListView): Html | undefined =>
  all.length === 0
    ? undefined
    : html`<h2 class="govuk-heading-m">Drafts</h2>
        ${standing(
          all.map(({ id, details, changedAt, changedBy, began, beganFrom, beganAt }) => ({
            name: mayKeep
              ? html`<a class="govuk-link" href="${paths.draft(id)}">${details.title}</a>`
              : html`${details.title}`,
            state: 'Not published',
            note: `${sayBegun({ began, beganFrom, beganAt })}. Changed by ${changedBy} at ${sayInstant(changedAt)}`,
          })),
        )}`

const group = (view: ListView, origin: Origin): Html | undefined => {
  const own = view.editions.filter(each => each.origin === origin)
  if (own.length === 0) return undefined
  const sayVersion = versionAmong(view.editions.map(({ edition }) => edition))
  return html`<h2 class="govuk-heading-m">${sayOrigin(origin)}</h2>
    ${standing(
      own.map(({ edition, withdrawal }) => ({
        name: html`<a class="govuk-link" href="${view.paths.one(edition.id)}">${edition.title}</a>`,
        state: capital(`${sayVersion(edition)}${withdrawal === undefined ? '' : ', withdrawn'}`),
        note: `${sayCount(standardsOf(edition).length, 'standard')} · ${edition.about}`,
      })),
    )}`
}

const checklists = ({ checklists: all, paths }: ListView): Html | undefined => {
  if (all.length === 0) return undefined
  const sayVersion = versionAmong(all)
  return html`<h2 class="govuk-heading-m">Your partnership’s checklists</h2>
    ${standing(
      all.map(checklist => ({
        name: html`<a class="govuk-link" href="${paths.checklist(checklist.id)}">${checklist.title}</a>`,
        state: capital(sayVersion(checklist)),
      })),
    )}`
}
