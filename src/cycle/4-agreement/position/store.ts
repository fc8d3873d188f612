import type { Read, Write } from '#db'
import type { Recorder } from '#exercise'
import type { Day, Id, Instant } from '#ground'
import type { QuestionAsAsked } from '#instrument'
import type { Dissent } from '../dissent/dissent.ts'
import { dissentsOf } from '../dissent/store.ts'
import { yearKey } from '../scope.ts'
import type { MeetingOnRecord } from './meeting.ts'
import type { Taken } from './offer.ts'
import type { Position, PositionSaid } from './position.ts'

type Row = {
  partnership_id: string
  exercise_id: string
  standard: number
  version: number
  score: number | null
  why: string | null
  would_settle: string | null
  summary: string
  variations: string
  implications: string
  taken: readonly Taken[]
  meeting: string
  met_on: Day
  sitting_group_id: string | null
  asked: QuestionAsAsked
  recorded_at: Instant
  recorded_by: string
  recorded_by_name: string
}

type Tables = { 'agreement.position': Row }

/** jsonb is read parsed and written as text. */
type Writing = { 'agreement.position': Omit<Row, 'taken' | 'asked'> & { taken: string; asked: string } }

const positionFrom = (row: Row, dissents: ReadonlyMap<number, readonly Dissent[]>): Position => ({
  standard: row.standard,
  version: row.version,
  outcome:
    row.score === null
      ? { kind: 'none', why: row.why ?? '', wouldSettle: row.would_settle ?? '' }
      : { kind: 'score', score: row.score },
  summary: row.summary,
  variations: row.variations,
  implications: row.implications,
  taken: row.taken,
  meeting: row.meeting,
  metOn: row.met_on,
  ...(row.sitting_group_id === null ? {} : { sittingOf: row.sitting_group_id }),
  asked: row.asked,
  recordedAt: row.recorded_at,
  recordedBy: row.recorded_by_name,
  dissents: dissents.get(row.standard) ?? [],
})

/** The latest recorded position of each standard that has one, by number, with the dissent that stands. */
export const positionsOf = async (tx: Read, exercise: Id<'exercise'>): Promise<readonly Position[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('agreement.position')
    .distinctOn('standard')
    .selectAll()
    .where(row => row.and(yearKey(tx, exercise)))
    .orderBy('standard')
    .orderBy('version', 'desc')
    .execute()
  if (rows.length === 0) return []
  const dissents = await dissentsOf(tx, exercise)
  return rows.map(row => positionFrom(row, dissents))
}

/** Every recorded version of one standard's position, newest first. Dissent stands with the newest. */
export const historyOf = async (tx: Read, exercise: Id<'exercise'>, standard: number): Promise<readonly Position[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('agreement.position')
    .selectAll()
    .where(row => row.and({ ...yearKey(tx, exercise), standard }))
    .orderBy('version', 'desc')
    .execute()
  if (rows.length === 0) return []
  const dissents = await dissentsOf(tx, exercise)
  return rows.map((row, at) => positionFrom(row, at === 0 ? dissents : new Map()))
}

/** Every meeting that a version on record names, with who recorded it, newest first. */
export const meetingsOnRecord = async (tx: Read, exercise: Id<'exercise'>): Promise<readonly MeetingOnRecord[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('agreement.position')
    .select(['meeting', 'met_on', 'sitting_group_id', 'recorded_by'])
    .where(row => row.and(yearKey(tx, exercise)))
    .orderBy('recorded_at', 'desc')
    .orderBy('standard', 'desc')
    .orderBy('version', 'desc')
    .execute()
  return rows.map(row => ({
    meeting: row.meeting,
    metOn: row.met_on,
    ...(row.sitting_group_id === null ? {} : { sittingOf: row.sitting_group_id }),
    by: row.recorded_by,
  }))
}

export type KeptPosition = PositionSaid & {
  readonly exercise: Id<'exercise'>
  readonly standard: number
  readonly version: number
  readonly asked: QuestionAsAsked
  readonly at: Instant
  readonly by: Recorder
}

/** Adds a version. Nothing ever changes or removes one. */
export const keepPosition = async (tx: Write, kept: KeptPosition): Promise<void> => {
  const { outcome } = kept
  await tx
    .over<Writing>()
    .insertInto('agreement.position')
    .values({
      ...yearKey(tx, kept.exercise),
      standard: kept.standard,
      version: kept.version,
      score: outcome.kind === 'score' ? outcome.score : null,
      why: outcome.kind === 'none' ? outcome.why : null,
      would_settle: outcome.kind === 'none' ? outcome.wouldSettle : null,
      summary: kept.summary,
      variations: kept.variations,
      implications: kept.implications,
      taken: JSON.stringify(kept.taken),
      meeting: kept.meeting,
      met_on: kept.metOn,
      sitting_group_id: kept.sittingOf ?? null,
      asked: JSON.stringify(kept.asked),
      recorded_at: kept.at,
      recorded_by: kept.by.id,
      recorded_by_name: kept.by.name,
    })
    .execute()
}
