import type { Read, Write } from '#db'
import type { Asked } from '#http'
import type { Id, Instant, World } from '#ground'
import type { Frame } from './frame.ts'
import type { Partnership, Person } from './person.ts'
import type { Ability } from './ability.ts'
import type { RoleHeld } from './role.ts'

/** Somebody signed in, asking for one thing inside one partnership. What a room's handler is given. */
export type Ask = {
  readonly asked: Asked
  readonly world: World
  readonly now: Instant
  readonly person: Person
  readonly partnership: Partnership
  readonly roles: readonly RoleHeld[]
  /** What the page's header, menu and footer show. */
  readonly frame: Frame
  /** Name the group where the act is done for one; without it: for at least one group. */
  readonly may: (ability: Ability, group?: Id<'group'>) => boolean
  /** A transaction that reads, for this person in this partnership. */
  readonly read: <Value>(work: (tx: Read) => Promise<Value>) => Promise<Value>
  /** A transaction that writes. Draw ids before calling: it may run more than once. */
  readonly write: <Value>(work: (tx: Write) => Promise<Value>) => Promise<Value>
}
