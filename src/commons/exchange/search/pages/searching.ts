import {
  button,
  details,
  html,
  input,
  insetText,
  pagination,
  select,
  waiting,
  type Html,
  type WaitingRow,
} from '#design'
import { dayOf, sayDay, sayList } from '#ground'
import type { NamedStandard } from '#support'
import type { StandardsOfEdition } from '../../standards.ts'
import { standardSelect } from '../../pages/standard-select.ts'
import { areas, themes } from '../../practice/choices.ts'
import { shownKinds, type Shown } from '../../shown/shown.ts'
import {
  addressOf,
  isNarrowed,
  lastPage,
  mistakeIn,
  mostCounted,
  nothingToLookFor,
  perPage,
  sayMistake,
  type Found,
  type Search,
} from '../search.ts'

export type SearchView = {
  readonly search: Search
  /** Nothing where the search itself can't be read. */
  readonly found?: Found
  /** Those of every edition, by which one can look. */
  readonly standards: readonly StandardsOfEdition[]
  /** What the standard that is looked for became, or was made of, in other editions: found with it. */
  readonly also: readonly NamedStandard[]
  /** Where the search is, and where one text of it is read. */
  readonly at: string
  readonly itemHref: (id: Shown['id']) => string
}

/** What is wrong with a search, as the summary at the top says it. */
export const searchMistakes = ({ search, found }: SearchView): readonly { text: string; href: string }[] => {
  const mistake = mistakeIn(search)
  const text = mistake !== undefined ? sayMistake(mistake, search) : found?.rows === undefined ? nothingToLookFor : ''
  return text === '' ? [] : [{ text, href: '#words' }]
}

const optionsOf = (any: string, words: Readonly<Record<string, string>>) => [
  { value: '', text: any },
  ...Object.entries(words).map(([value, text]) => ({ value, text })),
]

const chooser = (name: string, text: string, value: string | undefined, items: ReturnType<typeof optionsOf>): Html =>
  select({ name, value, items, label: { text, classes: 'govuk-label--s' } })

const choosers = ({ search, standards }: SearchView): Html =>
  html`${standardSelect({ text: 'Standard', value: search.standard ?? '', none: 'Any standard', groups: standards })}
  ${chooser('theme', 'Theme', search.theme, optionsOf('Any theme', themes))}
  ${chooser('kind', 'Kind of record', search.kind, optionsOf('Any kind', shownKinds))}
  ${chooser('area', 'Kind of area', search.area, optionsOf('Any area', areas))}`

/** The form and what it found. */
export const searching = (view: SearchView): Html => {
  const { search, at } = view
  return html`<form method="get" action="${at}#found" class="narrow" role="search">
      ${input({
        ...{
          name: 'words',
          value: mistakeIn(search) === undefined ? search.words : search.words.slice(0, 200).toWellFormed(),
        },
        label: { text: 'Words', classes: 'govuk-label--s' },
        hint: 'Put “words together” in quotation marks; leave a word out with a minus sign before it.',
        errorMessage: searchMistakes(view)[0]?.text,
      })}
      ${details({
        summaryText: 'Narrow the search',
        open: isNarrowed(search),
        html: choosers(view),
      })}
      ${button({ text: 'Search', classes: 'govuk-button--secondary' })}
    </form>
    ${view.found?.rows !== undefined && results(view, view.found.rows, view.found.count)}`
}

const sayFound = (search: Search, count: number): string => {
  const what = search.words === '' && !isNarrowed(search) ? 'in the exchange' : 'found'
  if (count > mostCounted) return `More than ${mostCounted.toLocaleString('en-GB')} records ${what}`
  return `${count === 0 ? 'No' : count.toLocaleString('en-GB')} ${count === 1 ? 'record' : 'records'} ${what}`
}

const results = (view: SearchView, rows: readonly Shown[], count: number): Html => {
  const { search, at } = view
  const pages = Math.min(lastPage, Math.ceil(count / perPage))
  return html`<h2 class="govuk-heading-m" id="found">${sayFound(search, count)}</h2>
    ${alsoThrough(view)} ${count === 0 && html`<p class="govuk-body">Try fewer words, or leave a filter out.</p>`}
    ${rows.length > 0 && waiting(rows.map(each => rowOf(view, each)))}
    ${
      search.page > pages &&
      count > 0 &&
      insetText({
        html: html`There ${pages === 1 ? 'is 1 page' : `are ${pages} pages`} of them, and this is page ${search.page}.
          <a class="govuk-link" href="${addressOf(search, at, 1)}">Go to the first page</a>`,
      })
    }
    ${
      pages > 1 &&
      pagination({
        landmarkLabel: 'Pages of results',
        ...(search.page > 1 ? { previous: { href: addressOf(search, at, search.page - 1) } } : {}),
        ...(search.page < pages ? { next: { href: addressOf(search, at, search.page + 1) } } : {}),
      })
    }
    ${search.page === lastPage && count > mostCounted && html`<p class="govuk-body">These are the first ${mostCounted}. Narrow the search to see others.</p>`}`
}

/** `3 Looking at need (Commissioning standards)`. */
const named = ({ number, title, edition }: NamedStandard): string => `${number} ${title} (${edition})`

const alsoThrough = ({ also }: SearchView): Html | false =>
  also.length > 0 &&
  html`<p class="govuk-body">
    Also found through its counterparts in other editions, by the crosswalks between them: ${sayList(also.map(named))}.
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
