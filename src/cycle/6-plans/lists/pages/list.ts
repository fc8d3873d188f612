import { details, html, type Html } from '#design'
import { sayCount } from '#ground'
import { about, said } from '../../pages/prose.ts'
import type { PlanPaths } from '../../paths.ts'
import { factsIn, nameOf, removedFrom, type Entry } from '../entry.ts'
import { listingOf, type ListName } from '../kinds.ts'

export type ListView = {
  readonly paths: PlanPaths
  readonly list: ListName
  readonly entries: readonly Entry[]
  /** Of the whole plan: what was taken out of this list can be put back. */
  readonly all: readonly Entry[]
  readonly area?: string
  readonly title?: string
  /** Ranked by hand. */
  readonly isRanked?: boolean
  readonly level?: 2 | 3
  /** Where entries that were taken out are offered; once on a page. */
  readonly offersRemoved?: boolean
  /** What else can be done with an entry, or is to be known of it. */
  readonly also?: (entry: Entry) => Html | false
}

/** One list of the plan with what can be done to each entry. */
export const listPart = (view: ListView): Html => {
  const { list, entries, paths, area, level = 2 } = view
  const listing = listingOf(list)
  const title = view.title ?? listing.title
  const anchor = area === undefined ? list : `${list}-${area}`
  const heading =
    level === 2
      ? html`<h2 class="govuk-heading-m" id="${anchor}">${title}</h2>`
      : html`<h3 class="govuk-heading-s" id="${anchor}">${title}</h3>`
  return html`${heading}
    ${
      entries.length === 0
        ? html`<p class="govuk-body">${listing.none}</p>`
        : html`<ol class="${`govuk-list govuk-list--spaced${view.isRanked === true ? ' govuk-list--number' : ''}`}">
            ${entries.map(entry => entryItem(view, entry))}
          </ol>`
    }
    <p class="govuk-body">
      <a class="govuk-link" href="${paths.newEntry(list, area)}"
        >Add ${listing.one}${area !== undefined && about(title)}</a
      >
    </p>
    ${view.offersRemoved !== false && removedPart(view)}`
}

const entryItem = (view: ListView, entry: Entry): Html =>
  html`<li>
    ${said(nameOf(entry))} ${factsPart(entry)} ${view.also?.(entry)}
    <form method="post" action="${view.paths.entryPlace(view.list, entry.id)}" class="inline-forms">
      <a class="govuk-link" href="${view.paths.entry(view.list, entry.id)}">Change${about(nameOf(entry))}</a>
      ${view.isRanked === true && rankButtons(view, entry)}
      <button class="link-button" name="move" value="out">Take out${about(nameOf(entry))}</button>
    </form>
  </li>`

const rankButtons = ({ entries }: ListView, entry: Entry): Html =>
  html`${
    entries[0]?.id !== entry.id &&
    html`<button class="link-button" name="move" value="up">Move up${about(nameOf(entry))}</button>`
  }
  ${
    entries.at(-1)?.id !== entry.id &&
    html`<button class="link-button" name="move" value="down">Move down${about(nameOf(entry))}</button>`
  }`

const factsPart = (entry: Entry): Html => {
  const facts = factsIn(entry.list, { ...entry.says, ...entry.aside })
  return facts.length === 0 ? html`` : html`<br />${said(facts.join(' · '), 'quiet govuk-!-font-size-16')}`
}

const removedPart = ({ all, list, paths }: ListView): Html => {
  const removed = removedFrom(all, list)
  if (removed.length === 0) return html``
  return details({
    summaryText: `Taken out (${sayCount(removed.length, 'entry', 'entries')})`,
    html: html`${removed.map(
      entry =>
        html`<form method="post" action="${paths.entryPlace(list, entry.id)}" class="inline-forms">
          ${said(nameOf(entry))}
          <button class="link-button" name="move" value="back">Put back${about(nameOf(entry))}</button>
        </form>`,
    )}`,
  })
}
