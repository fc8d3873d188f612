import type { Read, Write } from '#db'
import type { Id, Instant } from '#ground'
import { ballotCode } from '../ballot/secret.ts'
import type { Round, RoundEnding, Workshop } from '../room/room.ts'
import type { Tables } from './tables.ts'
import { keyOf } from './workshop.ts'

/** The rounds of a workshop, oldest first. */
export const roundsOf = async (tx: Read, workshop: Id<'workshop'>): Promise<readonly Round[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('workshop.round')
    .selectAll()
    .where('workshop_id', '=', workshop)
    .orderBy('id')
    .execute()
  const comments = await tx
    .over<Tables>()
    .selectFrom('workshop.comment')
    .select(['round_id', 'words'])
    .where('workshop_id', '=', workshop)
    .orderBy('round_id')
    .orderBy('place')
    .execute()
  return rows.map(row => ({
    id: row.id,
    ...(row.standard === null ? {} : { standard: row.standard }),
    turn: row.turn,
    ...(row.opened_at === null ? {} : { openedAt: row.opened_at }),
    ...(row.ending === null ? {} : { ending: row.ending }),
    ...(row.joined === null ? {} : { joined: row.joined }),
    ...(row.answered === null ? {} : { answered: row.answered }),
    ...(row.on_paper === null ? {} : { onPaper: row.on_paper }),
    comments: comments.filter(comment => comment.round_id === row.id).map(comment => comment.words),
  }))
}

export type NewRound = {
  readonly id: Id<'round'>
  readonly standard?: number
  readonly turn: 1 | 2
  readonly openedAt?: Instant
  readonly key: Uint8Array
}

/** Begins a round with a key of its own. */
export const keepRound = async (tx: Write, workshop: Workshop, kept: NewRound): Promise<void> => {
  const tables = tx.over<Tables>()
  await tables
    .insertInto('workshop.round')
    .values({
      ...keyOf(workshop),
      id: kept.id,
      standard: kept.standard ?? null,
      turn: kept.turn,
      opened_at: kept.openedAt ?? null,
      ended_at: null,
      ending: null,
      joined: null,
      answered: null,
      on_paper: null,
    })
    .execute()
  await tables
    .insertInto('workshop.round_key')
    .values({ ...keyOf(workshop), round_id: kept.id, key: kept.key, shut: false })
    .execute()
}

export const openRound = async (tx: Write, round: Id<'round'>, at: Instant): Promise<void> => {
  await tx.over<Tables>().updateTable('workshop.round').set({ opened_at: at }).where('id', '=', round).execute()
}

/** Says who may answer; naming somebody twice is once. */
export const addMembers = async (
  tx: Write,
  workshop: Workshop,
  round: Id<'round'>,
  members: readonly Id<'participant'>[],
): Promise<void> => {
  if (members.length === 0) return
  await tx
    .over<Tables>()
    .insertInto('workshop.round_member')
    .values(members.map(participant_id => ({ ...keyOf(workshop), round_id: round, participant_id })))
    .onConflict(found => found.doNothing())
    .execute()
}

export const membersOf = async (tx: Read, round: Id<'round'>): Promise<ReadonlySet<Id<'participant'>>> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('workshop.round_member')
    .select('participant_id')
    .where('round_id', '=', round)
    .execute()
  return new Set(rows.map(row => row.participant_id))
}

/** Whether somebody may answer in a round. */
export const isMember = async (tx: Read, round: Id<'round'>, participant: Id<'participant'>): Promise<boolean> => {
  const row = await tx
    .over<Tables>()
    .selectFrom('workshop.round_member')
    .select('participant_id')
    .where('round_id', '=', round)
    .where('participant_id', '=', participant)
    .executeTakeFirst()
  return row !== undefined
}

/** The key of a round that is not revealed. */
const keyOfRound = async (tx: Read, round: Id<'round'>): Promise<Uint8Array | undefined> => {
  const row = await tx
    .over<Tables>()
    .selectFrom('workshop.round_key')
    .select('key')
    .where('round_id', '=', round)
    .executeTakeFirst()
  return row?.key
}

/**
 * The key for casting a ballot, held until the transaction ends so that the round can't be shut meanwhile; nothing once
 * it is shut. Locks the key and no row of a person: a lock leaves a trace by which a ballot could be joined.
 */
export const holdKey = async (tx: Write, round: Id<'round'>): Promise<Uint8Array | undefined> => {
  const row = await tx
    .over<Tables>()
    .selectFrom('workshop.round_key')
    .select(['key', 'shut'])
    .where('round_id', '=', round)
    .forShare()
    .executeTakeFirst()
  return row === undefined || row.shut ? undefined : row.key
}

/** Takes no more ballots. Waits for those under way; the next transaction sees every one of them. */
export const shutRound = async (tx: Write, round: Id<'round'>): Promise<void> => {
  await tx
    .over<Tables>()
    .updateTable('workshop.round_key')
    .set({ shut: true })
    .where('round_id', '=', round)
    .where('shut', '=', false)
    .execute()
}

export type Cast = {
  readonly round: Id<'round'>
  readonly code: Uint8Array
  readonly answer: string
  readonly comment?: string
}

/** One ballot a code; the last one stands. */
export const keepBallot = async (tx: Write, workshop: Workshop, cast: Cast): Promise<void> => {
  const said = { answer: cast.answer, comment: cast.comment ?? null }
  await tx
    .over<Tables>()
    .insertInto('workshop.ballot')
    .values({ ...keyOf(workshop), round_id: cast.round, code: cast.code, ...said })
    .onConflict(found => found.columns(['partnership_id', 'round_id', 'code']).doUpdateSet(said))
    .execute()
}

/** Which of these have answered. Never shown by name: it makes counts, and tells one phone that its own was sent. */
export const answeredBy = async (
  tx: Read,
  round: Id<'round'>,
  participants: readonly Id<'participant'>[],
): Promise<ReadonlySet<Id<'participant'>>> => {
  const key = await keyOfRound(tx, round)
  if (key === undefined || participants.length === 0) return new Set()
  const rows = await tx
    .over<Tables>()
    .selectFrom('workshop.ballot')
    .select('code')
    .where('round_id', '=', round)
    .where(
      'code',
      'in',
      participants.map(each => ballotCode(key, each)),
    )
    .execute()
  const codes = new Set(rows.map(row => Buffer.from(row.code).toString('hex')))
  return new Set(participants.filter(each => codes.has(Buffer.from(ballotCode(key, each)).toString('hex'))))
}

/** Everything in the box, by its code: an order that says nothing. */
export const ballotsOf = async (
  tx: Write,
  round: Id<'round'>,
): Promise<readonly { readonly answer: string; readonly comment?: string }[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('workshop.ballot')
    .select(['answer', 'comment'])
    .where('round_id', '=', round)
    .orderBy('code')
    .execute()
  return rows.map(row => ({ answer: row.answer, ...(row.comment === null ? {} : { comment: row.comment }) }))
}

/** Deletes ballots and key, and says how the round ended. */
export const endRound = async (
  tx: Write,
  round: Id<'round'>,
  ended: {
    readonly at: Instant
    readonly ending: RoundEnding
    readonly joined?: number
    readonly answered?: number
    readonly onPaper?: number
  },
): Promise<void> => {
  const tables = tx.over<Tables>()
  await tables.deleteFrom('workshop.ballot').where('round_id', '=', round).execute()
  await tables.deleteFrom('workshop.round_key').where('round_id', '=', round).execute()
  await tables
    .updateTable('workshop.round')
    .set({
      ended_at: ended.at,
      ending: ended.ending,
      joined: ended.joined ?? null,
      answered: ended.answered ?? null,
      on_paper: ended.onPaper ?? null,
    })
    .where('id', '=', round)
    .execute()
}

export const setEnding = async (tx: Write, round: Id<'round'>, ending: RoundEnding): Promise<void> => {
  await tx.over<Tables>().updateTable('workshop.round').set({ ending }).where('id', '=', round).execute()
}

/** Keeps what was added to ballots, in the order given. */
export const keepComments = async (
  tx: Write,
  workshop: Workshop,
  round: Id<'round'>,
  comments: readonly string[],
): Promise<void> => {
  if (comments.length === 0) return
  await tx
    .over<Tables>()
    .insertInto('workshop.comment')
    .values(comments.map((words, place) => ({ ...keyOf(workshop), round_id: round, place, words })))
    .execute()
}
