import type { Read, Write } from '#db'
import type { Id, Instant } from '#ground'
import type { Participant, ParticipantKind, Workshop } from '../room/room.ts'
import type { Tables } from './tables.ts'
import { keyOf } from './workshop.ts'

/** Everybody of a workshop, in the order in which they came; those only invited to score ahead last. */
export const participantsOf = async (tx: Read, workshop: Id<'workshop'>): Promise<readonly Participant[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('workshop.participant')
    .selectAll()
    .where('workshop_id', '=', workshop)
    .orderBy('came_at')
    .orderBy('id')
    .execute()
  return rows.map(row => ({
    id: row.id,
    kind: row.kind,
    shownAs: row.shown_as,
    byRole: row.by_role,
    under18: row.under_18,
    ...(row.seat_id === null ? {} : { seat: row.seat_id }),
    ...(row.organisation === null ? {} : { organisation: row.organisation }),
    ...(row.seating_id === null ? {} : { table: row.seating_id }),
    ...(row.came_at === null ? {} : { cameAt: row.came_at }),
    ...(row.left_at === null ? {} : { leftAt: row.left_at }),
    takenOut: row.taken_out,
  }))
}

export type FoundParticipant = {
  readonly id: Id<'participant'>
  readonly workshop: Id<'workshop'>
  readonly kind: ParticipantKind
  readonly takenOut: boolean
  readonly left: boolean
  readonly came: boolean
}

/** Whoever holds the token in a visitor's scope. */
export const participantBy = async (tx: Read): Promise<FoundParticipant | undefined> => {
  const row = await tx.over<Tables>().selectFrom('workshop.participant').selectAll().executeTakeFirst()
  return (
    row && {
      id: row.id,
      workshop: row.workshop_id,
      kind: row.kind,
      takenOut: row.taken_out,
      left: row.left_at !== null,
      came: row.came_at !== null,
    }
  )
}

/** Somebody of this workshop by what is kept of their token. */
export const participantWith = async (
  tx: Read,
  workshop: Id<'workshop'>,
  tokenHash: string,
): Promise<Id<'participant'> | undefined> => {
  const row = await tx
    .over<Tables>()
    .selectFrom('workshop.participant')
    .select('id')
    .where('workshop_id', '=', workshop)
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  return row?.id
}

export type NewParticipant = Omit<Participant, 'leftAt' | 'takenOut'> & { readonly tokenHash?: string }

export const keepParticipant = async (tx: Write, workshop: Workshop, kept: NewParticipant): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('workshop.participant')
    .values({
      ...keyOf(workshop),
      id: kept.id,
      kind: kept.kind,
      token_hash: kept.tokenHash ?? null,
      shown_as: kept.shownAs,
      by_role: kept.byRole,
      under_18: kept.under18,
      seat_id: kept.seat ?? null,
      organisation: kept.organisation ?? null,
      seating_id: kept.table ?? null,
      came_at: kept.cameAt ?? null,
      left_at: null,
      taken_out: false,
    })
    .execute()
}

type ParticipantChange = {
  readonly table?: Id<'table'>
  readonly cameAt?: Instant
  readonly leftAt?: Instant | null
  readonly takenOut?: boolean
  readonly tokenHash?: string
  readonly shownAs?: string
  readonly byRole?: boolean
  readonly under18?: boolean
}

/** `false` when there is nobody of that id in the workshop. */
export const changeParticipant = async (
  tx: Write,
  workshop: Workshop,
  id: Id<'participant'>,
  change: ParticipantChange,
): Promise<boolean> => {
  const done = await tx
    .over<Tables>()
    .updateTable('workshop.participant')
    .set({
      ...(change.table === undefined ? {} : { seating_id: change.table }),
      ...(change.cameAt === undefined ? {} : { came_at: change.cameAt }),
      ...(change.leftAt === undefined ? {} : { left_at: change.leftAt }),
      ...(change.takenOut === undefined ? {} : { taken_out: change.takenOut }),
      ...(change.tokenHash === undefined ? {} : { token_hash: change.tokenHash }),
      ...(change.shownAs === undefined ? {} : { shown_as: change.shownAs }),
      ...(change.byRole === undefined ? {} : { by_role: change.byRole }),
      ...(change.under18 === undefined ? {} : { under_18: change.under18 }),
    })
    .where(row => row.and({ ...keyOf(workshop), id }))
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

/** Draws a personal link anew: only the newest one opens. */
export const setPersonalLink = async (tx: Write, id: Id<'participant'>, tokenHash: string): Promise<void> => {
  await tx
    .over<Tables>()
    .updateTable('workshop.participant')
    .set({ token_hash: tokenHash })
    .where('id', '=', id)
    .execute()
}
