import type { Read, Write } from '#db'
import type { Recorder } from '#exercise'
import type { Id, Instant } from '#ground'
import type { Position } from '../position/position.ts'
import { yearKey } from '../scope.ts'
import type { Confirmation } from './twelve.ts'

type Row = {
  partnership_id: string
  id: string
  exercise_id: string
  confirmed_at: Instant
  confirmed_by: string
  confirmed_by_name: string
  for_chair: boolean
  snapshot: readonly Position[]
  undone_at: Instant | null
  undone_by: string | null
  undone_by_name: string | null
  undone_because: string | null
}
type Tables = { 'agreement.confirmation': Row }
type Writing = { 'agreement.confirmation': Omit<Row, 'snapshot'> & { snapshot: string } }

/** Who confirmed all the positions of a year, when, and what they were; nothing when they are not confirmed. */
export const confirmationOf = async (tx: Read, exercise: Id<'exercise'>): Promise<Confirmation | undefined> => {
  const row = await tx
    .over<Tables>()
    .selectFrom('agreement.confirmation')
    .select(['id', 'confirmed_at', 'confirmed_by_name', 'for_chair', 'snapshot'])
    .where(where => where.and(yearKey(tx, exercise)))
    .where('undone_at', 'is', null)
    .executeTakeFirst()
  return (
    row && {
      id: row.id,
      at: row.confirmed_at,
      by: row.confirmed_by_name,
      forChair: row.for_chair,
      positions: row.snapshot,
    }
  )
}

export type KeptConfirmation = {
  readonly id: Id<'confirmation'>
  readonly exercise: Id<'exercise'>
  readonly at: Instant
  readonly by: Recorder
  readonly forChair: boolean
  readonly positions: readonly Position[]
}

export const keepConfirmation = async (tx: Write, kept: KeptConfirmation): Promise<void> => {
  await tx
    .over<Writing>()
    .insertInto('agreement.confirmation')
    .values({
      ...yearKey(tx, kept.exercise),
      id: kept.id,
      confirmed_at: kept.at,
      confirmed_by: kept.by.id,
      confirmed_by_name: kept.by.name,
      for_chair: kept.forChair,
      snapshot: JSON.stringify(kept.positions.map(withoutReader)),
      undone_at: null,
      undone_by: null,
      undone_by_name: null,
      undone_because: null,
    })
    .execute()
}

/** Whose dissent it is belongs to the one who reads, so it is no part of what was confirmed. */
const withoutReader = (position: Position): Position => ({
  ...position,
  dissents: position.dissents.map(dissent => ({ ...dissent, isOwn: false })),
})

export const keepConfirmationUndone = async (
  tx: Write,
  exercise: Id<'exercise'>,
  undone: { readonly at: Instant; readonly by: Recorder; readonly reason: string },
): Promise<void> => {
  await tx
    .over<Tables>()
    .updateTable('agreement.confirmation')
    .set({
      undone_at: undone.at,
      undone_by: undone.by.id,
      undone_by_name: undone.by.name,
      undone_because: undone.reason,
    })
    .where(row => row.and(yearKey(tx, exercise)))
    .where('undone_at', 'is', null)
    .execute()
}
