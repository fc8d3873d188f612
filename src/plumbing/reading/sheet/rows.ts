import { limits, TooMuch } from '../limits.ts'
import { readPart, type Parts } from '../parts.ts'
import type { Cell, Row } from '../read.ts'
import { dayFrom } from './days.ts'

export type Known = {
  readonly strings: readonly string[]
  readonly days: ReadonlySet<number>
  readonly from1904: boolean
}

type OpenCell = { readonly at: string; readonly type: string; readonly style: number; value: string }

/** The rows of one sheet that hold something, with how many cells those are. At most `most` cells. */
export const rowsOf = async (
  parts: Parts,
  name: string,
  known: Known,
  most: number,
): Promise<{ readonly rows: readonly Row[]; readonly count: number }> => {
  const rows: { at: number; cells: (Cell & { across: number; down: number })[] }[] = []
  const merges: string[] = []
  let [count, isValue, characters] = [0, false, 0]
  let cell: OpenCell | undefined
  const keep = ({ at, ...said }: OpenCell): void => {
    const text = textOf(said, known)
    const column = columnOf(at)
    const row = rows.at(-1)
    if (text === '' || row === undefined || column === undefined) return
    count += 1
    if (count > most) throw new TooMuch('More cells than any paper.')
    row.cells.push({ column, across: 1, down: 1, parts: [paragraph(text)] })
  }
  await readPart(parts, name, {
    open: ({ name: element, get }) => {
      if (element === 'row') rows.push({ at: Number(get('r') ?? rows.length + 1), cells: [] })
      else if (element === 'c')
        cell = { at: get('r') ?? '', type: get('t') ?? 'n', style: Number(get('s') ?? 0), value: '' }
      else if (element === 'mergeCell' && merges.length < limits.cells) merges.push(get('ref') ?? '')
      isValue = element === 'v' || element === 't'
    },
    close: element => {
      isValue = false
      if (element === 'c' && cell !== undefined) keep(cell)
      if (element === 'c') cell = undefined
      if (element === 'row' && rows.at(-1)?.cells.length === 0) rows.pop()
    },
    text: words => {
      if (!isValue || cell === undefined) return
      cell.value += words
      characters += words.length
      if (characters > limits.characters) throw new TooMuch('More text than any paper.')
    },
  })
  const byPlace = new Map(rows.flatMap(({ at, cells }) => cells.map(each => [`${at} ${each.column}`, each] as const)))
  for (const merged of merges) reach(byPlace, merged)
  return { rows: rows.map(({ cells }) => ({ isHeading: false, cells })), count }
}

const paragraph = (text: string) => ({ kind: 'paragraph', text, marks: [], trackedBy: [], page: 1 }) as const

const textOf = ({ type, style, value }: Omit<OpenCell, 'at'>, { strings, days, from1904 }: Known): string => {
  if (type === 's') return (strings[Number(value)] ?? '').trim()
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  if (type === 'e') return ''
  if (type !== 'n') return value.trim()
  return (days.has(style) && value !== '' ? dayFrom(Number(value), from1904) : undefined) ?? plain(value)
}

/** `3` for what Excel keeps as `3.0000000000000004`. */
const plain = (value: string): string => {
  const number = Number(value)
  return value.trim() === '' || !Number.isFinite(number) ? value.trim() : String(Number(number.toPrecision(15)))
}

/** `C7` is the third column, counted from 0. */
const columnOf = (place: string): number | undefined => {
  const letters = /^([A-Z]{1,3})\d{1,7}$/.exec(place)?.[1]
  if (letters === undefined) return undefined
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

const reach = (cells: ReadonlyMap<string, { across: number; down: number }>, merged: string): void => {
  const [from = '', to = ''] = merged.split(':')
  const [first, last] = [columnOf(from), columnOf(to)]
  const [top, bottom] = [from, to].map(place => Number(/\d+$/.exec(place)?.[0] ?? 0))
  const cell = cells.get(`${top} ${first}`)
  if (!cell || first === undefined || last === undefined || top === undefined || bottom === undefined) return
  cell.across = Math.max(1, last - first + 1)
  cell.down = Math.max(1, bottom - top + 1)
}
