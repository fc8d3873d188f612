import type { Read, Write } from '#db'
import type { Day, Id, Instant } from '#ground'
import { programmeIn } from '../../scope.ts'
import { inProgramme, type OutcomeAudience, type OutcomeSaid, type Session, type SessionSaid } from '../session.ts'

type Row = {
  programme_id: string
  event_id: string
  id: string
  title: string
  about: string
  on_day: Day
  starts_at: string
  ends_at: string
  place: string
  link: string
  speaker: string
  respondent: string
  host: string
  partners: string
  outcome: string
  outcome_audience: OutcomeAudience | null
  outcome_at: Instant | null
  outcome_by_name: string | null
  version: number
  changed_at: Instant
  changed_by: string
  changed_by_name: string
  removed_at: Instant | null
}
type Tables = { 'exchange.session': Row }
type Fact = { readonly at: Instant; readonly by: { readonly id: Id<'person'>; readonly name: string } }

const sessionFrom = (row: Row): Session => ({
  ...{ id: row.id, event: row.event_id, title: row.title, about: row.about, day: row.on_day },
  ...{ startsAt: row.starts_at, endsAt: row.ends_at, place: row.place, link: row.link, speaker: row.speaker },
  ...{ respondent: row.respondent, host: row.host, partners: row.partners, version: row.version },
  changed: { at: row.changed_at, by: row.changed_by_name },
  ...(row.outcome_audience === null || row.outcome_at === null
    ? {}
    : {
        outcome: {
          ...{ words: row.outcome, audience: row.outcome_audience, at: row.outcome_at },
          by: row.outcome_by_name ?? '',
        },
      }),
})

/** The programme of an event, in its order. */
export const sessionsOf = async (tx: Read, event: Id<'event'>): Promise<readonly Session[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('exchange.session')
    .selectAll()
    .where('event_id', '=', event)
    .where('removed_at', 'is', null)
    .execute()
  return inProgramme(rows.map(sessionFrom))
}

const saidColumns = (said: SessionSaid) => ({
  ...{ title: said.title, about: said.about, on_day: said.day, starts_at: said.startsAt, ends_at: said.endsAt },
  ...{ place: said.place, link: said.link, speaker: said.speaker, respondent: said.respondent, host: said.host },
  partners: said.partners,
})
const factColumns = ({ at, by }: Fact) => ({ changed_at: at, changed_by: by.id, changed_by_name: by.name })

export const keepSession = async (
  tx: Write,
  { id, event }: Pick<Session, 'id' | 'event'>,
  said: SessionSaid,
  fact: Fact,
): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('exchange.session')
    .values({
      ...{ programme_id: programmeIn(tx), event_id: event, id, ...saidColumns(said), ...factColumns(fact) },
      ...{ outcome: '', outcome_audience: null, outcome_at: null, outcome_by_name: null, version: 1, removed_at: null },
    })
    .execute()
}

/** What is said anew of a session: its wording, its outcome, that this is taken back, or that the session is taken out. */
export type SessionChange =
  | { readonly said: SessionSaid }
  | { readonly outcome: OutcomeSaid }
  | { readonly takenBack: true }
  | { readonly removed: true }

const changed = (change: SessionChange, { at, by }: Fact) => {
  if ('said' in change) return saidColumns(change.said)
  if ('removed' in change) return { removed_at: at }
  if ('takenBack' in change) return { outcome: '', outcome_audience: null, outcome_at: null, outcome_by_name: null }
  const { words, audience } = change.outcome
  return { outcome: words, outcome_audience: audience, outcome_at: at, outcome_by_name: by.name }
}

/** Changes a session that the page showed at version `seen`; whether it still stood so. */
export const changeSession = async (
  tx: Write,
  { id, seen }: { readonly id: Id<'session'>; readonly seen: number },
  change: SessionChange,
  fact: Fact,
): Promise<boolean> => {
  const rows = await tx
    .over<Tables>()
    .updateTable('exchange.session')
    .set({ ...changed(change, fact), version: seen + 1, ...factColumns(fact) })
    .where('id', '=', id)
    .where('version', '=', seen)
    .where('removed_at', 'is', null)
    .returning('id')
    .execute()
  return rows.length === 1
}
