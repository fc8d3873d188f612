import type { Database } from '#db'
import type { Day, Decision, Id, Instant, World } from '#ground'
import type { Editions } from '#instrument'
import type { Person, RoleHeld } from '#people'
import type { Writer } from '#scoring'
import type { Calendar } from './calendar.ts'

/** What the story is told with. */
export type Stage = {
  readonly db: Database
  readonly world: World
  readonly editions: Editions
  readonly calendar: Calendar
}

/** Somebody with their roles in one partnership. */
export type Actor = {
  readonly person: Person
  readonly partnership: Id<'partnership'>
  readonly roles: readonly RoleHeld[]
}

/** The hand of an actor at a moment of the story; what it writes joins the transaction that is open. */
export type HandAt = (told: Day, time: string) => Writer & { readonly now: Instant }

/** Lets somebody do things one after another, each at its own moment and all in one transaction. */
export const acting = <Value>(
  { db, world, calendar }: Stage,
  { person, partnership, roles }: Actor,
  deeds: (at: HandAt) => Promise<Value>,
): Promise<Value> =>
  db.write({ kind: 'partnership', partnership, person: person.id }, tx =>
    deeds((told, time) => ({
      ...{ world, person, roles },
      now: calendar.at(told, time),
      write: work => work(tx),
    })),
  )

/** What an action gives when the rules say yes. The story breaks none of them: a refusal is a fault in it. */
export const done = <Value>(decision: Decision<Value, { readonly kind: string }>): Value => {
  if (decision.ok) return decision.value
  throw new Error(`The sample goes against a rule: ${JSON.stringify(decision.refusal)}`)
}
