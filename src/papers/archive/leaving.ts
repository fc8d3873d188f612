import type { Column, KeptTables, Shape } from '#db'
import { personTable } from '#people'

/** A table with what leaves of it. */
export type Leaving = Shape & {
  /** Only rows that have a value in this column leave; all of them without one. */
  readonly filled?: string
  /** Columns that never leave. */
  readonly kept: readonly Column[]
}

/** Something that stands outside, with its reason. */
export type Outside = { readonly what: string; readonly because: string }

/** The tables that leave, in the order in which rows can be written. */
export const leavingNames = (rooms: readonly KeptTables[]): readonly string[] => rooms.flatMap(({ kept }) => kept)

/** What leaves of these tables. */
export const leavingOf = (rooms: readonly KeptTables[], shapes: readonly Shape[]): readonly Leaving[] => {
  const without = new Set(rooms.flatMap(room => Object.keys(room.without ?? {})))
  const only = new Map(rooms.flatMap(room => Object.entries(room.only ?? {})))
  return shapes.map(shape => {
    const filled = only.get(shape.table)?.filled
    return {
      ...shape,
      columns: shape.columns.filter(({ name }) => !without.has(`${shape.table}.${name}`)),
      kept: shape.columns.filter(({ name }) => without.has(`${shape.table}.${name}`)),
      ...(filled === undefined ? {} : { filled }),
    }
  })
}

/** Everything that stands outside, for people to read: tables, rows of tables, columns. */
export const outsideOf = (rooms: readonly KeptTables[]): readonly Outside[] =>
  rooms.flatMap(({ left = {}, only = {}, without = {} }) => [
    ...Object.entries(left).map(([what, because]) => ({ what, because })),
    ...Object.entries(only).map(([what, { because }]) => ({ what: `some rows of ${what}`, because })),
    ...Object.entries(without).map(([what, because]) => ({ what, because })),
  ])

/** The columns of a table that point at people. */
export const personColumns = ({ references, columns }: Pick<Shape, 'references' | 'columns'>): readonly string[] =>
  references
    .filter(({ to }) => to === personTable)
    .flatMap(reference => reference.columns)
    .filter(name => columns.some(column => column.name === name))

/** True when rows of a table point at rows of the same table. */
export const pointsAtItself = ({ table, references }: Pick<Shape, 'table' | 'references'>): boolean =>
  references.some(({ to }) => to === table)

/** The columns of a table that hold ids: one each, or a list. */
export const idColumns = (columns: readonly Column[]): readonly string[] =>
  columns.filter(({ type }) => type === 'uuid' || type === 'uuid[]').map(({ name }) => name)
