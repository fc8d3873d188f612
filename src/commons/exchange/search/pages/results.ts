import { html, waiting, type Html, type WaitingRow } from '#design'
import { dayOf, sayDay, sayList } from '#ground'
import type { NamedStandard } from '#support'
import { turner } from '../../pages/turner.ts'
import { shownKinds, type Shown } from '../../shown/shown.ts'
import { addressOf, isNarrowed, lastPage, mostCounted, type Search } from '../search.ts'
import type { SearchView } from './search-view.ts'

const sayFound = (search: Search, count: number): string => {
  const what = search.words === '' && !isNarrowed(search) ? 'in the exchange' : 'found'
  if (count > mostCounted) return `More than ${mostCounted.toLocaleString('en-GB')} records ${what}`
  return `${count === 0 ? 'No' : count.toLocaleString('en-GB')} ${count === 1 ? 'record' : 'records'} ${what}`
}

/** What a search found. */
export const results = (view: SearchView, rows: readonly Shown[], count: number): Html => {
  const { search, at } = view
  return html`<h2 class="govuk-heading-m" id="found">${sayFound(search, count)}</h2>
    ${alsoThrough(view)} ${count === 0 && html`<p class="govuk-body">Try fewer words, or leave a filter out.</p>`}
    ${rows.length > 0 && waiting(rows.map(each => rowOf(view, each)))}
    ${turner({ count, page: search.page, of: 'results', last: lastPage }, page => addressOf(search, at, page))}
    ${search.page === lastPage && count > mostCounted && html`<p class="govuk-body">These are the first ${mostCounted}. Narrow the search to see others.</p>`}`
}

/** `3 Looking at need (Commissioning standards)`. */
const named = ({ number, title, edition }: NamedStandard): string => `${number} ${title} (${edition})`

const alsoThrough = ({ also }: SearchView): Html | false =>
  also.length > 0 &&
  html`<p class="govuk-body">
    Also found through its counterparts in other editions, by the lists of changes between them:
    ${sayList(also.map(named))}.
  </p>`

const shortened = (words: string, most = 180): string =>
  words.length <= most
    ? words
    : `${words
        .slice(0, most)
        .replace(/\s+\S*$/, '')
        .toWellFormed()} …`

/** One text in a list of them. */
export const shownRow = (shown: Shown, href: string): WaitingRow => {
  const { title, kind, named, challenge, learned, publishedAt, event } = shown
  const whose = named?.name ?? (kind === 'outcome' ? (event?.title ?? '') : 'Partnership not named')
  return {
    what: title,
    href,
    note: html`${shortened(challenge === '' ? learned : challenge)}<br />${[shownKinds[kind], whose, sayDay(dayOf(publishedAt))].filter(Boolean).join(' · ')}`,
  }
}

/** A record that is tied to a counterpart alone says to which. */
const rowOf = ({ itemHref, search, also }: SearchView, shown: Shown): WaitingRow => {
  const row = shownRow(shown, itemHref(shown.id))
  if (search.standard === undefined || shown.standards.includes(search.standard)) return row
  const through = also.filter(({ key }) => shown.standards.includes(key))
  return { ...row, note: html`${row.note}<br />Found through ${sayList(through.map(named))}` }
}
