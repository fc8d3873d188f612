import type { Day } from '#ground'

/** What stands in a cell: a text as it was typed, a number, a day, or nothing. */
export type Value = string | number | { readonly day: Day } | undefined

/** Rows under headings, for working on in a spreadsheet. */
export type Grid = {
  /** Names the sheet: at most 31 characters, none of `[]:*?/\`. */
  readonly name: string
  readonly columns: readonly { readonly heading: string; readonly width: number }[]
  readonly rows: readonly (readonly Value[])[]
}
