import type { Read, Write } from '#db'
import type { Id } from '#ground'
import type { Places } from '../../rules/places.ts'
import type { CellKey } from '../../rules/tables.ts'
import type { DraftKey, ReleaseKey } from '../key.ts'
import type { ReleaseStanding } from '../standing.ts'
import { namesIn } from './names.ts'
import type { Tables, Writing } from './tables.ts'

/** A programme's releases as the scope may see them, oldest first, with how far their drafts are. */
export const releasesOf = async (tx: Read, programme: Id<'programme'>): Promise<readonly ReleaseStanding[]> => {
  const own = tx.over<Tables>()
  const rows = await own
    .selectFrom('overview.release')
    .selectAll()
    .where('programme_id', '=', programme)
    .orderBy('number')
    .execute()
  const drafts = await own
    .selectFrom('overview.draft as d')
    .leftJoin('overview.file as f', join =>
      join
        .onRef('f.programme_id', '=', 'd.programme_id')
        .onRef('f.release', '=', 'd.release')
        .onRef('f.draft', '=', 'd.number'),
    )
    .select(['d.release', 'd.number', 'd.is_built', 'd.editions'])
    .select(({ fn }) => fn.count<number>('f.kind').as('files'))
    .where('d.programme_id', '=', programme)
    .groupBy(['d.programme_id', 'd.release', 'd.number'])
    .orderBy('d.number')
    .execute()
  const open = await own
    .selectFrom('overview.open_release')
    .select('number')
    .where('programme_id', '=', programme)
    .execute()
  return rows.map(row => ({
    ...{ number: row.number, label: row.label, isGivenUp: row.given_up },
    ...(row.corrects === null ? {} : { corrects: row.corrects }),
    ...(row.month === null || row.published_draft === null
      ? {}
      : { month: row.month, publishedDraft: row.published_draft }),
    isOpen: open.some(({ number }) => number === row.number),
    drafts: drafts
      .filter(({ release }) => release === row.number)
      .map(({ number, is_built, editions, files }) => ({
        ...{ number, isBuilt: is_built, steps: files + (editions === null ? 0 : 1) },
      })),
  }))
}

/** The published drafts of a programme, by the number of their release. */
export const publishedOf = async (tx: Read, programme: Id<'programme'>): Promise<readonly DraftKey[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('overview.release')
    .select(['number', 'published_draft'])
    .where('programme_id', '=', programme)
    .where('published_draft', 'is not', null)
    .orderBy('number')
    .execute()
  return rows.map(row => ({ programme, release: row.number, draft: row.published_draft ?? 0 }))
}

/** Begins a release. Two at once: the second meets the one under way (a unique violation). */
export const keepRelease = async (
  tx: Write,
  { programme, release }: ReleaseKey,
  plan: { readonly label: string; readonly corrects?: number },
): Promise<void> => {
  await tx
    .over<Writing>()
    .insertInto('overview.release')
    .values({
      ...{ programme_id: programme, number: release, label: plan.label, corrects: plan.corrects ?? null },
      ...{ published_draft: null, month: null, given_up: false, revision: 0 },
    })
    .execute()
}

/** A draft that is to be built. Two at once: the second meets the first (a unique violation). */
export const keepDraft = async (
  tx: Write,
  { programme, release, draft }: DraftKey,
  given: {
    readonly called: string
    readonly closed: string
    readonly places: Places
    readonly withheld: readonly CellKey[]
  },
): Promise<void> => {
  await tx
    .over<Writing>()
    .insertInto('overview.draft')
    .values({
      ...{ programme_id: programme, release, number: draft, called: given.called, closed: given.closed },
      regions: JSON.stringify(given.places.regions),
      area_types: JSON.stringify(given.places.areaTypes),
      withheld: JSON.stringify(given.withheld),
      ...{ editions: null, is_built: false },
    })
    .execute()
}

/** Marks that something is done with a release under way: of two who do so at once, the second is tried again. */
export const raiseRevision = async (tx: Write, { programme, release }: ReleaseKey): Promise<void> => {
  await tx
    .over<Writing>()
    .updateTable('overview.release')
    .set(row => ({ revision: row('revision', '+', 1) }))
    .where('programme_id', '=', programme)
    .where('number', '=', release)
    .execute()
}

/** Publishes a draft under its month. From then on nothing of it can be changed. */
export const keepPublished = async (
  tx: Write,
  { programme, release, draft }: DraftKey,
  month: string,
): Promise<void> => {
  await tx
    .over<Writing>()
    .updateTable('overview.release')
    .set({ published_draft: draft, month })
    .where('programme_id', '=', programme)
    .where('number', '=', release)
    .execute()
}

/** Ends a release that will not be published. */
export const keepGivenUp = async (tx: Write, { programme, release }: ReleaseKey): Promise<void> => {
  await tx
    .over<Writing>()
    .updateTable('overview.release')
    .set({ given_up: true })
    .where('programme_id', '=', programme)
    .where('number', '=', release)
    .execute()
}

/** Shows a release to everybody, or to the programme’s own and named readers only. */
export const keepOpen = async (tx: Write, { programme, release }: ReleaseKey, isOpen: boolean): Promise<void> => {
  const own = tx.over<Writing>()
  await own
    .deleteFrom('overview.open_release')
    .where('programme_id', '=', programme)
    .where('number', '=', release)
    .execute()
  if (isOpen)
    await own.insertInto('overview.open_release').values({ programme_id: programme, number: release }).execute()
}

/** How a draft calls its places, by their keys: `region moors`. */
export const placesOf = async (
  tx: Read,
  { programme, release, draft }: DraftKey,
): Promise<ReadonlyMap<string, string>> => {
  const row = await tx
    .over<Tables>()
    .selectFrom('overview.draft')
    .select(['regions', 'area_types'])
    .where('programme_id', '=', programme)
    .where('release', '=', release)
    .where('number', '=', draft)
    .executeTakeFirst()
  return row === undefined ? new Map() : namesIn(row)
}

/** The releases that programmes show to everybody, by programme, the newest first. */
export const openReleases = async (
  tx: Read,
): Promise<
  readonly {
    readonly programme: Id<'programme'>
    readonly called: string
    readonly number: number
    readonly label: string
    readonly month: string
  }[]
> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('overview.open_release as o')
    .innerJoin('overview.release as r', join =>
      join.onRef('r.programme_id', '=', 'o.programme_id').onRef('r.number', '=', 'o.number'),
    )
    .innerJoin('overview.draft as d', join =>
      join
        .onRef('d.programme_id', '=', 'r.programme_id')
        .onRef('d.release', '=', 'r.number')
        .onRef('d.number', '=', 'r.published_draft'),
    )
    .select(['r.programme_id', 'd.called', 'r.number', 'r.label', 'r.month'])
    .orderBy('d.called')
    .orderBy('r.number', 'desc')
    .limit(500)
    .execute()
  return rows.map(row => ({
    ...{ programme: row.programme_id, called: row.called, number: row.number, label: row.label },
    month: row.month ?? '',
  }))
}
