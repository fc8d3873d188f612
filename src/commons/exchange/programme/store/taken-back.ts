import type { Read, Write } from '#db'
import type { Id, Instant } from '#ground'
import { programmeIn } from '../../scope.ts'
import type { Outcome, OutcomeAudience, TakenBack } from '../session.ts'

type Tables = {
  'exchange.outcome_taken_back': {
    programme_id: string
    session_id: string
    id: string
    words: string
    audience: OutcomeAudience
    recorded_at: Instant
    recorder_name: string
    taken_back_at: Instant
    taken_back_by: string
    taker_name: string
  }
}

/** What was taken back of an event's sessions, the newest first. Only the desk reads it. */
export const takenBackOf = async (tx: Read, sessions: readonly Id<'session'>[]): Promise<readonly TakenBack[]> => {
  if (sessions.length === 0) return []
  const rows = await tx
    .over<Tables>()
    .selectFrom('exchange.outcome_taken_back')
    .selectAll()
    .where('session_id', 'in', sessions)
    .orderBy('id', 'desc')
    .execute()
  return rows.map(row => ({
    ...{ session: row.session_id, words: row.words, audience: row.audience },
    ...{ at: row.taken_back_at, by: row.taker_name },
  }))
}

export const keepTakenBack = async (
  tx: Write,
  { id, session }: { readonly id: Id<'outcome'>; readonly session: Id<'session'> },
  outcome: Outcome,
  { at, by }: { readonly at: Instant; readonly by: { readonly id: Id<'person'>; readonly name: string } },
): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('exchange.outcome_taken_back')
    .values({
      ...{ programme_id: programmeIn(tx), session_id: session, id, words: outcome.words, audience: outcome.audience },
      ...{ recorded_at: outcome.at, recorder_name: outcome.by },
      ...{ taken_back_at: at, taken_back_by: by.id, taker_name: by.name },
    })
    .execute()
}
