import type { Read, Write } from '#db'
import { partnershipIn, type Day, type Id, type Instant } from '#ground'
import type { Answer } from '../response/response.ts'
import type { Place } from '../response/place.ts'
import { answerFrom } from '../response/store.ts'
import type { NotesTaken, WorkshopNotes } from './notes.ts'

type Row = {
  partnership_id: string
  exercise_id: string
  group_id: string
  workshop_id: string
  standard: number
  workshop_name: string
  held_on: Day
  said: string
  evidence: readonly string[]
  implications: string
  agreed: Answer['kind'] | null
  agreed_score: number | null
  in_response: boolean
  taken_at: Instant
  taken_by: string
  taken_by_name: string
}

type Tables = { 'scoring.workshop_notes': Row }

/** jsonb is read parsed and written as text. */
type Writing = { 'scoring.workshop_notes': Omit<Row, 'evidence'> & { evidence: string } }

export type KeptNotes = NotesTaken & {
  readonly inResponse: boolean
  readonly at: Instant
  readonly by: { readonly id: Id<'person'>; readonly name: string }
}

/** Keeps the notes of one workshop on one standard. `false`: they were kept before, and nothing has changed. */
export const keepNotes = async (tx: Write, place: Place, kept: KeptNotes): Promise<boolean> => {
  const { workshop, agreed } = kept
  const done = await tx
    .over<Writing>()
    .insertInto('scoring.workshop_notes')
    .values({
      partnership_id: partnershipIn(tx),
      exercise_id: place.exercise,
      group_id: place.group,
      workshop_id: workshop.id,
      standard: place.standard,
      workshop_name: workshop.name,
      held_on: workshop.heldOn,
      said: kept.said,
      evidence: JSON.stringify(kept.evidence),
      implications: kept.implications,
      agreed: agreed?.kind ?? null,
      agreed_score: agreed?.kind === 'score' ? agreed.score : null,
      in_response: kept.inResponse,
      taken_at: kept.at,
      taken_by: kept.by.id,
      taken_by_name: kept.by.name,
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** What workshops left in words in a year, by standard, the oldest first. */
export const workshopNotesOf = async (tx: Read, exercise: Id<'exercise'>): Promise<readonly WorkshopNotes[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('scoring.workshop_notes')
    .selectAll()
    .where(row => row.and({ partnership_id: partnershipIn(tx), exercise_id: exercise }))
    .orderBy('standard')
    .orderBy('taken_at')
    .orderBy('workshop_id')
    .execute()
  return rows.map(notesFrom)
}

const notesFrom = (row: Row): WorkshopNotes => {
  const agreed = answerFrom({ answer: row.agreed, score: row.agreed_score })
  return {
    group: row.group_id,
    standard: row.standard,
    workshop: { id: row.workshop_id, name: row.workshop_name, heldOn: row.held_on },
    said: row.said,
    evidence: row.evidence,
    implications: row.implications,
    ...(agreed === undefined ? {} : { agreed }),
    inResponse: row.in_response,
    takenAt: row.taken_at,
    takenBy: row.taken_by_name,
  }
}
