import { attributes, html, type Attributes, type Html } from '../html.ts'
import { classes, present, wordsOf, type Items, type Looks, type Optional, type Words } from './options.ts'

export type SummaryAction = Words & { readonly href: string } & Optional<{
    visuallyHiddenText: string
    classes: string
    attributes: Attributes
  }>

export type SummaryActions = { readonly items: readonly SummaryAction[] } & Optional<{ classes: string }>

export type SummaryRow = {
  readonly key: Words & Optional<{ classes: string }>
  readonly value: Words & Optional<{ classes: string }>
} & Optional<{ classes: string; actions: SummaryActions }>

export type SummaryCard = Looks &
  Optional<{ title: Words & Optional<{ headingLevel: number; classes: string }>; actions: SummaryActions }>

export type SummaryListOptions = Looks & { readonly rows: Items<SummaryRow> } & Optional<{ card: SummaryCard }>

const deed = (action: SummaryAction, about: Words | undefined): Html => {
  const named = { class: classes('govuk-link', action.classes), href: action.href, ...action.attributes }
  const spoken = action.visuallyHiddenText && ` ${action.visuallyHiddenText}`
  const hidden = html`<span class="govuk-visually-hidden">${spoken}${about && html` (${wordsOf(about)})`}</span>`
  return html`<a${attributes(named)}>${wordsOf(action)}${(spoken || about) && hidden}</a>`
}

const deeds = (actions: SummaryActions | undefined, about: Words | undefined, item: string): Html | undefined => {
  const links = (actions?.items ?? []).map(action => deed(action, about))
  if (links.length < 2) return links[0]
  return html`${links.map(link => html`<li class="${item}">${link}</li>`)}`
}

const rowDeeds = (row: SummaryRow, about: Words | undefined): Html | undefined => {
  const links = deeds(row.actions, about, 'govuk-summary-list__actions-list-item')
  if (!links || !row.actions) return undefined
  const isList = row.actions.items.length > 1
  const inside = isList
    ? html`<ul class="govuk-summary-list__actions-list">
        ${links}
      </ul>`
    : links
  return html`<dd class="${classes('govuk-summary-list__actions', row.actions.classes)}">${inside}</dd>`
}

const rowOf = (row: SummaryRow, anyDeeds: boolean, about: Words | undefined): Html => {
  const isBare = anyDeeds && row.actions === undefined
  const names = classes('govuk-summary-list__row', isBare && 'govuk-summary-list__row--no-actions', row.classes)
  return html`<div class="${names}">
    <dt class="${classes('govuk-summary-list__key', row.key.classes)}">${wordsOf(row.key)}</dt>
    <dd class="${classes('govuk-summary-list__value', row.value.classes)}">${wordsOf(row.value)}</dd>
    ${rowDeeds(row, about)}
  </div>`
}

const cardDeeds = (card: SummaryCard): Html | undefined => {
  const links = deeds(card.actions, card.title, 'govuk-summary-card__action')
  const names = classes('govuk-summary-card__actions', card.actions?.classes)
  if (!links) return undefined
  return (card.actions?.items.length ?? 0) > 1
    ? html`<ul class="${names}">
        ${links}
      </ul>`
    : html`<div class="${names}">${links}</div>`
}

const carded = (card: SummaryCard, list: Html): Html => {
  const level = card.title?.headingLevel ?? 2
  const names = classes('govuk-summary-card__title', card.title?.classes)
  const title = card.title && html`<h${level} class="${names}">${wordsOf(card.title)}</h${level}>`
  return html`<div${attributes({ class: classes('govuk-summary-card', card.classes), ...card.attributes })}>
    <div class="govuk-summary-card__title-wrapper">${title}${cardDeeds(card)}</div>
    <div class="govuk-summary-card__content">${list}</div>
  </div>`
}

/** Facts by name, each with what can be done about it; `card` puts a title above them. */
export const summaryList = (options: SummaryListOptions): Html => {
  const rows = present(options.rows)
  const anyDeeds = rows.some(row => (row.actions?.items ?? []).length > 0)
  const named = { class: classes('govuk-summary-list', options.classes), ...options.attributes }
  const list = html`<dl${attributes(named)}>${rows.map(row => rowOf(row, anyDeeds, options.card?.title))}</dl>`
  return options.card ? carded(options.card, list) : list
}
