import type { Database, Read, Write } from '#db'
import { dayOf, later, type Id, type Scope, type World } from '#ground'
import { send, type Handler } from '#jobs'
import type { Postman } from '#mail'
import { hashOf, isForThisWeek, mayBeginWeek, newToken, partnershipsOf, weekOf } from '#people'
import { actionsOfOutsider } from '../action/store.ts'
import { linesOfOutsider } from '../register/store.ts'
import { datesOfMail, owedDays } from './calendar.ts'
import { letterText } from './letter.ts'
import { owedFrom, sayOwed, type Owed } from './owed.ts'
import { ownerLinkEnd, type OutsideOwner } from './owner.ts'
import { changeOwner, everyOwner, heldOwner, type OwnerChange } from './store.ts'

export type MailHouse = {
  readonly db: Database
  readonly world: World
  readonly postman: Postman
  readonly publicUrl: string
}

type Addressed = { readonly partnership: Id<'partnership'>; readonly owner: Id<'owner'> }

/** What one kind of mail to an owner is: what it is about, and what is put on record when it is begun and has gone. */
type Kind = {
  readonly subject: (count: string, partnership: string) => string
  readonly opening: (partnership: string) => string
  readonly about: (owed: readonly Owed[]) => readonly Owed[]
  /** `undefined` when it may not be begun now. */
  readonly begin: (owner: OutsideOwner) => OwnerChange | undefined
  readonly failed: OwnerChange
  readonly sent: OwnerChange
}

const scopeOf = (partnership: Id<'partnership'>): Scope => ({ kind: 'job', name: 'mail.owner', partnership })

const nameOf = async (tx: Read, partnership: Id<'partnership'>): Promise<string> =>
  (await partnershipsOf(tx)).find(({ id }) => id === partnership)?.name ?? 'Your partnership'

/** Writes to an owner what they answer for, with new links. The secrets are drawn here and kept as hashes. */
const write = async (house: MailHouse, { partnership, owner }: Addressed, kind: Kind): Promise<void> => {
  const { db, world, postman, publicUrl } = house
  const now = world.now()
  const [token, stop] = [newToken(world), newToken(world)]
  const expiresAt = ownerLinkEnd(now)
  const begin = async (tx: Write) => {
    const found = await heldOwner(tx, owner)
    const change = found && kind.begin(found)
    if (found === undefined || change === undefined) return undefined
    const [actions, lines] = [await actionsOfOutsider(tx, owner), await linesOfOutsider(tx, owner)]
    const owed = kind.about(owedFrom(actions, lines))
    if (owed.length === 0) return undefined
    await changeOwner(tx, owner, { ...change, tokenHash: hashOf(token), stopHash: hashOf(stop), expiresAt })
    return { found, owed, days: owedDays(actions, lines), name: await nameOf(tx, partnership) }
  }
  const begun = await db.write(scopeOf(partnership), begin)
  if (begun === undefined) return
  const letter = {
    ...{ name: begun.found.name, partnership: begun.name, owed: begun.owed, today: dayOf(now) },
    ...{ link: `${publicUrl}/own-actions/${token}`, stop: `${publicUrl}/own-actions-mail/${stop}` },
    until: dayOf(expiresAt),
  }
  const mail = {
    to: begun.found.email,
    subject: kind.subject(sayOwed(begun.owed), begun.name),
    text: letterText(letter, kind.opening(begun.name)),
    ...datesOfMail(begun.name, begun.days, now),
  }
  await postman.deliver(mail).catch(async (error: unknown) => {
    await db.write(scopeOf(partnership), tx => changeOwner(tx, owner, kind.failed))
    throw error
  })
  await db.write(scopeOf(partnership), tx => changeOwner(tx, owner, kind.sent))
}

const tenMinutes = 10 * 60_000

/** Several actions are often handed over one after the other: the link in the first mail shows those that follow. */
const handedOver = (world: World): Kind => {
  const now = world.now()
  return {
    subject: (count, partnership) => `${partnership}: ${count} for you`,
    opening: partnership => `${partnership} has put your name to this:`,
    about: owed => owed,
    begin: ({ toldAt }) => (toldAt !== undefined && later(toldAt, tenMinutes) > now ? undefined : { toldAt: now }),
    failed: { toldAt: null },
    sent: {},
  }
}

const ofThisWeek = (world: World): Kind => {
  const now = world.now()
  const [today, week] = [dayOf(now), weekOf(dayOf(now))]
  return {
    subject: (count, partnership) => `${partnership}: ${count} due`,
    opening: partnership => `This is late or due within two weeks, of what you answer for in ${partnership}:`,
    about: owed => owed.filter(({ due }) => isForThisWeek(due, today)),
    begin: ({ isOff, lastWeek }) =>
      isOff || !mayBeginWeek(lastWeek, week, now) ? undefined : { week, claimedAt: now, sentAt: null },
    failed: { claimedAt: null },
    sent: { sentAt: now },
  }
}

const addressed = (payload: Parameters<Handler>[0]): Addressed => ({
  partnership: payload['partnership'] as Id<'partnership'>,
  owner: payload['owner'] as Id<'owner'>,
})

/** Tells somebody without an account that something was handed to them. */
export const ownerMail =
  (house: MailHouse): Handler =>
  async payload =>
    write(house, addressed(payload), handedOver(house.world))

/** The weekly mail of somebody without an account. */
export const ownerWeekMail =
  (house: MailHouse): Handler =>
  async payload =>
    write(house, addressed(payload), ofThisWeek(house.world))

/** Asks for the weekly mail of every owner without an account. */
export const askForOwnerWeek = async ({ db }: Pick<MailHouse, 'db'>): Promise<void> => {
  const owners = await db.read({ kind: 'job', name: 'mail.weeks' }, everyOwner)
  for (const { partnership, owner } of owners)
    await db.write(scopeOf(partnership), tx => send(tx, 'mail.owner-week', { partnership, owner }))
}
