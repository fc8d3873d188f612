import type { Write } from '#db'
import { no, yes, type Day, type Decision, type Id, type Instant, type World } from '#ground'
import { orAbsent } from '#http'
import { send } from '#jobs'
import {
  answerByFor,
  mayAnswer,
  mayUse,
  mayWithdraw,
  stateOf,
  type Permission,
  type PermissionRefusal,
  type Wanted,
} from './permission.ts'
import { keepAnswer, keepPermission, keepUse, keepWithdrawal, permissionOf, type Hand } from './store.ts'

/** Who does it and when, with a transaction of a scope that sees the permission. */
export type Doing = {
  readonly world: World
  readonly now: Instant
  readonly today: Day
  readonly person: Hand
  readonly write: <Value>(work: (tx: Write) => Promise<Value>) => Promise<Value>
}

type Done = Decision<undefined, PermissionRefusal>

/** Asks a partnership for leave to tell others, and its champion by mail (R12). */
export const askPermission = async (
  { world, now, person, write }: Doing,
  partnership: Id<'partnership'>,
  role: string,
  wanted: Wanted,
): Promise<Id<'permission'>> => {
  const id = world.newId<'permission'>()
  const asker = { ...person, role }
  await write(async tx => {
    await keepPermission(tx, { ...wanted, id, partnership, asker, askedAt: now, answerBy: answerByFor(now) })
    await tell(tx, partnership, id)
  })
  return id
}

/** The partnership's yes or no. The first answer stands. */
export const answerPermission = (
  doing: Doing,
  id: Id<'permission'>,
  answer: { readonly granted: boolean; readonly reason: string; readonly until?: Day },
): Promise<Done> =>
  on(doing, id, async (tx, permission) => {
    const decision = mayAnswer(permission, doing.today)
    if (!decision.ok) return decision
    await keepAnswer(tx, permission, { ...answer, at: doing.now }, doing.person)
    return yes(undefined)
  })

/** Takes back what was granted (the partnership) or what was asked (the programme). */
export const withdrawPermission = (
  doing: Doing,
  id: Id<'permission'>,
  { reason, byProgramme }: { readonly reason: string; readonly byProgramme: boolean },
): Promise<Done> =>
  on(doing, id, async (tx, permission) => {
    if (!mayWithdraw(permission, doing.today, byProgramme))
      return no({ kind: 'not-granted', state: stateOf(permission, doing.today) })
    await keepWithdrawal(tx, permission, { reason, byProgramme, at: doing.now }, doing.person)
    return yes(undefined)
  })

/** Records that it was told: where and on which day. Only while the grant stands. */
export const recordUse = (
  doing: Doing,
  id: Id<'permission'>,
  use: { readonly place: string; readonly on: Day },
): Promise<Done> => {
  const useId = doing.world.newId<'permission use'>()
  return on(doing, id, async (tx, permission) => {
    const decision = mayUse(permission, use.on)
    if (!decision.ok) return decision
    await keepUse(tx, permission, { ...use, id: useId, at: doing.now }, doing.person)
    return yes(undefined)
  })
}

const on = (
  { write }: Doing,
  id: Id<'permission'>,
  work: (tx: Write, permission: Permission) => Promise<Done>,
): Promise<Done> =>
  write(async tx => {
    const permission = orAbsent(await permissionOf(tx, id))
    const done = await work(tx, permission)
    if (done.ok) await tell(tx, permission.partnership, id)
    return done
  })

/** The other side hears of it by mail. */
const tell = (tx: Write, partnership: Id<'partnership'>, permission: Id<'permission'>): Promise<void> =>
  send(tx, 'mail.permission', { partnership, permission })
