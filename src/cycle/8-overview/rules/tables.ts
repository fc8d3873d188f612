import type { TableKind } from '../release/printed.ts'
import type { Contribution } from './counted.ts'
import type { Places } from './places.ts'

/** Where a cell stands: its edition, its table, the place and the standard. */
export type CellKey = {
  readonly edition: string
  readonly table: TableKind
  /** The place's key; of the country: `country`. */
  readonly of: string
  readonly standard: number
}

export const sayKey = ({ edition, table, of, standard }: CellKey): string =>
  JSON.stringify([edition, table, of, standard])

/** The rows of the fixed tables: the country, each publication region, each kind of area, and no crossing of them (R2). */
export const rowsOf = ({ regions, areaTypes }: Places): readonly Pick<CellKey, 'table' | 'of'>[] => [
  { table: 'country', of: 'country' },
  ...regions.map(({ key }) => ({ table: 'region' as const, of: key })),
  ...areaTypes.map(({ key }) => ({ table: 'area-type' as const, of: key })),
]

/** What one partnership adds to a cell: its contribution and its score on the standard. */
export type Voice = { readonly contribution: Contribution; readonly score: number }

const isIn = ({ row }: Contribution, { edition, table, of }: CellKey): boolean =>
  row.edition === edition && (table === 'country' || (table === 'region' ? row.region : row.areaType) === of)

/** Who stands in a cell. A partnership without an agreed position this year is not counted there. */
export const voicesIn = (key: CellKey, counted: readonly Contribution[]): readonly Voice[] =>
  counted
    .filter(contribution => isIn(contribution, key))
    .flatMap(contribution => {
      const score = contribution.row.scores.find(({ standard }) => standard === key.standard)?.score ?? undefined
      return score === undefined ? [] : [{ contribution, score }]
    })
