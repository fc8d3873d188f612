import type { Shape } from './finding/columns.ts'
import { proposalFromGathered } from './finding/finishing.ts'
import { brokenAt, passagesOf } from './finding/flow.ts'
import { gathering, type Gathered, type StandardFound } from './finding/gathering.ts'
import type { Reading } from './finding/line-state.ts'
import { walkLines } from './finding/lines.ts'
import { titleWords } from './finding/numbering.ts'
import type { Block, Original, OriginalTable, Place } from './original.ts'
import type { Proposal } from './proposal.ts'
import { walkTable } from './finding/rows.ts'
import { rowText, textsOfCell, type Walk } from './finding/walk.ts'
import { readScale } from './finding/scale-reading.ts'
import { keepSaidBands } from './finding/table-heading.ts'
import { saysScale, tablesIn, type Told } from './finding/tables.ts'
import { isUseful } from './finding/useful.ts'
import { asks } from './finding/sentence.ts'
import { tooLongByParts, tooLongBySize, type TooLong } from './finding/size.ts'
import { textAt, wordsIn, type Text } from './finding/text.ts'
import { describesOne, titleRowsOf } from './finding/title-row.ts'

type Paragraph = Extract<Block, { kind: 'paragraph' }>

/**
 * Proposes an instrument from a document: a framework of standards with bands and questions, a checklist of steps, or
 * statements to score. No text is lost: what is not used is kept aside or dropped, and every guess is a doubt.
 * `told` is what a person said of columns and tables, and the first id that may be given.
 */
export const proposeFrom = (original: Original, told: Told = {}): Proposal => {
  const unsaid = proposed(original, { ...told, columns: [] })
  const isOpen = unsaid.standards.length === 0 && unsaid.kind !== 'checklist' && unsaid.columns.length > 0
  const isSaid = (told.columns ?? []).length > 0
  return isOpen || isSaid ? proposed(original, { ...told, isOpen }) : unsaid
}

const proposed = (original: Original, told: Told): Proposal => {
  const large = tooLongBySize(original)
  if (large) return tooLong(original, large, told.next)
  const gathered = gathering(original)
  const lines = original.blocks.filter(block => block.kind === 'paragraph')
  const { shapes, scales, control, kind } = tablesIn(gathered, lines, told)
  const inTables = shapes.some(shape => isUseful(shape, kind))
  const reading: Reading = kind === 'checklist' ? 'checklist' : inTables ? 'tables' : 'numbered'
  const walk: Walk = {
    gathered,
    isChecklist: kind === 'checklist',
    standard: undefined,
    band: undefined,
    mayGuessScale: scales.length === 0 && !saysScale(shapes, lines) && (inTables || lines.some(namesStandard)),
    isAsking: false,
    goneOn: new Map(),
  }
  const width = brokenAt(original)
  const runs = runsOf(original.blocks)
  for (const [at, run] of runs.entries()) {
    const [first] = run
    if (first?.kind === 'table') {
      const scale = scales.find(({ table }) => table.id === first.id)
      if (scale) readScale(gathered, scale)
      if (control.includes(first)) dropControl(gathered, first)
      walkOne(walk, shapes, first, kind, inTables)
    } else
      walkLines(
        walk,
        reading,
        passagesOf(
          run.filter(block => block.kind === 'paragraph'),
          width,
        ),
        isNamedAbove(shapes, runs[at + 1]?.[0]),
      )
  }
  const found = tooLongByParts(gathered)
  if (found) return tooLong(original, found, told.next)
  keepSaidBands(gathered, shapes)
  for (const [standard, places] of walk.goneOn) noteJoined(gathered, standard, places)
  noteGuesses(gathered, shapes, kind)
  if (kind === 'checklist') markNotes(gathered)
  const proposal = proposalFromGathered(gathered, bandedOr(kind, gathered), shapes, told.next ?? 1)
  return told.tables === undefined ? proposal : { ...proposal, tables: told.tables }
}

const namesStandard = ({ line }: Paragraph): boolean => /^(?:standard|safon)\s+\d/iu.test(line.words)

const dropControl = (gathered: Gathered, table: OriginalTable): void => {
  const texts = table.rows.map(row => rowText(table.id, row)).filter(text => text.length > 0)
  const entries = texts.map(text => ({ text, why: 'control' as const }))
  gathered.beside.push(...entries)
  const words = wordsIn(texts[0] ?? [])
  gathered.unsure.push({ kind: 'control-dropped', words, places: [{ block: table.id }], about: entries })
}

const tooLong = (original: Original, large: TooLong, first = 1): Proposal => {
  const gathered = gathering(original)
  for (const text of placedTexts(original)) gathered.beside.push({ text, why: 'outside' })
  gathered.unsure.push({ ...large, places: [], about: [] })
  return proposalFromGathered(gathered, 'statements', [], first)
}

const placedTexts = ({ blocks }: Original): readonly Text[] =>
  blocks.flatMap(block =>
    block.kind === 'paragraph'
      ? [textAt({ block: block.id }, block.line.words)]
      : block.rows.flatMap(row => row.cells.flatMap(cell => textsOfCell(block.id, row, cell).map(({ text }) => text))),
  )

/** Whether what comes is a table of one standard that it does not name itself. */
const isNamedAbove = (shapes: readonly Shape[], next: Block | undefined): boolean => {
  const shape = shapes.find(({ table }) => table.id === next?.id)
  return shape !== undefined && describesOne(shape) && titleRowsOf(shape).length === 0
}

/** Tables one by one, the paragraphs between two of them together. */
const runsOf = (blocks: readonly Block[]): readonly (readonly Block[])[] => {
  const runs: Block[][] = []
  for (const block of blocks) {
    const last = runs.at(-1)
    if (block.kind === 'paragraph' && last?.[0]?.kind === 'paragraph') last.push(block)
    else runs.push([block])
  }
  return runs
}

/** A table that has nothing to do with standards is kept aside, each of its cells. */
const walkOne = (
  walk: Walk,
  shapes: readonly Shape[],
  table: OriginalTable,
  kind: Proposal['kind'],
  inTables: boolean,
): void => {
  const shape = shapes.find(one => one.table.id === table.id)
  if (shape) walkTable(walk, shape, isUseful(shape, kind) || isOfOne(walk, shape, inTables))
}

/** A table of the standard that is named in it or above it; between tables of standards, only where it names one itself. */
const isOfOne = (walk: Walk, shape: Shape, inTables: boolean): boolean =>
  describesOne(shape) && ((walk.standard !== undefined && !inTables) || titleRowsOf(shape).length > 0)

/** A document without tables turns out banded when its standards hold statements by score. */
const bandedOr = (kind: Proposal['kind'], { bands }: Gathered): Proposal['kind'] =>
  kind === 'statements' && bands.size > 0 ? 'banded' : kind

const noteGuesses = ({ unsure }: Gathered, shapes: readonly Shape[], kind: Proposal['kind']): void => {
  for (const [at, shape] of shapes.entries()) {
    const { like, columns, table } = shape
    if (shapes.findIndex(each => each.like === like) !== at) continue
    for (const { column, heading, isGuess, role } of columns)
      if (isGuess && isUseful(shape, kind) && (role.as !== 'aside' || heading !== ''))
        unsure.push({ kind: 'column-guessed', heading, places: [{ block: table.id, column }], about: [] })
  }
}

const markNotes = ({ sections }: Gathered): void => {
  for (const { items } of sections) for (const entry of items) if (!asks(wordsIn(entry.text))) entry.isNote = true
}

/** Says which rows were put together for a standard, torn rows among them. */
const noteJoined = (gathered: Gathered, standard: StandardFound, places: readonly Place[]): void => {
  if (places.length > 0)
    gathered.unsure.push({
      kind: 'rows-joined',
      standard: titleWords(standard),
      places: [...standard.title.text.slice(0, 1).map(({ place }) => place), ...places],
      about: [standard],
    })
}
