import type { Read } from '#db'
import type { DraftKey } from '../key.ts'
import type { Cell, Figure, LevelCount, Release, TableKind } from '../printed.ts'
import { namesIn } from './names.ts'
import type { CellRow, DraftRow, LevelRow, Tables } from './tables.ts'

const figureOf = ({ words, is_withheld }: CellRow): Figure =>
  words === null ? { kind: is_withheld ? 'withheld' : 'too-few' } : { kind: 'figure', text: words }

const cellFrom = (row: CellRow, names: ReadonlyMap<string, string>, labels: ReadonlyMap<number, string>): Cell => ({
  ...{ edition: row.edition, table: row.kind, of: names.get(`${row.kind} ${row.place}`) ?? row.place },
  ...{ standard: row.standard, figure: figureOf(row) },
  ...(row.about === null ? {} : { about: row.about }),
  ...(row.since === null ? {} : { notUpdated: { since: labels.get(row.since) ?? '' } }),
})

const levelFrom = (row: LevelRow, labels: ReadonlyMap<number, string>): LevelCount => ({
  ...{ edition: row.edition, standard: row.standard, level: row.level, text: row.words },
  ...(row.since === null ? {} : { notUpdated: { since: labels.get(row.since) ?? '' } }),
})

/** How many releases before this one its page shows beside it. */
const earlierAtMost = 4

const cellsOf = (tx: Read, { programme, release, draft }: DraftKey) =>
  tx
    .over<Tables>()
    .selectFrom('overview.cell')
    .selectAll()
    .where('programme_id', '=', programme)
    .where('release', '=', release)
    .where('draft', '=', draft)
    .orderBy('standard')

const earlierOf = async (tx: Read, key: DraftKey, labels: ReadonlyMap<number, string>): Promise<Release['earlier']> => {
  const published = await tx
    .over<Tables>()
    .selectFrom('overview.release')
    .select(['number', 'label', 'published_draft'])
    .where('programme_id', '=', key.programme)
    .where('number', '<', key.release)
    .where('published_draft', 'is not', null)
    .orderBy('number', 'desc')
    .limit(earlierAtMost)
    .execute()
  const found: Release['earlier'][number][] = []
  for (const { number, label, published_draft } of published.toReversed()) {
    const rows = await cellsOf(tx, { ...key, release: number, draft: published_draft ?? 0 })
      .where('kind', '=', 'country')
      .execute()
    found.push({ number, label, cells: rows.map(row => cellFrom(row, new Map(), labels)) })
  }
  return found
}

/** Everything that a draft prints; nothing while its contributions are not counted yet. */
export const printedOf = async (tx: Read, key: DraftKey): Promise<Release | undefined> => {
  const own = tx.over<Tables>()
  const { programme, release, draft } = key
  const row = await own
    .selectFrom('overview.draft')
    .selectAll()
    .where('programme_id', '=', programme)
    .where('release', '=', release)
    .where('number', '=', draft)
    .executeTakeFirst()
  const all = await own
    .selectFrom('overview.release')
    .select(['number', 'label', 'corrects'])
    .where('programme_id', '=', programme)
    .execute()
  const standing = all.find(({ number }) => number === release)
  if (row === undefined || row.editions === null || standing === undefined) return undefined
  const labels = new Map(all.map(({ number, label }) => [number, label]))
  const cells = await cellsOf(tx, key).execute()
  const levels = await own
    .selectFrom('overview.level')
    .selectAll()
    .where('programme_id', '=', programme)
    .where('release', '=', release)
    .where('draft', '=', draft)
    .orderBy('standard')
    .orderBy('level')
    .execute()
  const names = namesIn(row)
  return {
    ...{ programme: row.called, number: release, label: standing.label, closed: row.closed },
    ...(standing.corrects === null ? {} : { corrects: standing.corrects }),
    editions: row.editions,
    cells: cells.toSorted(inOrder(row)).map(each => cellFrom(each, names, labels)),
    levels: levels.map(each => levelFrom(each, labels)),
    earlier: await earlierOf(tx, key, labels),
  }
}

const tables: readonly TableKind[] = ['country', 'region', 'area-type']

/** Country first, then regions and kinds of area in the programme’s order. */
const inOrder = (row: DraftRow) => {
  const places = ['country', ...row.regions.map(({ key }) => key), ...row.area_types.map(({ key }) => key)]
  const rank = ({ kind, place }: CellRow): number => tables.indexOf(kind) * 1000 + places.indexOf(place)
  return (one: CellRow, other: CellRow): number =>
    one.edition.localeCompare(other.edition) || rank(one) - rank(other) || one.standard - other.standard
}
