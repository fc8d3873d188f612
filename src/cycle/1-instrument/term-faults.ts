import type { EditionFile } from './edition.ts'
import type { Check, Fault } from './fault.ts'
import { hasStrayBrace, placeholdersOf } from './words.ts'

type Text = { readonly place: string; readonly text: string }
type Term = EditionFile['terms'][number]

/** Placeholders without a term, forms that a term lacks, stray braces, and terms that no sentence uses. */
export const termFaults: Check = ({ title, about, answer, capacity, sections, terms, glossary }) => {
  const texts = textsIn('', { answer, capacity, sections })
  const used = new Set(texts.flatMap(({ text }) => placeholdersOf(text).map(({ key }) => key)))
  const byKey = new Map(terms.map(term => [term.key, term]))
  return [
    ...texts.flatMap(text => [...braceFaults(text), ...placeholderFaults(text, byKey)]),
    ...textsIn('', { title, about, terms, glossary }).flatMap(plainFaults),
    ...terms.filter(term => !term.general && !used.has(term.key)).map(unusedFault),
  ]
}

const placeholderFaults = ({ place, text }: Text, terms: ReadonlyMap<string, Term>): readonly Fault[] =>
  placeholdersOf(text).flatMap(({ key, form }) => {
    const term = terms.get(key)
    if (!term) return [{ place, problem: `no term is called “${key}”`, remedy: 'Declare it under “terms”.' }]
    if (form in term) return []
    return [{ place, problem: `the term “${key}” has no form “${form}”`, remedy: `Give the term a “${form}” form.` }]
  })

const braceFaults = ({ place, text }: Text): readonly Fault[] =>
  hasStrayBrace(text)
    ? [{ place, problem: 'a brace belongs to no placeholder', remedy: 'Write placeholders as {key} or {key.short}.' }]
    : []

const plainFaults = ({ place, text }: Text): readonly Fault[] =>
  /[{}]/.test(text)
    ? [{ place, problem: 'a placeholder stands where none is read', remedy: 'Write the words themselves here.' }]
    : []

const unusedFault = ({ key }: Term): Fault => ({
  place: 'terms',
  problem: `the term “${key}” is used by no sentence`,
  remedy: 'Take it away, use it, or mark it with "general": true when pages and papers need it.',
})

const textsIn = (place: string, part: unknown): readonly Text[] => {
  if (typeof part === 'string') return [{ place: place.slice(1), text: part }]
  if (Array.isArray(part)) return part.flatMap((item: unknown, index) => textsIn(`${place}[${index}]`, item))
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([name, value]: [string, unknown]) => textsIn(`${place}.${name}`, value))
}
