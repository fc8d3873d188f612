import { actions, button, html, insetText, radios, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import { sayCount } from '#ground'
import { framed, type Frame } from '#people'
import { evidenceWords } from '../../pages/piece.ts'
import { waiting, type Brought } from '../carried.ts'

export type BroughtListView = {
  readonly frame: Frame
  readonly groupName: string
  /** The year that it comes from. */
  readonly label: string
  readonly brought: readonly Brought[]
  readonly titleOf: (standard: number) => string
  readonly hrefOf: (standard: number) => string
  readonly here: string
  readonly back: string
  readonly form: Form
  /** Why nothing can be answered now. */
  readonly shut?: string
}

/** The field that answers for one piece at one standard. */
export const fieldOf = ({ standard, piece }: Brought): string => `s${standard}-${piece.id}`

/** All evidence of the year before that a group has not answered yet, on one page. */
export const broughtListPage = (view: BroughtListView): Html => {
  const open = waiting(view.brought)
  return framed(view.frame, {
    title: `Evidence of ${view.label}: confirm or change`,
    caption: view.groupName,
    current: 'this-year',
    back: { text: 'All standards of this group', href: view.back },
    lede: 'Nothing of it counts this year until you say so. Leave for later what you have to look up.',
    mistakes: summaryOf(view.form.mistakes),
    main: html`${view.shut && insetText({ text: view.shut })} ${open.length === 0 ? none(view) : choosing(view, open)}`,
  })
}

const none = ({ back, label }: BroughtListView): Html =>
  html`<p class="govuk-body">
    Nothing of ${label} waits for an answer. <a class="govuk-link" href="${back}">Back to the standards</a>
  </p>`

const choosing = (view: BroughtListView, open: readonly Brought[]): Html =>
  html`<form method="post" action="${view.here}" novalidate>
    ${[...Map.groupBy(open, ({ standard }) => standard)].map(
      ([standard, pieces]) =>
        html`<h2 class="govuk-heading-m">${standard}. ${view.titleOf(standard)}</h2>
          ${pieces.map(each => pieceField(view, each))}`,
    )}
    ${!view.shut && actions(button({ text: 'Save what I chose' }), html`<p class="quiet">${sayCount(open.length, 'piece')} in all.</p>`)}
  </form>`

const pieceField = ({ form, hrefOf, shut }: BroughtListView, brought: Brought): Html => {
  const { piece, standard } = brought
  const change = html`<a class="govuk-link" href="${hrefOf(standard)}/evidence/brought/${piece.id}"
    >Change it<span class="govuk-visually-hidden">: ${piece.title}</span></a
  >`
  if (shut !== undefined) return html`<p class="govuk-body">${evidenceWords(piece)}</p>`
  return radios({
    name: fieldOf(brought),
    value: form.typed(fieldOf(brought)),
    errorMessage: form.mistakeOf(fieldOf(brought))?.words,
    classes: 'govuk-radios--inline govuk-radios--small',
    fieldset: { legend: { html: evidenceWords(piece) } },
    hint: { html: change },
    items: [
      { value: 'confirmed', text: 'Still good' },
      { value: 'left', text: 'Leave it behind' },
    ],
  })
}
