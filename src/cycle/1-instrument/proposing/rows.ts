import { cellWords, type ColumnFound, type Shape } from './columns.ts'
import {
  append,
  bandOf,
  beginSection,
  sectionNow,
  standardLike,
  standardNumbered,
  type Entry,
  type Gathered,
  type StandardFound,
} from './gathering.ts'
import {
  alike,
  codedIn,
  isChecklistHeading,
  numberedIn,
  plain,
  promptsOfStandardIn,
  sectionIn,
  stepIn,
} from './headings.ts'
import type { OriginalCell, OriginalRow, Place } from './original.ts'
import type { Why } from './proposal.ts'
import { titleWords } from './numbering.ts'
import { scoresIn } from './scores.ts'
import { cutAt, goesOn, isEnded, joined, textAt, trimmed, wordsIn, type Text } from './text.ts'
import { glueBetween, isDebris, withoutDouble } from './vocabulary.ts'

/** Where the walk through the document stands. */
export type Walk = {
  readonly gathered: Gathered
  isChecklist: boolean
  standard: StandardFound | undefined
  /** Set while what comes are questions of the standard under way. */
  isAsking: boolean
  /** The rows that went on with each standard. */
  readonly goneOn: Map<StandardFound, Place[]>
}

export const textsOfCell = (block: string, row: OriginalRow, cell: OriginalCell): readonly Entry[] =>
  cell.lines.map(({ words, item }) => ({
    text: textAt({ block, row: row.number, column: cell.column }, words),
    ...(item === undefined ? {} : { isItem: true }),
  }))

const rowText = (
  block: string,
  row: OriginalRow,
  glue: (before: string, after: string) => '' | ' ' = () => ' ',
): Text =>
  row.cells
    .flatMap(cell => textsOfCell(block, row, cell).map(({ text }) => text))
    .reduce((one, other) => (one.length === 0 ? other : joined(one, other, glue(wordsIn(one), wordsIn(other)))), [])

const entryOf = (text: Text, words?: string): Entry =>
  words === undefined || words === wordsIn(text) ? { text } : { text, words }

/** Reads the rows of one table into what was gathered. */
export const walkTable = (walk: Walk, shape: Shape, isUseful: boolean): void => {
  const { gathered } = walk
  if (!isUseful) return setAside(walk, shape)
  walk.isAsking = false
  const heads = shape.table.rows.filter(({ number }) => shape.headRows.includes(number))
  readHeading(walk, shape, heads)
  for (const row of shape.table.rows) {
    if (shape.headRows.includes(row.number) || row.cells.length === 0) continue
    const id = shape.table.id
    if (isSameRow(row, heads)) gathered.beside.push({ text: rowText(id, row), why: 'header' })
    else if (row.cells.every(cell => isDebris(gathered.vocabulary, cellWords(cell))) && isStray(row, shape))
      gathered.beside.push({ text: rowText(id, row), why: 'debris' })
    else readRow(walk, shape, row)
  }
}

/** A table that has nothing to do with standards: stray signs of the page, or kept aside cell by cell. */
const setAside = ({ gathered }: Walk, { table }: Shape): void => {
  const isStrayTable =
    table.rows.length < 4 &&
    table.rows.every(({ cells }) => cells.every(cell => isDebris(gathered.vocabulary, cellWords(cell))))
  for (const row of table.rows)
    if (isStrayTable) gathered.beside.push({ text: rowText(table.id, row), why: 'debris' })
    else
      for (const cell of row.cells)
        for (const entry of textsOfCell(table.id, row, cell)) gathered.beside.push({ ...entry, why: 'outside' })
}

const isSameRow = (row: OriginalRow, heads: readonly OriginalRow[]): boolean =>
  heads.some(head => alike(head.cells.map(cellWords).join('')) === alike(row.cells.map(cellWords).join('')))

/** A number alone in the column of numbers may be all that is left of a row. */
const isStray = (row: OriginalRow, shape: Shape): boolean =>
  !row.cells.every(cell => columnOf(shape, cell)?.role.as === 'number') || shape.columns.length < 3

const columnOf = (shape: Shape, cell: OriginalCell): ColumnFound | undefined =>
  shape.columns.find(({ column }) => column === cell.column)

/** The heading of the first table with it says the bands and the scale; every further one is dropped. */
const readHeading = (walk: Walk, shape: Shape, heads: readonly OriginalRow[]): void => {
  const { gathered } = walk
  for (const row of heads) {
    const isFirst = shape.columns.some(({ role }) => role.as === 'band' && !gathered.bands.has(bandOf(role.heading)))
    const headings: Text[] = []
    for (const cell of row.cells) {
      const column = columnOf(shape, cell)
      const texts = textsOfCell(shape.table.id, row, cell)
      const whole = texts.map(({ text }) => text).reduce((one, other) => joined(one, other))
      const step = stepIn(wordsIn(whole)) ?? (column?.role.as === 'prompt' ? sectionIn(wordsIn(whole)) : undefined)
      if (step) walk.standard = void beginSection(gathered, step.mark, entryOf(whole, step.title))
      else if (isFirst && column?.role.as === 'band') readBandHeading(gathered, column, whole)
      else headings.push(whole)
    }
    const rest = headings.reduce<Text>((one, other) => (one.length === 0 ? other : joined(one, other)), [])
    if (rest.length > 0) gathered.beside.push({ text: rest, why: 'header' })
  }
}

const readBandHeading = (gathered: Gathered, column: ColumnFound, text: Text): void => {
  const words = wordsIn(text)
  const { scores, labels } = scoresIn(words)
  const key = bandOf(words)
  const starts = [...words.matchAll(/(?<!\p{L})(?:score|level|grade|rating|stage|sgôr|lefel)\s*\d{1,2}/giu)].map(
    ({ index }) => index,
  )
  if (labels.size > 1 && starts.length === scores.length) {
    for (const [at, part] of cutAt(text, starts.slice(1)).entries()) {
      const score = scores[at]
      if (score !== undefined) gathered.points.push({ score, entry: entryOf(part, labels.get(score)) })
    }
    gathered.bands.set(key, { key, scores, isGuess: false })
  } else if (labels.size === 1 && scores.length === 1) {
    const [[score, label] = [0, '']] = labels
    gathered.points.push({ score, entry: entryOf(text, label) })
    gathered.bands.set(key, { key, scores, isGuess: false })
  } else gathered.bands.set(key, { key, scores, heading: { text }, isGuess: column.isGuess })
}

const readRow = (walk: Walk, shape: Shape, whole: OriginalRow): void => {
  const { gathered } = walk
  const id = shape.table.id
  const row = walk.isChecklist ? withoutHeadings(gathered, id, whole) : whole
  const text = rowText(id, row, (before, after) => glueBetween(gathered.vocabulary, before, after))
  const words = row.cells.map(cellWords).reduce((one, other) => withoutDouble(gathered.vocabulary, one, other))
  const asked = promptsOfStandardIn(words)
  if (asked && words.length < 200) {
    walk.isAsking = true
    walk.standard = gathered.standards.find(({ number }) => number === Number(asked.mark)) ?? walk.standard
    gathered.beside.push({ text, why: 'header' })
    return
  }
  if (readSectionRow(walk, shape, row, text, words)) return
  if (walk.isAsking) return readAsked(walk, id, row)
  const shifted = shiftOf(walk, shape, row)
  if (shifted > 0) gathered.unsure.push({ kind: 'row-shifted', places: [{ block: id, row: row.number }], about: [] })
  readCells(
    walk,
    shape,
    row,
    row.cells.map(cell => ({ ...cell, taken: shape.columns.find(({ column }) => column === cell.column + shifted) })),
  )
}

/** In a sheet the heading of each step stands among the rows. */
const withoutHeadings = (gathered: Gathered, block: string, row: OriginalRow): OriginalRow => {
  const heads = row.cells.filter(cell => isChecklistHeading(cellWords(cell)))
  if (heads.length === 0 || heads.length === row.cells.length) return row
  gathered.beside.push(...heads.flatMap(cell => besides(block, row, cell, 'header')))
  return { ...row, cells: row.cells.filter(cell => !heads.includes(cell)) }
}

const readSectionRow = (walk: Walk, shape: Shape, row: OriginalRow, whole: Text, words: string): boolean => {
  const place = { block: shape.table.id, row: row.number }
  const named = words.length < 160 ? (sectionIn(words) ?? stepIn(words)) : undefined
  const [cell] = row.cells
  const isAlone = row.cells.length === 1 && cell !== undefined && shape.columns.length > 2
  const spans = isAlone && cell.across >= shape.columns.length - 1
  const isHeadingLike =
    isAlone &&
    !isEnded(words) &&
    !goesOn(words) &&
    words.length < 100 &&
    cell.lines.length === 1 &&
    !numberedIn(words) &&
    (spans || (columnOf(shape, cell)?.role.as !== 'band' && columnOf(shape, cell)?.role.as !== 'prompt')) &&
    (spans || (row.width ?? 0) <= 1)
  if (!named && !isHeadingLike) return false
  walk.standard = undefined
  walk.isAsking = false
  const section = beginSection(
    walk.gathered,
    named?.mark ?? '',
    entryOf(whole, named?.title === '' ? words : named?.title),
  )
  if (row.cells.length > 1)
    walk.gathered.unsure.push({ kind: 'title-joined', words: named?.title ?? words, places: [place], about: [section] })
  return true
}

/** A row below a heading of questions: each of its lines one, and where it has several cells they are perhaps interleaved. */
const readAsked = (walk: Walk, block: string, row: OriginalRow): void => {
  const { gathered, standard } = walk
  const entries = row.cells.flatMap(cell => textsOfCell(block, row, cell))
  if (standard) standard.prompts.push(...entries)
  else gathered.beside.push(...entries.map(entry => ({ ...entry, why: 'adrift' as const })))
  if (row.cells.length > 1)
    gathered.unsure.push({
      kind: 'columns-interleaved',
      words: wordsIn(rowText(block, row)),
      places: [{ block, row: row.number }],
      about: entries,
    })
}

/** How many columns too far to the left a row stands: an empty cell was lost, and torn texts go on further right. */
const shiftOf = ({ standard }: Walk, shape: Shape, row: OriginalRow): number => {
  const last = Math.max(...row.cells.map(({ column }) => column))
  if (!standard || row.cells[0]?.column === 1 || last >= shape.columns.length) return 0
  if (row.width !== undefined && row.width < shape.columns.length) return shape.columns.length - row.width
  const tornAt = (column: number): boolean => {
    const role = shape.columns.find(one => one.column === column)?.role
    const before = role?.as === 'band' ? standard.bands.get(bandOf(role.heading))?.at(-1) : undefined
    return before !== undefined && !isEnded(wordsIn(before.text))
  }
  return row.cells.some(cell => goesOn(cellWords(cell)) && tornAt(cell.column + 1) && !tornAt(cell.column)) ? 1 : 0
}

type Taken = OriginalCell & { readonly taken: ColumnFound | undefined }

const readCells = (walk: Walk, shape: Shape, row: OriginalRow, cells: readonly Taken[]): void => {
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
  const isOver = title === undefined && isReachedFromAbove(shape, row)
  if (goesOnBefore && standard && rest.length > 0 && !isOver)
    walk.goneOn.set(standard, [...(walk.goneOn.get(standard) ?? []), place])
  for (const cell of rest) readCell(walk, block, row, cell, goesOnBefore)
  if (!standard && !walk.isChecklist && rest.length > 0 && rest.some(({ taken }) => taken?.role.as === 'band'))
    gathered.unsure.push({ kind: 'row-adrift', words: wordsIn(rowText(block, row)), places: [place], about: [] })
}

const isReachedFromAbove = (shape: Shape, row: OriginalRow): boolean =>
  shape.table.rows.some(({ number, cells }) =>
    cells.some(
      cell => columnOf(shape, cell)?.role.as === 'standard' && number < row.number && number + cell.down > row.number,
    ),
  )

const besides = (block: string, row: OriginalRow, cell: OriginalCell, why: Why) =>
  textsOfCell(block, row, cell).map(entry => ({ ...entry, why }))

const cellText = (block: string, row: OriginalRow, cell: OriginalCell): Text =>
  textsOfCell(block, row, cell)
    .map(({ text }) => text)
    .reduce((one, other) => joined(one, other))

/** Reads the title of a row. True when the row goes on with the standard before it. */
const readTitle = (
  walk: Walk,
  block: string,
  row: OriginalRow,
  title: OriginalCell,
  numberCell: OriginalCell | undefined,
): boolean => {
  const { gathered, standard: before } = walk
  const titleText = trimmed(cellText(block, row, title))
  const text = numberCell ? joined(cellText(block, row, numberCell), titleText) : titleText
  const words = wordsIn(titleText)
  const written = numberedIn(words)
  const coded = written ? undefined : codedIn(words)
  const inColumn = numberCell ? /^(\d{1,3})[.):]?$/.exec(cellWords(numberCell))?.[1] : undefined
  const said = written?.mark ?? inColumn
  const number = said === undefined || coded ? undefined : Number(said)
  const name = written?.title ?? coded?.title ?? words
  const same = standardLike(gathered, name) ?? standardNumbered(gathered, number, name)
  if (same) {
    walk.standard = same
    if (alike(name) !== alike(titleWords(same)))
      gathered.unsure.push({
        kind: 'titles-differ',
        words: name,
        places: [{ block, row: row.number }],
        about: [same.title],
      })
    gathered.beside.push({ text, why: 'repeated' })
    if (same.number === undefined && number !== undefined) same.number = number
    return same === before
  }
  if (before && number === undefined && goesOn(name) && !isEnded(before.title.words ?? wordsIn(before.title.text))) {
    const whole = before.title.words ?? wordsIn(before.title.text)
    before.title.text = joined(before.title.text, text)
    before.title.words = `${whole} ${name}`
    gathered.unsure.push({
      kind: 'title-joined',
      words: before.title.words,
      places: [{ block, row: row.number }],
      about: [before],
    })
    return true
  }
  const standard: StandardFound = {
    section: sectionNow(gathered),
    ...(number === undefined ? {} : { number }),
    title: entryOf(text, name),
    bands: new Map(),
    prompts: [],
  }
  gathered.standards.push(standard)
  walk.standard = standard
  return false
}

const readCell = (walk: Walk, block: string, row: OriginalRow, cell: Taken, goesOnBefore: boolean): void => {
  const { gathered, standard } = walk
  const entries = textsOfCell(block, row, cell)
  const { taken } = cell
  const role = taken?.role
  if (walk.isChecklist && (role?.as === 'prompt' || role?.as === 'standard')) return readItems(walk, entries)
  if (
    !standard ||
    !role ||
    role.as === 'aside' ||
    role.as === 'answer' ||
    role.as === 'number' ||
    role.as === 'standard'
  ) {
    const why = role?.as === 'answer' ? 'answer' : 'adrift'
    gathered.beside.push(
      ...entries.map(entry => ({ ...entry, why, ...(standard ? { was: { of: standard } } : {}) }) as const),
    )
    return
  }
  const key = role.as === 'band' ? bandOf(role.heading) : ''
  const list = role.as === 'band' ? (standard.bands.get(key) ?? []) : standard.prompts
  if (role.as === 'band') standard.bands.set(key, list)
  for (const [at, entry] of withoutHeading(gathered, taken.heading, entries).entries()) {
    const note = role.as === 'note' ? { isNote: true } : {}
    append(gathered, list, { ...entry, ...note }, at === 0 && goesOnBefore)
  }
}

/** A scan may print the heading of the column once more in front of what stands in it. */
const withoutHeading = (gathered: Gathered, heading: string, entries: readonly Entry[]): readonly Entry[] => {
  const [first, ...rest] = entries
  if (!first || plain(heading).length < 4) return entries
  const words = wordsIn(first.text)
  const at = [...words.matchAll(/\s+/g)]
    .map(({ index }) => index)
    .find(index => alike(words.slice(0, index)) === alike(heading))
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
    const isTorn = !!before && !entry.isItem && !isEnded(wordsIn(before.text)) && goesOn(wordsIn(entry.text))
    if (isTorn && before) {
      before.text = joined(before.text, entry.text)
      walk.gathered.unsure.push({
        kind: 'lines-joined',
        words: wordsIn(before.text),
        places: [entry.text[0]?.place ?? { block: '' }],
        about: [before],
      })
    } else items.push(entry)
  }
}
