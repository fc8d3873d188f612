import type { Write } from '#db'
import type { Hand } from '#exercise'
import { no, yes, type Day, type Decision, type Id } from '#ground'
import { send } from '#jobs'
import type { Seat } from '#people'
import { inviteAhead, type InvitedAhead } from '../actions/people.ts'
import { arrangeTables, changeWorkshop, prepareWorkshop, type PreparingRefusal } from '../actions/preparing.ts'
import { tablesFor, type Recipe, type RecipeRefusal } from '../hour/recipe.ts'
import type { Table, Workshop } from '../room/room.ts'
import { changeParticipant, participantsOf } from '../store/people.ts'
import { tablesOf, workshopOf, type Prepared } from '../store/workshop.ts'
import { keptOpening, mayMoveLink, type LinkRefusal } from './ahead.ts'
import { mayChangeStandards, type ChangeRefusal } from './change.ts'
import { lettersOf, mixedTables } from './mixing.ts'
import { heldOf } from './offer.ts'
import type { LaidPlace } from './place.ts'
import { keepSentAhead, layPlaces, sentAheadOf } from './store.ts'

/** The same hand inside a transaction that is open already, so that two verbs are one. */
const within = (hand: Hand, tx: Write): Hand => ({ ...hand, write: work => work(tx) })

type Preparing = Omit<Parameters<typeof prepareWorkshop>[1], 'tables'>

/** Prepares a whole workshop: the hour, a code, and tables at which the group's held seats mix. */
export const prepareWhole = (
  hand: Hand,
  preparing: Preparing,
  seats: readonly Seat[],
): Promise<Decision<Id<'workshop'>, RecipeRefusal>> => {
  const letters = lettersOf(tablesFor(preparing.recipe.people))
  return hand.write(async tx => {
    const prepared = await prepareWorkshop(within(hand, tx), {
      ...preparing,
      tables: letters.map(letter => ({ letter })),
    })
    if (!prepared.ok) return prepared
    await mixSeats(tx, prepared.value, seats)
    return prepared
  })
}

/** Seats nobody holds have nobody to sit; everybody else is dealt out anew. */
const mixSeats = async (tx: Write, id: Id<'workshop'>, seats: readonly Seat[]): Promise<void> => {
  const workshop = await workshopOf(tx, id)
  const tables = await tablesOf(tx, id)
  if (workshop === undefined) return
  const mixed = mixedTables(heldOf(seats), tables.length)
  await layPlaces(
    tx,
    workshop,
    tables.flatMap((table, at) => (mixed[at] ?? []).map(seat => placeFor(seat, table.id))),
  )
}

const placeFor = (seat: Seat, table: Id<'table'>): LaidPlace => ({
  seat: seat.id,
  table,
  title: seat.title,
  ...(seat.organisationName === undefined ? {} : { organisation: seat.organisationName }),
  ...(seat.holder === undefined ? {} : { holder: seat.holder }),
})

/** Changes name, day, time or hour. More or fewer people lay more or fewer tables, and mix the seats anew. */
export const changePrepared = (
  hand: Hand,
  id: Id<'workshop'>,
  changed: Partial<Omit<Prepared, 'aheadFrom'>>,
  seats: readonly Seat[],
): Promise<Decision<undefined, ChangeRefusal>> =>
  hand.write(async tx => {
    const workshop = await workshopOf(tx, id)
    if (workshop === undefined) return no({ kind: 'absent' })
    const next = preparedOf({ ...workshop, ...changed })
    const isAsked = (await participantsOf(tx, id)).some(each => each.cameAt === undefined)
    if (!mayChangeStandards(workshop, next.recipe, isAsked)) return no({ kind: 'asked-ahead' })
    const decision = await changeWorkshop(within(hand, tx), id, next)
    if (!decision.ok) return decision
    const tables = await tablesOf(tx, id)
    const wanted = tablesFor(next.recipe.people)
    if (changed.recipe === undefined || changed.recipe.people === workshop.recipe.people || tables.length === wanted)
      return yes(undefined)
    return layTables(
      within(hand, tx),
      id,
      lettersOf(wanted).map(letter => sameTable(tables, letter)),
      seats,
    )
  })

/** What stands of a workshop, as it is prepared; scoring ahead opens seven days before at the earliest, whenever that is. */
const preparedOf = (workshop: Prepared): Prepared => {
  const { name, heldOn, startsAt, recipe, questions, aheadFrom } = workshop
  return {
    ...{ name, heldOn, startsAt, recipe, questions },
    ...(aheadFrom === undefined ? {} : { aheadFrom: keptOpening(aheadFrom, heldOn) }),
  }
}

const sameTable = (tables: readonly Table[], letter: string): Laid => {
  const callLink = tables.find(table => table.letter === letter)?.callLink
  return { letter, ...(callLink === undefined ? {} : { callLink }) }
}

export type Laid = { readonly letter: string; readonly callLink?: string; readonly seats?: readonly Id<'seat'>[] }

/** Lays tables by hand; where no table says who sits there, the seats are mixed over all of them. */
export const layTables = (
  hand: Hand,
  id: Id<'workshop'>,
  laid: readonly Laid[],
  seats: readonly Seat[],
): Promise<Decision<undefined, PreparingRefusal>> =>
  hand.write(async tx => {
    const workshop = await workshopOf(tx, id)
    if (workshop === undefined) return no({ kind: 'absent' })
    if (workshop.openedAt !== undefined) return no({ kind: 'opened' })
    await layPlaces(tx, workshop, [])
    const decision = await arrangeTables(
      within(hand, tx),
      id,
      laid.map(({ letter, callLink }) => ({ letter, ...(callLink === undefined ? {} : { callLink }) })),
    )
    if (!decision.ok) return decision
    if (laid.every(table => table.seats === undefined)) await mixSeats(tx, id, seats)
    else await seatByHand(tx, workshop, laid, seats)
    return yes(undefined)
  })

const seatByHand = async (
  tx: Write,
  workshop: Workshop,
  laid: readonly Laid[],
  seats: readonly Seat[],
): Promise<void> => {
  const tables = await tablesOf(tx, workshop.id)
  await layPlaces(
    tx,
    workshop,
    tables.flatMap(table => {
      const here = laid.find(each => each.letter === table.letter)?.seats ?? []
      return heldOf(seats)
        .filter(seat => here.includes(seat.id))
        .map(seat => placeFor(seat, table.id))
    }),
  )
}

export type AskedAhead = InvitedAhead & { readonly email: string }

/** Offers scoring ahead from a day on, and sends everybody named a link of their own. */
export const askAhead = (
  hand: Hand,
  id: Id<'workshop'>,
  asked: { readonly from: Day; readonly people: readonly AskedAhead[] },
): Promise<Decision<undefined, ChangeRefusal>> =>
  hand.write(async tx => {
    const workshop = await workshopOf(tx, id)
    if (workshop === undefined) return no({ kind: 'absent' })
    const recipe: Recipe = { ...workshop.recipe, ahead: true }
    const next = preparedOf({ ...workshop, recipe, aheadFrom: asked.from })
    const decision = await changeWorkshop(within(hand, tx), id, next)
    if (!decision.ok) return decision
    const invited = await inviteAhead(within(hand, tx), id, asked.people)
    for (const [at, { participant }] of invited.entries()) {
      const email = asked.people[at]?.email
      if (email === undefined) continue
      await keepSentAhead(tx, workshop, { participant, email, askedAt: hand.now, askedBy: hand.person.name })
      await send(tx, 'mail.workshop-ahead', { partnership: workshop.partnership, workshop: id, participant })
    }
    return yes(undefined)
  })

/**
 * Sends somebody's link once more, which ends the one before; or withdraws it. What was answered with it stays in its
 * box: nobody can tell which answer it is.
 */
export const moveLink = (
  hand: Hand,
  id: Id<'workshop'>,
  participant: Id<'participant'>,
  move: 'again' | 'withdraw',
): Promise<Decision<undefined, LinkRefusal>> =>
  hand.write(async (tx): Promise<Decision<undefined, LinkRefusal>> => {
    const workshop = await workshopOf(tx, id)
    const isSent = (await sentAheadOf(tx, id)).some(each => each.participant === participant)
    if (workshop === undefined || !isSent) return no({ kind: 'absent' })
    const may = mayMoveLink(
      workshop,
      (await participantsOf(tx, id)).find(each => each.id === participant),
    )
    if (!may.ok) return may
    if (move === 'again')
      await send(tx, 'mail.workshop-ahead', { partnership: workshop.partnership, workshop: id, participant })
    else await changeParticipant(tx, workshop, participant, { takenOut: true, leftAt: hand.now })
    return yes(undefined)
  })
