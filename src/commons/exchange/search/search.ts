import { isKeepable } from '#ground'
import type { StandardKey } from '#support'
import { areaNames, themeNames, type Area, type Theme } from '../practice/choices.ts'
import { shownKindNames, type Shown, type ShownKind } from '../shown/shown.ts'
import { pageOf, perPage } from '../turning.ts'

/** What somebody looks for. Anything left out does not matter to them. */
export type Search = {
  readonly words: string
  readonly standard?: StandardKey
  readonly theme?: Theme
  readonly kind?: ShownKind
  readonly area?: Area
  /** From 1. */
  readonly page: number
}

/** Why nothing can be looked for. */
export type SearchMistake = 'too-long' | 'unreadable'

/** A page of what was found. */
export type Found = {
  /** `undefined` where the words hold nothing to look for. */
  readonly rows: readonly Shown[] | undefined
  /** At most one more than `mostCounted`. */
  readonly count: number
}

/** How many signs a search may have. */
export const longestSearch = 200
/** Nobody turns further; what is looked for is narrowed instead. */
export const lastPage = 50
/** How many are counted: beyond it the page says `more than`. */
export const mostCounted = lastPage * perPage

type Query = Readonly<Record<string, string | readonly string[]>>

const lineOf = (query: Query, name: string): string => {
  const value = query[name]
  return (typeof value === 'string' ? value : (value?.[0] ?? '')).trim()
}

const oneOf = <Value extends string>(query: Query, name: string, allowed: readonly Value[]) => {
  const found = allowed.find(value => value === lineOf(query, name))
  return found === undefined ? {} : { [name]: found }
}

/** What the address of a search says. A filter that there is not is no filter. */
export const readSearch = (query: Query, standards: readonly StandardKey[]): Search => {
  return {
    words: lineOf(query, 'words').replaceAll(/\s+/g, ' '),
    ...oneOf(query, 'standard', standards),
    ...oneOf(query, 'theme', themeNames),
    ...oneOf(query, 'kind', shownKindNames),
    ...oneOf(query, 'area', areaNames),
    page: Math.min(pageOf(lineOf(query, 'page')), lastPage),
  }
}

/** What is wrong with the words themselves, before anything is looked for. */
export const mistakeIn = ({ words }: Search): SearchMistake | undefined =>
  words.length > longestSearch ? 'too-long' : isKeepable(words) ? undefined : 'unreadable'

export const sayMistake = (mistake: SearchMistake, { words }: Search): string =>
  mistake === 'too-long'
    ? `A search can be ${longestSearch} characters long. Yours has ${words.length.toLocaleString('en-GB')}: use the few words that matter most`
    : 'The search has a character that cannot be looked for. Write it again'

/** What is said where the words hold nothing to look for. */
export const nothingToLookFor =
  'There is no word in this search that can be looked for: only short words such as “the”, signs, or words to leave out. Add one that a record would have'

/** The same search as an address; `page` only where it is not the first. */
export const addressOf = (search: Search, own: string, page = 1): string => {
  const { words, standard, theme, kind, area } = search
  const said = Object.entries({ words: words.slice(0, longestSearch).toWellFormed(), standard, theme, kind, area })
  const query = new URLSearchParams([
    ...said.flatMap(([name, value]): [string, string][] =>
      value === undefined || value === '' ? [] : [[name, value]],
    ),
    ...(page > 1 ? [['page', String(page)] as [string, string]] : []),
  ]).toString()
  return query === '' ? own : `${own}?${query}`
}

export const isNarrowed = ({ standard, theme, kind, area }: Search): boolean =>
  standard !== undefined || theme !== undefined || kind !== undefined || area !== undefined
