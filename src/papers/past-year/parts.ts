import type { QuestionAsAsked } from '#instrument'
import type { FormField } from '../self-analysis/group-marks.ts'

type Texts = Partial<Record<FormField, string>>

/** What stands in one of our papers where nothing was recorded. */
const nothing = /^(?:no (?:variation|evidence) recorded|none recorded|nothing recorded|nothing more written)\.?$/i

/** Parts of a summary that a paper prints below it, each under the name of its own box. */
const within = ['variations', 'evidence', 'voice', 'strategic'] as const

/**
 * Takes a summary apart where it was printed by Stocktake: a paragraph that begins with the name of another box, and what
 * follows it up to the next such name, belongs to that box. A box that the form fills itself is left alone.
 */
export const apart = (texts: Texts, { fields }: Pick<QuestionAsAsked, 'fields'>): Texts => {
  const found: Record<string, string[]> = { summary: [] }
  let open: string = 'summary'
  for (const paragraph of (texts.summary ?? '').split('\n\n')) {
    const name = within.find(each => isNamed(paragraph, fields[each]?.heading) && (texts[each] ?? '') === '')
    if (name !== undefined) open = name
    else if (/^(?:Dissent|Decided): /.test(paragraph)) open = 'summary'
    const words = name === undefined ? paragraph : paragraph.slice((fields[name]?.heading ?? '').length + 1).trim()
    if (words !== '' && !nothing.test(words) && words !== 'Dissent: None recorded.') (found[open] ??= []).push(words)
  }
  if (Object.keys(found).length === 1 && open === 'summary') return texts
  return { ...texts, ...Object.fromEntries(Object.entries(found).map(([name, words]) => [name, words.join('\n\n')])) }
}

const isNamed = (paragraph: string, heading: string | undefined): boolean =>
  heading !== undefined && paragraph.startsWith(`${heading}:`)
