import type { Write } from '#db'
import type { Hand } from '#exercise'
import { partnershipIn, no, yes, type Day, type Decision, type Id, type Instant } from '#ground'
import { send } from '#jobs'
import { keepOwner } from '../owner/store.ts'
import {
  mayTell,
  type Action,
  type ActionState,
  type Origin,
  type Own,
  type Owner,
  type ProgressRefusal,
} from './action.ts'
import { differencesBetween } from './change.ts'
import { adoptedInto, type AdoptRefusal } from './own.ts'
import {
  actionOf,
  actionsOfOutsider,
  changeAction,
  keepAction,
  keepLooked,
  holdAction,
  nextActionRank,
  type Doer,
} from './store.ts'

/** Who is to answer for an action. For somebody by mail, the id is used only where the address is new. */
export type OwnerSaid =
  | Exclude<Owner, { kind: 'outside' }>
  | { readonly kind: 'outside'; readonly id: Id<'owner'>; readonly name: string; readonly email: string }

/** What is written of an action. */
export type ActionSaid = {
  readonly words: string
  readonly owner?: OwnerSaid | undefined
  readonly due?: Day | undefined
  readonly area?: string | undefined
  readonly origin?: Origin | undefined
}

export type NewAction = ActionSaid & {
  readonly id: Id<'action'>
  readonly exercise?: Id<'exercise'> | undefined
  readonly prompt?: string | undefined
  /** On whose own list it stands; left out, it is the partnership's and everybody sees it. */
  readonly own?: Own | undefined
}

type Fact = { readonly at: Instant; readonly by: { readonly id: Id<'person'>; readonly name: string } }

const factOf = ({ now, person }: Hand): Fact => ({ at: now, by: person })

/** The owner as it is kept. Somebody by mail who did not answer for this before is told. */
const ownerFrom = async (
  tx: Write,
  said: OwnerSaid | undefined,
  before: Owner | undefined,
  at: Instant,
): Promise<Owner | undefined> => {
  if (said?.kind !== 'outside') return said
  const id = await keepOwner(tx, said, at)
  if (before?.kind !== 'outside' || before.id !== id)
    await send(tx, 'mail.owner', { partnership: partnershipIn(tx), owner: id })
  return { kind: 'outside', id, name: said.name }
}

/** An optional part that is there only when it says something. */
const part = <Name extends string, Value>(name: Name, value: Value | undefined) =>
  (value === undefined ? {} : { [name]: value }) as { readonly [Key in Name]?: Value }

/**
 * Adds an action in the transaction of whichever room it comes from; `origin` says from what. Draw the ids before. An
 * owner by mail is told as part of the same transaction.
 */
export const addAction = async (tx: Write, said: NewAction, fact: Fact): Promise<void> => {
  const owner = await ownerFrom(tx, said.owner, undefined, fact.at)
  const made: Action = {
    ...{ id: said.id, words: said.words, state: 'open', droppedBecause: '', version: 1, isRemoved: false },
    rank: await nextActionRank(tx, said.exercise),
    ...{ changedAt: fact.at, changedBy: fact.by.name },
    ...part('exercise', said.exercise),
    ...part('area', said.area),
    ...part('prompt', said.prompt),
    ...part('origin', said.origin),
    ...part('own', said.own),
    ...part('owner', owner),
    ...part('due', said.due),
  }
  await keepAction(tx, made, fact)
}

/** Adds an action on its own. */
export const newAction = async (hand: Hand, said: Omit<NewAction, 'id'>): Promise<Id<'action'>> => {
  const id = hand.world.newId<'action'>()
  await hand.write(tx => addAction(tx, { ...said, id }, factOf(hand)))
  return id
}

type Changing = {
  readonly doer: Doer
  /** What the page showed; left out where it does not matter. */
  readonly version?: number
  readonly note?: string
  readonly areas?: ReadonlyMap<string, string>
}

/** Takes the next version of an action in an open transaction; nothing is kept where nothing changes. */
const become = async (
  tx: Write,
  before: Action | undefined,
  { doer, version, note = '', areas }: Changing,
  make: (now: Action) => Promise<Decision<Action, ProgressRefusal>>,
): Promise<Decision<undefined, ProgressRefusal>> => {
  if (before === undefined) return no({ kind: 'absent' })
  if (version !== undefined && version !== before.version) return no({ kind: 'stale', now: before })
  const made = await make(before)
  if (!made.ok) return made
  const differences = differencesBetween(before, made.value, areas)
  if (differences.length > 0 || note !== '')
    await changeAction(tx, { ...made.value, version: before.version + 1 }, doer, { differences, note })
  return yes(undefined)
}

const changing = (
  hand: Hand,
  id: Id<'action'>,
  how: Omit<Changing, 'doer'>,
  make: (tx: Write, now: Action) => Promise<Decision<Action, ProgressRefusal>>,
): Promise<Decision<undefined, ProgressRefusal>> =>
  hand.write(async tx => {
    await holdAction(tx, id)
    return become(tx, await actionOf(tx, id), { ...how, doer: factOf(hand) }, now => make(tx, now))
  })

const without = ({ owner: _owner, due: _due, area: _area, origin: _origin, askedDue: _asked, ...rest }: Action) => rest

/**
 * Words an action, hands it on, sets its date. `version` is what the page showed; `areas` names the headline areas for
 * its history. A wish for another date is answered by any new date.
 */
export const wordAction = (
  hand: Hand,
  id: Id<'action'>,
  said: ActionSaid,
  how: { readonly version: number; readonly areas?: ReadonlyMap<string, string> },
): Promise<Decision<undefined, ProgressRefusal>> =>
  changing(hand, id, how, async (tx, now) => {
    const owner = await ownerFrom(tx, said.owner, now.owner, hand.now)
    const asked = said.due === now.due ? now.askedDue : undefined
    return yes({
      ...without(now),
      words: said.words,
      ...part('owner', owner),
      ...part('due', said.due),
      ...part('area', said.area),
      ...part('origin', said.origin),
      ...part('askedDue', asked),
    })
  })

/** What an owner tells: how far it is, why it is dropped, a note, another date. */
export type Told = {
  readonly state: ActionState
  readonly because: string
  readonly note: string
  /** Asked for, where the owner may not set it; `undefined` leaves an earlier wish. */
  readonly askedDue?: Day | undefined
}

const told = (now: Action, { state, because, askedDue }: Told): Action => ({
  ...now,
  state,
  droppedBecause: state === 'dropped' ? because : '',
  ...part('askedDue', askedDue ?? now.askedDue),
})

/** Says how far an action is: whoever answers for it, or somebody who writes the plan. */
export const tellProgress = (
  hand: Hand & { readonly mayWrite: boolean },
  id: Id<'action'>,
  saying: Told,
  version: number,
): Promise<Decision<undefined, ProgressRefusal>> =>
  changing(hand, id, { version, note: saying.note }, async (_tx, now) => {
    const may = mayTell(now, hand.person.id, hand.mayWrite)
    return may.ok ? yes(told(now, saying)) : may
  })

/** The same by the link in a mail: the scope of the transaction reaches the owner's own actions and nothing else. */
export const tellByLink = async (
  tx: Write,
  owner: { readonly id: Id<'owner'>; readonly name: string },
  id: Id<'action'>,
  { at, version, ...saying }: Told & { readonly at: Instant; readonly version: number },
): Promise<Decision<undefined, ProgressRefusal>> => {
  await holdAction(tx, id)
  const before = (await actionsOfOutsider(tx, owner.id)).find(each => each.id === id)
  const doer = { at, by: { name: owner.name } }
  return become(tx, before, { doer, version, note: saying.note }, async now => yes(told(now, saying)))
}

/** Somebody who writes the plan has looked at what the owner told; what was told since is not meant. */
export const lookAtTold = (hand: Hand, id: Id<'action'>, version: number): Promise<void> =>
  hand.write(tx => keepLooked(tx, { id, version }))

/** Answers the wish for another date: the date is taken, or the old one stays. */
export const answerDate = (
  hand: Hand,
  id: Id<'action'>,
  answer: 'agree' | 'keep',
): Promise<Decision<undefined, ProgressRefusal>> =>
  changing(hand, id, {}, async (_tx, now) => {
    const { askedDue, ...rest } = now
    return yes({ ...rest, ...(answer === 'agree' ? part('due', askedDue) : {}) })
  })

/** Takes an action out, or puts it back. */
export const placeAction = (
  hand: Hand,
  id: Id<'action'>,
  place: 'out' | 'back',
): Promise<Decision<undefined, ProgressRefusal>> =>
  changing(hand, id, {}, async (_tx, now) => yes({ ...now, isRemoved: place === 'out' }))

/** Lets more people see an action: a group, or everybody of the partnership. Who saw it before sees it still. */
const opened = (now: Action, to: { readonly group?: Id<'group'> | undefined; readonly isShared: boolean }): Action =>
  now.own === undefined
    ? now
    : {
        ...now,
        own: { ...now.own, ...part('group', now.own.group ?? to.group), isShared: now.own.isShared || to.isShared },
      }

/**
 * Lets more people see actions, in the transaction in which the thing that they come from is shared. Nothing that was
 * shared is closed again.
 */
export const openActions = async (
  tx: Write,
  ids: readonly Id<'action'>[],
  to: { readonly group?: Id<'group'> | undefined; readonly isShared: boolean },
  { at, by }: Fact,
): Promise<void> => {
  for (const id of ids) {
    await holdAction(tx, id)
    await become(tx, await actionOf(tx, id), { doer: { at, by } }, async now => yes(opened(now, to)))
  }
}

/** Lets everybody of the partnership see an action, so that a plan can take it in. */
export const shareAction = (hand: Hand, id: Id<'action'>): Promise<Decision<undefined, ProgressRefusal>> =>
  changing(hand, id, {}, async (_tx, now) => yes(opened(now, { isShared: true })))

/** Takes a shared action that is in no plan into a year's plan, under an area or a priority of it. */
export const adoptAction = (
  hand: Hand,
  id: Id<'action'>,
  into: Parameters<typeof adoptedInto>[1],
  areas: ReadonlyMap<string, string>,
): Promise<Decision<undefined, AdoptRefusal>> =>
  hand.write(async tx => {
    await holdAction(tx, id)
    const before = await actionOf(tx, id)
    if (before === undefined) return no({ kind: 'not-free' })
    const made = adoptedInto(before, into, hand.now)
    if (!made.ok) return made
    const after = { ...made.value, version: before.version + 1, rank: await nextActionRank(tx, into.exercise) }
    await changeAction(tx, after, factOf(hand), { differences: differencesBetween(before, after, areas), note: '' })
    return yes(undefined)
  })
