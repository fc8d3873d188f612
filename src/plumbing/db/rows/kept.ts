/**
 * What a room says of its tables that hold a partnership's rows: which of them leave with everything that it wrote, and
 * which stand outside and why. A table that no room names fails the catalogue's test.
 */
export type KeptTables = {
  /** In the order in which their rows can be written: a table after those that it points at. */
  readonly kept: readonly string[]
  /** Columns of these that never leave, as `people.invitation.token_hash`, each with its reason. */
  readonly without?: Readonly<Record<string, string>>
  /** Of these, tables of which only rows leave that have a value in this column, each with its reason. */
  readonly only?: Readonly<Record<string, { readonly filled: string; readonly because: string }>>
  /** Tables that stand outside, each with its reason. */
  readonly left?: Readonly<Record<string, string>>
}
