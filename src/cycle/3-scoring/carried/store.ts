import type { Read, Write } from '#db'
import { partnershipIn, type Id, type Instant } from '#ground'
import type { Place } from '../response/place.ts'
import type { CarryDecision, Decided } from './carried.ts'

type Tables = {
  'scoring.carried': {
    partnership_id: string
    exercise_id: string
    group_id: string
    standard: number
    from_evidence_id: string
    decision: CarryDecision
    decided_at: Instant
    decided_by: string
  }
  'scoring.continued': {
    partnership_id: string
    exercise_id: string
    from_evidence_id: string
    evidence_id: string
  }
}

type GroupPlace = Omit<Place, 'standard'>

/** What a group has decided on the evidence of the year before. */
export const decidedOf = async (tx: Read, { exercise, group }: GroupPlace): Promise<readonly Decided[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('scoring.carried')
    .select(['standard', 'from_evidence_id', 'decision'])
    .where('partnership_id', '=', partnershipIn(tx))
    .where('exercise_id', '=', exercise)
    .where('group_id', '=', group)
    .execute()
  return rows.map(row => ({ standard: row.standard, from: row.from_evidence_id, decision: row.decision }))
}

/** The piece of this year’s evidence that goes on from one of the year before, where there is one already. */
export const continuationOf = async (
  tx: Read,
  exercise: Id<'exercise'>,
  from: Id<'evidence'>,
): Promise<Id<'evidence'> | undefined> => {
  const row = await tx
    .over<Tables>()
    .selectFrom('scoring.continued')
    .select('evidence_id')
    .where('partnership_id', '=', partnershipIn(tx))
    .where('exercise_id', '=', exercise)
    .where('from_evidence_id', '=', from)
    .executeTakeFirst()
  return row?.evidence_id
}

/** Puts on record which piece goes on from which. Two at once are tried again, one after the other. */
export const keepContinuation = async (
  tx: Write,
  exercise: Id<'exercise'>,
  from: Id<'evidence'>,
  evidence: Id<'evidence'>,
): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('scoring.continued')
    .values({
      partnership_id: partnershipIn(tx),
      exercise_id: exercise,
      from_evidence_id: from,
      evidence_id: evidence,
    })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

export type KeptDecision = Omit<Decided, 'standard'> & { readonly at: Instant; readonly by: Id<'person'> }

/** Puts a decision on record, in the place of the one before. */
export const keepDecision = async (
  tx: Write,
  place: Place,
  { from, decision, at, by }: KeptDecision,
): Promise<void> => {
  const said = { decision, decided_at: at, decided_by: by }
  await tx
    .over<Tables>()
    .insertInto('scoring.carried')
    .values({
      partnership_id: partnershipIn(tx),
      exercise_id: place.exercise,
      group_id: place.group,
      standard: place.standard,
      from_evidence_id: from,
      ...said,
    })
    .onConflict(conflict =>
      conflict.columns(['partnership_id', 'exercise_id', 'group_id', 'standard', 'from_evidence_id']).doUpdateSet(said),
    )
    .execute()
}
