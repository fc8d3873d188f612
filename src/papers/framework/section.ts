import {
  bold,
  bullets,
  facts,
  heading,
  note,
  numbered,
  paragraph,
  prose,
  ring,
  table,
  tree,
  type Block,
} from '#documents'
import { isDrawn, tableFrom, type Node, type Told, type ToldRows, type ToldSection } from '#framework'
import { isBlank } from '#ground'
import { textOf, type Gap } from '../outline-plan/blocks.ts'

/** One section of the framework: whatever stands on screen stands here, diagrams by their words. */
export const sectionBlocks = ({ number, title, told }: ToldSection, gap: Gap): readonly Block[] => [
  heading(2, `${number}. ${title}`),
  ...told
    .filter(isSaid)
    .flatMap(each => [...(isCaptioned(each) ? [] : [heading(3, each.title)]), ...pieceBlocks(each, gap)]),
]

/** Nobody has to write a glossary: where none of its words is used, no paper has its heading. */
const isSaid = (told: Told): boolean => told.kind !== 'glossary' || told.words.length > 0

/** A table has its title as its caption. */
const isCaptioned = (told: Told): boolean =>
  told.kind === 'rows' && told.rows.length > 0 && tableFrom(told) !== undefined

const pieceBlocks = (told: Told, gap: Gap): readonly Block[] => {
  switch (told.kind) {
    case 'words':
      return textOf(told.words, gap)
    case 'entries':
      return told.entries.length === 0 ? [note(`${gap}.`)] : [bullets(told.entries)]
    case 'rows':
      return told.rows.length === 0 ? [note(told.none)] : rowsBlocks(told)
    case 'cycle':
      return told.phases.length < 2
        ? [note(`${gap}.`)]
        : [
            ...(isDrawn(told.phases) ? [ring({ caption: 'The cycle', steps: told.phases })] : []),
            numbered(told.phases),
            paragraph('Each phase leads into the next, and the last into the first.'),
          ]
    case 'structure':
      return told.nodes.length === 0
        ? [note(`${gap}.`)]
        : [...drawnLines(told.nodes), ...told.nodes.flatMap(node => reportBlocks(node))]
    case 'glossary':
      return [facts(...told.words.map(({ word, means }) => ({ name: word, value: [paragraph(means)] })))]
  }
}

/** Rows as one table, or each with its name among what it says. */
const rowsBlocks = (told: ToldRows): readonly Block[] => {
  const found = tableFrom(told)
  if (found === undefined)
    return told.rows.map(row =>
      facts(
        { name: told.head, value: [paragraph(bold(row.words))] },
        ...row.facts.map(({ name, words }) => ({ name, value: prose(words) })),
      ),
    )
  const rest = Math.floor(70 / (found.columns.length - 1))
  const first = 100 - rest * (found.columns.length - 1)
  return [
    table({
      caption: told.title,
      columns: found.columns.map((column, at) => ({ heading: column, width: at === 0 ? first : rest })),
      rows: found.rows.map(cells => cells.map(words => (isBlank(words) ? [note('–')] : prose(words)))),
      rowHeadings: true,
      wholeRows: true,
    }),
  ]
}

/** More boxes than this do not fit on a page. */
const mostDrawn = 20

const boxesOf = (nodes: readonly Node[]): number => nodes.reduce((sum, { below }) => sum + 1 + boxesOf(below), 0)

const drawnLines = (nodes: readonly Node[]): readonly Block[] =>
  boxesOf(nodes) > mostDrawn ? [] : [tree({ caption: 'Lines of reporting', branches: nodes })]

/** Who reports to whom, one line each: the drawing shortens long names. */
const reportBlocks = ({ name, below }: Node, to?: string): readonly Block[] => [
  paragraph(bold(name), to === undefined ? ' reports to none of these.' : ` reports to ${to}.`),
  ...below.flatMap(each => reportBlocks(each, name)),
]
