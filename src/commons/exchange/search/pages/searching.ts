import { button, details, html, input, select, type Html } from '#design'
import { standardSelect } from '../../pages/standard-select.ts'
import { areas, themes } from '../../practice/choices.ts'
import { shownKinds } from '../../shown/shown.ts'
import { isNarrowed, longestSearch, mistakeIn, nothingToLookFor, sayMistake } from '../search.ts'
import { results } from './results.ts'
import type { SearchView } from './search-view.ts'

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
          value: mistakeIn(search) === undefined ? search.words : search.words.slice(0, longestSearch).toWellFormed(),
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
