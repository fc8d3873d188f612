import { table, type Block, type Cell } from '#documents'
import type { QuestionAsAsked } from '#instrument'

/** One standard's row in the template's columns (001:1: standard, score, summary, implications). */
export type Row = {
  readonly asked: QuestionAsAsked
  readonly score: Cell
  readonly summary: Cell
  readonly implications: Cell
}

/** `Section A. Commissioning governance and framework`. */
export const sectionTitle = (asked: QuestionAsAsked): string => `Section ${asked.section.key}. ${asked.section.title}`

/** `1. What must get better is agreed`: how a standard is named in the first column. */
export const standardTitle = ({ standard }: QuestionAsAsked): string => `${standard.number}. ${standard.title}`

/** The same in few words, where it is named a second time. */
export const shortTitle = ({ standard }: QuestionAsAsked): string => `${standard.number}. ${standard.shortTitle}`

/** What stands in the same section, in the order given. */
export const bySection = <Item extends { readonly asked: QuestionAsAsked }>(
  items: readonly Item[],
): readonly (readonly [Item, ...Item[]])[] => {
  const sections = new Map<string, [Item, ...Item[]]>()
  for (const item of items) {
    const section = sections.get(item.asked.section.key)
    if (section) section.push(item)
    else sections.set(item.asked.section.key, [item])
  }
  return [...sections.values()]
}

/** `Standards 1 to 4`, `Standards 1 and 3`, `Standard 5`. */
export const sayStandards = (numbers: readonly number[]): string => {
  const [first, last] = [numbers[0], numbers.at(-1)]
  if (first === undefined || last === undefined || first === last) return `Standard ${first ?? ''}`
  const isRun = numbers.length > 2 && numbers.every((number, at) => number === first + at)
  return isRun ? `Standards ${first} to ${last}` : `Standards ${numbers.slice(0, -1).join(', ')} and ${last}`
}

/** Shares of the width: a form needs room for its boxes, a filled paper for its texts. */
const widths = { form: [16, 26, 35, 23], filled: [15, 18, 42, 25] } as const

/** A section in the template's columns, under the section's own headings; a form's rows leave room to write. */
export const sectionTable = (rows: readonly [Row, ...Row[]], kind: keyof typeof widths): Block => {
  const { fields } = rows[0].asked
  const [first, second, third, last] = widths[kind]
  return table({
    caption: sayStandards(rows.map(({ asked }) => asked.standard.number)),
    rowHeadings: true,
    columns: [
      { heading: 'Standard', width: first },
      { heading: fields.score?.heading ?? 'Score', width: second },
      { heading: fields.summary?.heading ?? 'Summary', width: third },
      { heading: fields.implications?.heading ?? 'Implications', width: last },
    ],
    rows: rows.map(({ asked, score, summary, implications }) => [standardTitle(asked), score, summary, implications]),
    ...(kind === 'form' && { rowHeight: roomToWrite }),
  })
}

/** In millimetres: two standards to a page. */
const roomToWrite = 58
