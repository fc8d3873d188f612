import type { ColumnFound, Shape } from './columns.ts'
import { append, bandOf, type Entry, type Gathered, goOn, sectionNow } from './gathering.ts'
import { alike, plain } from './headings.ts'
import type { OriginalCell, OriginalRow } from '../original.ts'
import { readTitle } from './row-title.ts'
import { readBandHeading } from './table-heading.ts'
import { cutAt, goesOn, isEnded, mayGoOn, wordsIn, type Text } from './text.ts'
import { besides, cellText, columnOf, rowText, textsOfCell, type Walk } from './walk.ts'

type Taken = OriginalCell & { readonly taken: ColumnFound | undefined }

export const readCells = (walk: Walk, shape: Shape, row: OriginalRow, cells: readonly Taken[]): void => {
  const { gathered } = walk
  const block = shape.table.id
  const place = { block, row: row.number }
  const title = cells.find(({ taken }) => taken?.role.as === 'standard')
  const number = cells.find(({ taken }) => taken?.role.as === 'number')
  const before = walk.standard
  const goesOnBefore = title ? readTitle(walk, block, row, title, number) : !!before
  if (!title && number) gathered.beside.push(...besides(block, row, number, 'number'))
  const { standard } = walk
  const rest = cells.filter(cell => cell !== title && cell !== number)
  const isOver = (title === undefined && isReachedFromAbove(shape, row)) || !hasStandards(shape) || isByScore(shape)
  if (goesOnBefore && standard && rest.length > 0 && !isOver)
    walk.goneOn.set(standard, [...(walk.goneOn.get(standard) ?? []), place])
  if (title && !goesOnBefore) walk.band = undefined
  const level = cells.find(({ taken }) => taken?.role.as === 'score')
  if (level) readLevel(walk, cellText(block, row, level))
  for (const cell of rest) if (cell !== level) readCell(walk, block, row, cell, goesOnBefore && !level)
  if (!standard && !walk.isChecklist && rest.some(({ taken }) => taken?.role.as === 'band'))
    gathered.unsure.push({ kind: 'row-adrift', words: wordsIn(rowText(block, row)), places: [place], about: [] })
}

const hasStandards = ({ columns }: Shape): boolean => columns.some(({ role }) => role.as === 'standard')
const isByScore = ({ columns }: Shape): boolean => columns.some(({ role }) => role.as === 'score')

/** The score that the row is for: a band, named by the first cell that names it. */
const readLevel = (walk: Walk, text: Text): void => {
  const { gathered } = walk
  walk.band = bandOf(wordsIn(text))
  if (gathered.bands.has(walk.band)) gathered.beside.push({ text, why: 'columns' })
  else readBandHeading(gathered, { isGuess: false }, text)
}

const isReachedFromAbove = (shape: Shape, row: OriginalRow): boolean =>
  tallIn(shape).some(({ from, to }) => from < row.number && to > row.number)

type Tall = { readonly from: number; readonly to: number }
const tall = new WeakMap<Shape, readonly Tall[]>()

/** The cells of standards that stand over several rows; looked for once in each table. */
const tallIn = (shape: Shape): readonly Tall[] => {
  const known = tall.get(shape)
  if (known) return known
  const found = shape.table.rows.flatMap(({ number, cells }) =>
    cells
      .filter(cell => cell.down > 1 && columnOf(shape, cell)?.role.as === 'standard')
      .map(({ down }) => ({ from: number, to: number + down })),
  )
  tall.set(shape, found)
  return found
}

const readCell = (walk: Walk, block: string, row: OriginalRow, cell: Taken, goesOnBefore: boolean): void => {
  const { gathered, standard } = walk
  const entries = textsOfCell(block, row, cell)
  const { taken } = cell
  const role = taken?.role
  if (walk.isChecklist && (role?.as === 'prompt' || role?.as === 'standard')) return readItems(walk, entries)
  const key = role?.as === 'band' ? bandOf(role.heading) : role?.as === 'statement' ? walk.band : ''
  if (!standard || !role || key === undefined || nowhere.has(role.as)) {
    const why = role?.as === 'answer' ? 'answer' : 'adrift'
    gathered.beside.push(
      ...entries.map(entry => ({ ...entry, why, ...(standard ? { was: { of: standard } } : {}) }) as const),
    )
    return
  }
  const isPrompt = role.as === 'prompt' || role.as === 'note'
  const list = isPrompt ? standard.prompts : (standard.bands.get(key) ?? [])
  if (!isPrompt) standard.bands.set(key, list)
  for (const [at, entry] of withoutHeading(gathered, taken.heading, entries).entries()) {
    const note = role.as === 'note' ? { isNote: true } : {}
    append(gathered, list, { ...entry, ...note }, at === 0 && goesOnBefore)
  }
}

const nowhere: ReadonlySet<ColumnFound['role']['as']> = new Set(['aside', 'answer', 'number', 'standard', 'score'])

/** No heading of a column is longer, in characters. */
const longestHeading = 220

/** A scan may print the heading of the column once more in front of what stands in it. */
const withoutHeading = (gathered: Gathered, heading: string, entries: readonly Entry[]): readonly Entry[] => {
  const [first, ...rest] = entries
  if (!first || plain(heading).length < 4 || heading.length > longestHeading) return entries
  const words = wordsIn(first.text)
  const wanted = alike(heading)
  const at = [...words.slice(0, 2 * longestHeading).matchAll(/\s+/g)]
    .map(({ index }) => index)
    .find(index => alike(words.slice(0, index)) === wanted)
  if (at === undefined) return entries
  const [head, body] = cutAt(first.text, [at])
  if (!head || !body) return entries
  gathered.beside.push({ text: head, why: 'header' })
  gathered.unsure.push({
    kind: 'heading-in-cell',
    words: wordsIn(head),
    places: [head[0]?.place ?? { block: '' }],
    about: [],
  })
  return [{ ...first, text: body }, ...rest]
}

/** Questions of a checklist: each line one, except where a page break tore it. */
const readItems = (walk: Walk, entries: readonly Entry[]): void => {
  const { items } = sectionNow(walk.gathered)
  for (const entry of entries) {
    const before = items.at(-1)
    const isTorn =
      !!before && !entry.isItem && mayGoOn(before.text) && !isEnded(wordsIn(before.text)) && goesOn(wordsIn(entry.text))
    if (isTorn && before) goOn(walk.gathered, before, entry.text)
    else items.push(entry)
  }
}
