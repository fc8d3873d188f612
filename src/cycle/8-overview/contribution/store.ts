import { sql, type Read, type Write } from '#db'
import type { Day, Id, Instant } from '#ground'
import type { DraftKey } from '../release/key.ts'
import type { Contribution, GivenRow } from '../rules/counted.ts'
import type { Given } from './given.ts'

type Row = {
  partnership_id: string
  id: string
  exercise_id: string
  confirmation_id: string
  programme_id: string
  year: string
  edition: string
  region: string
  area_type: string
  scores: GivenRow['scores']
  region_name: string
  area_type_name: string
  finalised_on: Day
  given_on: Day
  withdrawn_on: Day | null
  given_at: Instant
  given_by: string
  given_by_name: string
  withdrawn_at: Instant | null
  withdrawn_by: string | null
  withdrawn_by_name: string | null
}
type Counted = { partnership_id: string; programme_id: string; release: number; draft: number; contribution_id: string }
type Tables = { 'contribution.given': Row; 'contribution.counted': Counted }
type Writing = { 'contribution.given': Omit<Row, 'scores'> & { scores: string }; 'contribution.counted': Counted }

type Who = { readonly id: Id<'person'>; readonly name: string }

export type KeptGiven = Omit<Given, 'withdrawnOn' | 'withdrawnBy' | 'givenBy'> & {
  readonly partnership: Id<'partnership'>
  readonly exercise: Id<'exercise'>
  readonly programme: Id<'programme'>
  readonly givenBy: Who
}

/** Gives a year’s row. Of two at once, the second is done again and finds it given. */
export const keepGiven = async (tx: Write, given: KeptGiven): Promise<void> => {
  const { year, edition, region, areaType, scores } = given.row
  await tx
    .over<Writing>()
    .insertInto('contribution.given')
    .values({
      ...{ partnership_id: given.partnership, id: given.id, exercise_id: given.exercise },
      ...{ confirmation_id: given.confirmation, programme_id: given.programme },
      ...{ year, edition, region, area_type: areaType, scores: JSON.stringify(scores) },
      ...{ region_name: given.regionName, area_type_name: given.areaTypeName },
      ...{ finalised_on: given.finalisedOn, given_on: given.givenOn, given_at: given.givenAt },
      ...{ given_by: given.givenBy.id, given_by_name: given.givenBy.name },
      ...{ withdrawn_on: null, withdrawn_at: null, withdrawn_by: null, withdrawn_by_name: null },
    })
    .onConflict(standing => standing.doNothing())
    .execute()
}

/** The rows of a year of the partnership in scope, the newest first; the one that stands, if any, leads. */
export const givenOf = async (tx: Read, exercise: Id<'exercise'>): Promise<readonly Given[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('contribution.given')
    .selectAll()
    .where('exercise_id', '=', exercise)
    .orderBy(sql`withdrawn_on is null`, 'desc')
    .orderBy('given_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(givenFrom)
}

/** Every row that the partnership in scope ever gave, the newest first. */
export const contributionsOf = async (tx: Read): Promise<readonly Given[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('contribution.given')
    .selectAll()
    .orderBy('given_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(givenFrom)
}

const givenFrom = (row: Row): Given => ({
  ...{ id: row.id, exercise: row.exercise_id, confirmation: row.confirmation_id, row: givenRow(row) },
  ...{ regionName: row.region_name, areaTypeName: row.area_type_name },
  ...{ finalisedOn: row.finalised_on, givenOn: row.given_on, givenAt: row.given_at, givenBy: row.given_by_name },
  ...(row.withdrawn_on === null ? {} : { withdrawnOn: row.withdrawn_on, withdrawnBy: row.withdrawn_by_name ?? '' }),
})

const givenRow = ({ year, edition, region, area_type, scores }: Row): GivenRow => ({
  ...{ year, edition, region, areaType: area_type, scores },
})

/** Withdraws the row of a year that stands; what closed releases counted stays what they counted. */
export const keepWithdrawn = async (
  tx: Write,
  exercise: Id<'exercise'>,
  { on, at, by }: { readonly on: Day; readonly at: Instant; readonly by: Who },
): Promise<void> => {
  await tx
    .over<Writing>()
    .updateTable('contribution.given')
    .set({ withdrawn_on: on, withdrawn_at: at, withdrawn_by: by.id, withdrawn_by_name: by.name })
    .where('exercise_id', '=', exercise)
    .where('withdrawn_on', 'is', null)
    .execute()
}

const contributionFrom = (row: Row): Contribution => ({
  ...{ id: row.id, whose: row.partnership_id, row: givenRow(row) },
  ...{ finalisedOn: row.finalised_on, givenOn: row.given_on },
  ...(row.withdrawn_on === null ? {} : { withdrawnOn: row.withdrawn_on }),
})

/** The contributions to a programme that were finalised after that day, of all partnerships: only for the builder. */
export const contributionsSince = async (
  tx: Read,
  programme: Id<'programme'>,
  day: Day,
): Promise<readonly Contribution[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('contribution.given')
    .selectAll()
    .where('programme_id', '=', programme)
    .where('finalised_on', '>', day)
    .execute()
  return rows.map(contributionFrom)
}

/** What drafts counted, by the number of their release, of all partnerships: only for the builder. */
export const contributionsIn = async (
  tx: Read,
  drafts: readonly DraftKey[],
): Promise<ReadonlyMap<number, readonly Contribution[]>> => {
  const found = new Map<number, readonly Contribution[]>()
  for (const { programme, release, draft } of drafts) {
    const rows = await tx
      .over<Tables>()
      .selectFrom('contribution.counted as c')
      .innerJoin('contribution.given as g', join =>
        join.onRef('g.partnership_id', '=', 'c.partnership_id').onRef('g.id', '=', 'c.contribution_id'),
      )
      .selectAll('g')
      .where('c.programme_id', '=', programme)
      .where('c.release', '=', release)
      .where('c.draft', '=', draft)
      // The gate hands on who is in which cell, and an order would tell who is who.
      .orderBy(sql`random()`)
      .execute()
    found.set(release, rows.map(contributionFrom))
  }
  return found
}

/** Keeps which contributions a draft counted. */
export const keepCounted = async (tx: Write, key: DraftKey, counted: readonly Contribution[]): Promise<void> => {
  if (counted.length === 0) return
  await tx
    .over<Writing>()
    .insertInto('contribution.counted')
    .values(
      counted.map(({ whose, id }) => ({
        ...{ partnership_id: whose, programme_id: key.programme, release: key.release, draft: key.draft },
        contribution_id: id,
      })),
    )
    .execute()
}

/** The years of the partnership in scope of which a row stands. */
export const standingExercises = async (tx: Read): Promise<readonly Id<'exercise'>[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('contribution.given')
    .select('exercise_id')
    .where('withdrawn_on', 'is', null)
    .execute()
  return rows.map(row => row.exercise_id)
}
