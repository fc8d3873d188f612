import { bold, bullets, facts, heading, note, paragraph, prose, table, type Block, type Inner } from '#documents'
import { isBlank } from '#ground'
import type { Told, ToldSection } from '#support'
import { cellOf, textOf, type Gap } from '../outline-plan/blocks.ts'

/** One section of the agreement: whatever stands on screen stands here. */
export const sectionBlocks = ({ number, title, told }: ToldSection, gap: Gap): readonly Block[] => [
  heading(1, `${number}. ${title}`),
  ...told.flatMap(each => pieceBlocks(each, gap)),
]

const pieceBlocks = (told: Told, gap: Gap): readonly Block[] => {
  switch (told.kind) {
    case 'words':
      return [heading(2, told.title), ...textOf(told.words, gap)]
    case 'facts':
      return [facts(...told.facts.map(({ name, words }) => ({ name, value: inner(words, gap) })))]
    case 'lines':
      return [heading(2, told.title), ...(told.lines.length === 0 ? [note(told.none)] : lineBlocks(told.lines))]
    case 'activities':
      return told.activities.length === 0 ? [note(told.none)] : [planTable(told.activities, gap)]
  }
}

/** Lines that say nothing more are a list; others have what they say below their name. */
const lineBlocks = (lines: Extract<Told, { kind: 'lines' }>['lines']): readonly Block[] =>
  lines.every(({ facts: more }) => more.length === 0)
    ? [bullets(lines.map(({ words }) => words))]
    : lines.flatMap(({ words, facts: more }): readonly Block[] => [
        paragraph(bold(words)),
        ...more.filter(fact => !isBlank(fact)).flatMap(fact => prose(fact)),
      ])

const inner = (words: string, gap: Gap): readonly Inner[] => {
  const cell = cellOf(words, gap)
  return typeof cell === 'string' ? [paragraph(cell)] : cell
}

/** How wide each of the eight columns is, in percent. */
const widths = [20, 11, 11, 6, 9, 13, 13, 17] as const

const planTable = (activities: Extract<Told, { kind: 'activities' }>['activities'], gap: Gap): Block =>
  table({
    caption: 'The consultancy plan, activity by activity',
    rowHeadings: true,
    columns: (activities[0]?.cells ?? []).map(({ column }, at) => ({ heading: column, width: widths[at] ?? 10 })),
    rows: activities.map(({ cells }) => cells.map(({ words }) => cellOf(words, gap))),
  })
