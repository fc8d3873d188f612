import { inLine, sql, type Read, type Write } from '#db'
import type { Id } from '#ground'
import type { DraftKey } from '../release/key.ts'
import type { PrintedEdition } from '../release/printed.ts'
import type { CellRow, DraftRow, LevelRow, Tables, Writing } from '../release/store/tables.ts'
import type { LevelsBefore, Made, PrintedBefore } from '../rules/compose.ts'
import type { Places } from '../rules/places.ts'
import type { CellKey } from '../rules/tables.ts'

/** A draft that waits to be built, or is in the middle of it. */
export type Waiting = {
  readonly key: DraftKey
  readonly places: Places
  readonly withheld: readonly CellKey[]
  readonly isCounted: boolean
}

const waitingFrom = (row: DraftRow): Waiting => ({
  key: { programme: row.programme_id, release: row.release, draft: row.number },
  places: { regions: row.regions, areaTypes: row.area_types },
  withheld: row.withheld,
  isCounted: row.editions !== null,
})

/** The draft of a programme that is not built yet; there is one at most. */
export const waitingDraft = async (tx: Read, programme: Id<'programme'>): Promise<Waiting | undefined> => {
  const row = await tx
    .over<Tables>()
    .selectFrom('overview.draft')
    .selectAll()
    .where('programme_id', '=', programme)
    .where('is_built', '=', false)
    .executeTakeFirst()
  return row && waitingFrom(row)
}

/** The same, held, so that of two workers the second waits and then sees what the first has done. */
export const heldWaitingDraft = async (tx: Write, programme: Id<'programme'>): Promise<Waiting | undefined> => {
  const found = { programme_id: programme, is_built: false }
  const [row] = await inLine<Tables['overview.draft']>(tx, 'overview.draft', found)
  return row && waitingFrom(row)
}

const ofDraft = ({ programme, release, draft }: DraftKey) => ({ programme_id: programme, release, draft })

const changeDraft = async (
  tx: Write,
  { programme, release, draft }: DraftKey,
  change: { readonly editions: string } | { readonly is_built: true },
): Promise<void> => {
  await tx
    .over<Writing>()
    .updateTable('overview.draft')
    .set(change)
    .where('programme_id', '=', programme)
    .where('release', '=', release)
    .where('number', '=', draft)
    .execute()
}

/** Keeps all that a draft prints. */
export const keepMade = async (
  tx: Write,
  key: DraftKey,
  { cells, levels }: Made,
  editions: readonly PrintedEdition[],
): Promise<void> => {
  const own = tx.over<Writing>()
  const cellRows = cells.map(({ edition, table, of, standard, figure, about, since }) => ({
    ...{ ...ofDraft(key), edition, kind: table, place: of, standard },
    words: figure.kind === 'figure' ? figure.text : null,
    is_withheld: figure.kind === 'withheld',
    ...{ about: about ?? null, since: since ?? null },
  }))
  const levelRows = levels.map(({ edition, standard, level, text, since }) => ({
    ...{ ...ofDraft(key), edition, standard, level, words: text, since: since ?? null },
  }))
  if (cellRows.length > 0) await own.insertInto('overview.cell').values(cellRows).execute()
  if (levelRows.length > 0) await own.insertInto('overview.level').values(levelRows).execute()
  await changeDraft(tx, key, { editions: JSON.stringify(editions) })
}

/** Says that a draft is whole. */
export const keepBuilt = (tx: Write, key: DraftKey): Promise<void> => changeDraft(tx, key, { is_built: true })

/** The last figure that was printed anew of every cell of a programme’s published releases. */
export const lastFigures = async (tx: Read, programme: Id<'programme'>): Promise<readonly PrintedBefore[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('overview.cell as c')
    .innerJoin('overview.release as r', join =>
      join
        .onRef('r.programme_id', '=', 'c.programme_id')
        .onRef('r.number', '=', 'c.release')
        .onRef('r.published_draft', '=', 'c.draft'),
    )
    .select(['c.edition', 'c.kind', 'c.place', 'c.standard', 'c.words', 'c.about', 'c.release'])
    .distinctOn(['c.edition', 'c.kind', 'c.place', 'c.standard'])
    .where('c.programme_id', '=', programme)
    .where('c.words', 'is not', null)
    .where('c.since', 'is', null)
    .orderBy('c.edition')
    .orderBy('c.kind')
    .orderBy('c.place')
    .orderBy('c.standard')
    .orderBy('c.release', 'desc')
    .execute()
  return rows.map(row => ({
    key: { edition: row.edition, table: row.kind, of: row.place, standard: row.standard },
    ...{ text: row.words ?? '', about: row.about ?? 0, release: row.release },
  }))
}

type LastLevels = Pick<LevelRow, 'edition' | 'standard' | 'release'> & { readonly texts: readonly string[] }

/** The last distribution that was printed anew of every standard. */
export const lastLevels = async (tx: Read, programme: Id<'programme'>): Promise<readonly LevelsBefore[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('overview.level as l')
    .innerJoin('overview.release as r', join =>
      join
        .onRef('r.programme_id', '=', 'l.programme_id')
        .onRef('r.number', '=', 'l.release')
        .onRef('r.published_draft', '=', 'l.draft'),
    )
    .select([
      'l.edition',
      'l.standard',
      'l.release',
      sql<readonly string[]>`array_agg(l.words order by l.level)`.as('texts'),
    ])
    .distinctOn(['l.edition', 'l.standard'])
    .where('l.programme_id', '=', programme)
    .where('l.since', 'is', null)
    .groupBy(['l.edition', 'l.standard', 'l.release'])
    .orderBy('l.edition')
    .orderBy('l.standard')
    .orderBy('l.release', 'desc')
    .execute()
  return rows.map(({ edition, standard, release, texts }: LastLevels) => ({ edition, standard, release, texts }))
}

/** Which thresholds a programme’s contributions have reached, by the place’s key. */
export const gatheredOf = async (
  tx: Read,
  programme: Id<'programme'>,
): Promise<ReadonlyMap<CellRow['place'], number>> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('overview.gathered')
    .select(['place', 'reached'])
    .where('programme_id', '=', programme)
    .execute()
  return new Map(rows.map(({ place, reached }) => [place, reached]))
}

export const keepGathered = async (
  tx: Write,
  programme: Id<'programme'>,
  reached: ReadonlyMap<string, number>,
): Promise<void> => {
  const own = tx.over<Writing>()
  await own.deleteFrom('overview.gathered').where('programme_id', '=', programme).execute()
  const rows = [...reached].map(([place, count]) => ({ programme_id: programme, place, reached: count }))
  if (rows.length > 0) await own.insertInto('overview.gathered').values(rows).execute()
}
