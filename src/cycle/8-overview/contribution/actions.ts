import type { Read, Write } from '#db'
import { isPrinted } from '#instrument'
import { dayOf, yes, type Day, type Decision, type Id, type Instant } from '#ground'
import {
  closedWith,
  mayGive,
  mayWithdraw,
  type Closing,
  type Given,
  type GivingRefusal,
  type WithdrawalRefusal,
} from './given.ts'
import type { GivenRow } from '../rules/counted.ts'
import { givenOf, keepGiven, keepWithdrawn, standingExercises } from './store.ts'

type Who = { readonly id: Id<'person'>; readonly name: string }

/** What a year's row would be made of, as the rooms before this one have it. */
export type Offer = {
  readonly partnership: Id<'partnership'>
  readonly exercise: Id<'exercise'>
  readonly programme: Id<'programme'>
  readonly confirmation: Id<'confirmation'>
  readonly confirmedOn: Day
  readonly row: GivenRow
  readonly regionName: string
  readonly areaTypeName: string
}

const standingIn = (all: readonly Given[]): Given | undefined =>
  all.find(({ withdrawnOn }) => withdrawnOn === undefined)

/** Gives the row of a year. One that was given before, of positions since reopened, makes way for it from today on. */
export const giveContribution = async (
  tx: Write,
  offer: Offer,
  { id, at, by }: { readonly id: Id<'contribution'>; readonly at: Instant; readonly by: Who },
): Promise<Decision<undefined, GivingRefusal>> => {
  const given = standingIn(await givenOf(tx, offer.exercise))
  const isOffered = await isPrinted(tx, offer.row.edition)
  const decision = mayGive({ confirmation: offer.confirmation, isPlaced: true, isOffered, given })
  if (!decision.ok) return decision
  const on = dayOf(at)
  if (given !== undefined) await keepWithdrawn(tx, offer.exercise, { on, at, by })
  const { confirmedOn, ...rest } = offer
  await keepGiven(tx, { ...rest, id, finalisedOn: confirmedOn, givenOn: on, givenAt: at, givenBy: by })
  return yes(undefined)
}

/** Withdraws the row of a year: from everything, or from the next release on where one has closed with it. */
export const withdrawContribution = async (
  tx: Write,
  exercise: Id<'exercise'>,
  from: 'all' | 'next',
  { closings, at, by }: { readonly closings: readonly Closing[]; readonly at: Instant; readonly by: Who },
): Promise<Decision<undefined, WithdrawalRefusal>> => {
  const given = standingIn(await givenOf(tx, exercise))
  const on = dayOf(at)
  const decision = mayWithdraw(given, from, closings, on)
  if (!decision.ok) return decision
  await keepWithdrawn(tx, exercise, { on, at, by })
  return yes(undefined)
}

/** Withdraws every row of the partnership in scope from the next release on, for one that leaves its programme. */
export const withdrawEverything = async (tx: Write, by: Who, at: Instant): Promise<void> => {
  for (const exercise of await standingExercises(tx)) await keepWithdrawn(tx, exercise, { on: dayOf(at), at, by })
}

/** What a partnership gave in a year, and which closed release the standing row is in, if any. */
export const readGiving = async (
  tx: Read,
  exercise: Id<'exercise'>,
  closings: readonly Closing[],
  today: Day,
): Promise<{ readonly given?: Given; readonly earlier: readonly Given[]; readonly closed?: Closing }> => {
  const all = await givenOf(tx, exercise)
  const given = standingIn(all)
  const closed = given && closedWith(given, closings, today)
  return {
    ...(given === undefined ? {} : { given }),
    earlier: all.filter(each => each !== given),
    ...(closed === undefined ? {} : { closed }),
  }
}
