import { dayFrom, type Day } from '#ground'
import { variationKinds, type VariationKind } from '#scoring'

/** A cell with several things in it: one to each paragraph or item of a list. */
export const itemsIn = (text: string): readonly string[] =>
  text
    .split(/\n{2,}|\n(?=\s*(?:[•\-–]|\d{1,2}[.)])\s)/)
    .map(item => item.replace(/^\s*(?:[•\-–]|\d{1,2}[.)])\s+/, '').trim())
    .filter(item => item !== '')

export type VariationRead = { readonly kind?: VariationKind; readonly whose: string; readonly words: string }

const kindNames = Object.entries(variationKinds).map(([kind, name]) => ({
  kind: kind as VariationKind,
  name: name.replace(/^By /, '').toLowerCase(),
}))

/** A variation; how it varies only where the words begin with it: `By place, Northside: fewer visits`. */
export const variationFrom = (item: string): VariationRead => {
  const begins = kindNames.find(({ name }) => new RegExp(`^(?:by )?${name}\\b`, 'i').test(item))
  if (begins === undefined) return { whose: '', words: item }
  const rest = item.replace(new RegExp(`^(?:by )?${begins.name}\\s*[,:]?\\s*`, 'i'), '')
  const [, whose, words] = /^([^:\n]{1,120}):\s+([\s\S]+)$/.exec(rest) ?? []
  return { kind: begins.kind, whose: whose?.trim() ?? '', words: (words ?? rest).trim() }
}

export type EvidenceRead = {
  readonly title: string
  readonly dated?: Day
  readonly owner: string
  readonly shows: string
}

const months = 'january february march april may june july august september october november december'.split(' ')

/** A day as people write it: `3 May 2026`, `03/05/2026`, `2026-05-03`. */
const dayIn = (words: string): Day | undefined => {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(words) ?? []
  if (year !== undefined) return dayFrom(year, month ?? '', day ?? '')
  const [, first, second, third] =
    /^(\d{1,2})(?:st|nd|rd|th)?[\s/.]([a-z]{3,9}|\d{1,2})[\s/.](\d{4})$/i.exec(words) ?? []
  if (first === undefined || second === undefined) return undefined
  const named = months.findIndex(name => name.startsWith(second.toLowerCase().slice(0, 3)))
  return dayFrom(third ?? '', /^\d/.test(second) ? second : String(named + 1), first)
}

/** A piece of evidence in the form's own order: title, date, owner, what it shows. Whatever else it is, is its title. */
export const evidenceFrom = (item: string): EvidenceRead => {
  const [title = '', second = '', third = '', ...more] = item.split(/\s*[,;]\s*/)
  const dated = dayIn(second)
  if (dated !== undefined) return { title, dated, owner: third, shows: more.join(', ') }
  if (item.length <= 200 && !item.includes('\n')) return { title: item, owner: '', shows: '' }
  const line = item.split('\n')[0] ?? item
  return { title: line.length <= 200 ? line : `${line.slice(0, 199)}…`, owner: '', shows: item }
}

export type VoiceRead = { readonly said: string; readonly source: string }

/** What is said, and in brackets at its end or behind a dash where that comes from. */
export const voiceFrom = (item: string): VoiceRead => {
  const [, said, source] =
    /^([\s\S]+?)\s*(?:\(([^()]{2,200})\)|\s[–—]\s*([^–—\n]{2,200}))\s*$/
      .exec(item)
      ?.filter(part => part !== undefined) ?? []
  return said === undefined || source === undefined ? { said: item, source: '' } : { said, source: source.trim() }
}
