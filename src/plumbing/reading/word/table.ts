import type { Cell, Part, Row, Table } from '../read.ts'

type OpenCell = { column: number; across: number; continues: boolean; readonly parts: Part[] }
type OpenRow = { isHeading: boolean; isTakenOut: boolean; column: number; readonly cells: (Cell & { down: number })[] }

/** A table under way: cells that a cell above reaches over are counted into that cell. */
export type OpenTable = {
  readonly beginRow: () => void
  readonly headingRow: () => void
  readonly takeOutRow: () => void
  readonly skip: (columns: number) => void
  readonly endRow: () => void
  readonly beginCell: () => void
  readonly across: (columns: number) => void
  readonly continues: () => void
  readonly endCell: () => void
  /** Where the parts of the cell under way go. */
  readonly parts: () => Part[] | undefined
  readonly whole: () => Table
}

export const openTable = (page: number): OpenTable => {
  const rows: Row[] = []
  /** The cell that reaches down in each column. */
  const above = new Map<number, { down: number }>()
  let row: OpenRow | undefined
  let cell: OpenCell | undefined

  const endCell = (): void => {
    if (row === undefined || cell === undefined) return
    const { column, across, continues, parts } = cell
    const reaching = continues ? above.get(column) : undefined
    if (reaching !== undefined) reaching.down += 1
    else {
      const kept = { column, across, down: 1, parts }
      row.cells.push(kept)
      above.set(column, kept)
    }
    row.column += across
    cell = undefined
  }
  return {
    beginRow: () => {
      row = { isHeading: false, isTakenOut: false, column: 0, cells: [] }
    },
    headingRow: () => {
      if (row) row.isHeading = true
    },
    takeOutRow: () => {
      if (row) row.isTakenOut = true
    },
    skip: columns => {
      if (row) row.column += columns
    },
    endRow: () => {
      endCell()
      if (row && !row.isTakenOut) rows.push({ isHeading: row.isHeading, cells: row.cells })
      row = undefined
    },
    beginCell: () => {
      cell = { column: row?.column ?? 0, across: 1, continues: false, parts: [] }
    },
    across: columns => {
      if (cell) cell.across = columns
    },
    continues: () => {
      if (cell) cell.continues = true
    },
    endCell,
    parts: () => cell?.parts,
    whole: () => ({ kind: 'table', rows, page }),
  }
}
