import type { Block, Cell, Paper } from '#documents'

type Runs = Extract<Block, { readonly kind: 'paragraph' }>['runs']
type List = Extract<Block, { readonly kind: 'list' }>
type Inner = Exclude<Cell, string>[number]

const inRuns = (runs: Runs): string =>
  typeof runs === 'string' ? runs : runs.map(run => (typeof run === 'string' ? run : run.text)).join('')

const inList = ({ items }: List): readonly string[] =>
  items.flatMap(({ runs, below = [] }) => [inRuns(runs), ...below.flatMap(inList)])

const inInner = (inner: Inner): readonly string[] =>
  inner.kind === 'paragraph' ? [inRuns(inner.runs)] : inner.kind === 'note' ? [inner.text] : inList(inner)

const inCell = (cell: Cell): readonly string[] => (typeof cell === 'string' ? [cell] : cell.flatMap(inInner))

const inBlock = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'heading':
      return [block.text]
    case 'table':
      return [block.caption, ...block.columns.map(column => column.heading), ...block.rows.flat().flatMap(inCell)]
    case 'facts':
      return block.facts.flatMap(({ name, value }) => [name, ...inCell(value)])
    case 'quote':
      return [...block.blocks.flatMap(inInner), ...(block.by === undefined ? [] : [block.by])]
    case 'signatures':
      return block.signatures.flatMap(({ role, name, signed }) =>
        [role, name, signed].filter(words => words !== undefined),
      )
    case 'strips':
      return [
        block.caption,
        ...block.boxes,
        block.beside,
        ...block.rows.flatMap(row => [row.name, ...row.marks, row.beside]),
      ]
    // What a drawing says stands beside it in words.
    case 'ring':
    case 'tree':
      return [block.caption]
    case 'contents':
    case 'turn':
      return []
    default:
      return inInner(block)
  }
}

/** Every text of a paper in the order in which it is read, a line each. */
export const linesOf = (paper: Paper): readonly string[] => [
  ...[paper.organisation, paper.title, paper.subtitle, paper.status, paper.date].filter(words => words !== undefined),
  ...paper.blocks.flatMap(inBlock),
]

/** The same as one text, lines joined, for finding words in it. */
export const textOf = (paper: Paper): string => linesOf(paper).join('\n')

export const headingsOf = (paper: Paper): readonly string[] =>
  paper.blocks.flatMap(block => (block.kind === 'heading' ? [block.text] : []))

export type Shown = {
  readonly caption: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** The tables of a paper, each cell as one text. */
export const tablesOf = (paper: Paper): readonly Shown[] =>
  paper.blocks.flatMap(block =>
    block.kind === 'table'
      ? [
          {
            caption: block.caption,
            columns: block.columns.map(({ heading }) => heading),
            rows: block.rows.map(row => row.map(cell => inCell(cell).join('\n'))),
          },
        ]
      : [],
  )

/** What stands beside a name in a summary of the paper. */
export const factIn = (paper: Paper, name: string): string | undefined => {
  const found = paper.blocks
    .flatMap(block => (block.kind === 'facts' ? block.facts : []))
    .find(fact => fact.name === name)
  return found && inCell(found.value).join('\n')
}

/** Every text of a noun, however deep: what a paper has to show. */
export const textsIn = (noun: unknown): readonly string[] => {
  if (typeof noun === 'string') return [noun]
  if (typeof noun !== 'object' || noun === null) return []
  return Object.values(noun).flatMap(textsIn)
}
