import type { Read, Write } from '#db'
import type { Id, Instant } from '#ground'
import type { Candidate, Minute, Outcome, Workshop } from '../room/room.ts'
import type { Tables } from './tables.ts'
import { keyOf } from './workshop.ts'

/** What stands decided for each standard: the latest of what was decided. */
export const outcomesOf = async (tx: Read, workshop: Id<'workshop'>): Promise<readonly Outcome[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('workshop.outcome')
    .distinctOn('standard')
    .selectAll()
    .where('workshop_id', '=', workshop)
    .orderBy('standard')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(outcomeFrom)
}

const outcomeFrom = (row: Tables['workshop.outcome']): Outcome => {
  const decided = { standard: row.standard, decidedBy: row.decided_by, decidedAt: row.decided_at, words: row.words }
  if (row.kind === 'agreed') return { ...decided, kind: 'agreed', score: row.score ?? 0 }
  return row.kind === 'none'
    ? { ...decided, kind: 'none', wouldSettle: row.would_settle }
    : { ...decided, kind: 'champion' }
}

export const keepOutcome = async (
  tx: Write,
  workshop: Workshop,
  kept: { readonly id: Id<'outcome'>; readonly outcome: Outcome; readonly positionVersion?: number },
): Promise<void> => {
  const { outcome } = kept
  await tx
    .over<Tables>()
    .insertInto('workshop.outcome')
    .values({
      ...keyOf(workshop),
      id: kept.id,
      standard: outcome.standard,
      kind: outcome.kind,
      score: outcome.kind === 'agreed' ? outcome.score : null,
      words: outcome.words,
      would_settle: outcome.kind === 'none' ? outcome.wouldSettle : '',
      position_version: kept.positionVersion ?? null,
      decided_at: outcome.decidedAt,
      decided_by: outcome.decidedBy,
    })
    .execute()
}

/** What can be ranked, in the order in which it was listed. */
export const candidatesOf = async (tx: Read, workshop: Id<'workshop'>): Promise<readonly Candidate[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('workshop.candidate')
    .selectAll()
    .where('workshop_id', '=', workshop)
    .where('withdrawn_at', 'is', null)
    .orderBy('place')
    .orderBy('id')
    .execute()
  return rows.map(row => ({
    id: row.id,
    words: row.words,
    heard: row.heard,
    standards: row.standards,
    ...(row.dots === null ? {} : { dots: row.dots }),
  }))
}

export const keepCandidates = async (
  tx: Write,
  workshop: Workshop,
  candidates: readonly (Candidate & { readonly place: number })[],
): Promise<void> => {
  if (candidates.length === 0) return
  await tx
    .over<Tables>()
    .insertInto('workshop.candidate')
    .values(
      candidates.map(each => ({
        ...keyOf(workshop),
        id: each.id,
        place: each.place,
        words: each.words,
        heard: each.heard,
        standards: [...each.standards],
        dots: null,
        withdrawn_at: null,
      })),
    )
    .execute()
}

export const rewordCandidate = (tx: Write, workshop: Workshop, id: Id<'candidate'>, words: string): Promise<boolean> =>
  changeCandidate(tx, workshop, id, { words })

export const withdrawCandidate = (tx: Write, workshop: Workshop, id: Id<'candidate'>, at: Instant): Promise<boolean> =>
  changeCandidate(tx, workshop, id, { withdrawn_at: at })

const changeCandidate = async (
  tx: Write,
  workshop: Workshop,
  id: Id<'candidate'>,
  change: { readonly words?: string; readonly withdrawn_at?: Instant; readonly dots?: number | null },
): Promise<boolean> => {
  const done = await tx
    .over<Tables>()
    .updateTable('workshop.candidate')
    .set(change)
    .where(row => row.and({ ...keyOf(workshop), id }))
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

/** Writes the dots; a candidate that is not named has none to show. */
export const setDots = async (
  tx: Write,
  workshop: Workshop,
  candidates: readonly Candidate[],
  dots: ReadonlyMap<string, number>,
): Promise<void> => {
  for (const { id } of candidates) await changeCandidate(tx, workshop, id, { dots: dots.get(id) ?? null })
}

/** The sentences of the record that stand, oldest first. */
export const minutesOf = async (tx: Read, workshop: Id<'workshop'>): Promise<readonly Minute[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('workshop.minute')
    .selectAll()
    .where('workshop_id', '=', workshop)
    .where('withdrawn_at', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(row => ({
    id: row.id,
    kind: row.kind,
    ...(row.standard === null ? {} : { standard: row.standard }),
    words: row.words,
    ...(row.said_by === null ? {} : { saidBy: row.said_by }),
    writtenBy: row.written_by,
  }))
}

export const keepMinute = async (tx: Write, workshop: Workshop, minute: Minute, at: Instant): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('workshop.minute')
    .values({
      ...keyOf(workshop),
      id: minute.id,
      kind: minute.kind,
      standard: minute.standard ?? null,
      words: minute.words,
      said_by: minute.saidBy ?? null,
      written_at: at,
      written_by: minute.writtenBy,
      withdrawn_at: null,
    })
    .execute()
}

export const withdrawMinuteOf = async (
  tx: Write,
  workshop: Workshop,
  id: Id<'minute'>,
  at: Instant,
): Promise<boolean> => {
  const done = await tx
    .over<Tables>()
    .updateTable('workshop.minute')
    .set({ withdrawn_at: at })
    .where(row => row.and({ ...keyOf(workshop), id }))
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}
