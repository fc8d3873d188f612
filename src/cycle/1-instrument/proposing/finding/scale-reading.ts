import type { Gathered } from './gathering.ts'
import type { OriginalRow, OriginalTable } from '../original.ts'
import { restOf, type ScaleRows } from './scale-table.ts'
import { joined, wordsIn } from './text.ts'
import { besides, cellText, entryOf, rowText } from './walk.ts'

/** Keeps the labels of a table that is the scale, and says so. */
export const readScale = (gathered: Gathered, scale: ScaleRows): void => {
  const { table, points } = scale
  const taken = points.map(({ row, value, score, label, words }) => {
    const said = cellText(table.id, row, label)
    const text = score && row.cells.includes(score) ? joined(cellText(table.id, row, score), said) : said
    return { score: value, entry: entryOf(text, words ?? wordsIn(said)) }
  })
  gathered.points.push(...taken)
  for (const row of overIn(scale)) gathered.beside.push({ text: rowText(table.id, row), why: 'columns' })
  const used = new Set(points.flatMap(({ score, label }) => [score, label]))
  for (const row of new Set(points.map(each => each.row)))
    for (const cell of row.cells) if (!used.has(cell)) gathered.beside.push(...besides(table.id, row, cell, 'columns'))
  gathered.unsure.push({
    kind: 'scale-read',
    isTable: true,
    words: taken.map(({ score, entry }) => `${score} ${entry.words ?? wordsIn(entry.text)}`),
    places: [{ block: table.id }],
    about: taken.map(({ entry }) => entry),
  })
}

/** Rows of the scale that hold no label: the headings over it, and scores that stand in a row of their own. */
const overIn = (scale: ScaleRows): readonly OriginalRow[] => {
  const rest = restOf(scale)
  return scale.table.rows.filter(
    row => row.cells.length > 0 && !rest.includes(row) && !scale.points.some(point => point.row === row),
  )
}

/** The table without its scale. */
export const withoutScale = (scale: ScaleRows): OriginalTable => ({ ...scale.table, rows: restOf(scale) })
