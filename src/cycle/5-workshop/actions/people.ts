import { newToken, hashOf } from '#people'
import type { Read } from '#db'
import type { Hand } from '#exercise'
import { no, yes, type Decision, type Id } from '#ground'
import { placesOf } from '../preparing/store.ts'
import type { Participant, ParticipantKind } from '../room/room.ts'
import { tableFor } from '../room/seating.ts'
import { changeParticipant, keepParticipant, participantsOf, participantWith } from '../store/people.ts'
import { addMembers, keepRound, roundsOf } from '../store/rounds.ts'
import { changeWorkshop, tablesOf, workshopOf } from '../store/workshop.ts'
import type { House } from './house.ts'

/** More than this in one workshop is a mistake or a flood. */
const mostPeople = 400

export type Joining = {
  readonly kind: Exclude<ParticipantKind, 'paper'>
  readonly shownAs: string
  readonly byRole: boolean
  readonly under18: boolean
  readonly seat?: Id<'seat'>
  readonly organisation?: string
  readonly table?: Id<'table'>
  /** Drawn by the page at the door, so that a double tap or a retried post is one person. */
  readonly token?: string
}

export type JoiningRefusal = { readonly kind: 'door-locked' } | { readonly kind: 'closed' } | { readonly kind: 'full' }

export const sayJoiningRefusal: Readonly<Record<JoiningRefusal['kind'], string>> = {
  'door-locked': 'The facilitator has locked the door. Ask them to open it.',
  closed: 'This workshop is not open to join.',
  full: 'This workshop is full. Tell the facilitator.',
}

/** Lets somebody in who has the code. Screens stay welcome at a locked door. Under-18s are shown by role, always. */
export const join = ({ db, world }: House, id: Id<'workshop'>, joining: Joining) => {
  const participant = world.newId<'participant'>()
  const token = joining.token ?? newToken(world)
  const cameAt = world.now()
  return db.write(
    { kind: 'workshop', workshop: id },
    async (
      tx,
    ): Promise<Decision<{ readonly token: string; readonly participant: Id<'participant'> }, JoiningRefusal>> => {
      const workshop = await workshopOf(tx, id)
      if (workshop === undefined || workshop.closedAt !== undefined) return no({ kind: 'closed' })
      if (workshop.doorLocked && joining.kind !== 'screen') return no({ kind: 'door-locked' })
      const before = await participantWith(tx, id, hashOf(token))
      if (before !== undefined) return yes({ token, participant: before })
      const people = await participantsOf(tx, id)
      if (people.length >= mostPeople) return no({ kind: 'full' })
      const tables = await tablesOf(tx, id)
      const chosen = tables.find(table => table.id === joining.table)?.id
      const table = joining.kind === 'screen' ? undefined : (chosen ?? tableFor(tables, people, joining))
      const { table: _, token: __, ...said } = joining
      await keepParticipant(tx, workshop, {
        ...said,
        byRole: joining.byRole || joining.under18,
        ...(table === undefined ? {} : { table }),
        id: participant,
        cameAt,
        tokenHash: hashOf(token),
      })
      await changeWorkshop(tx, id)
      return yes({ token, participant })
    },
  )
}

/** Somebody leaves by themselves; a ballot that they cast stays in its box. Coming back with the same phone undoes it. */
export const leave = ({ db, world }: House, id: Id<'workshop'>, participant: Id<'participant'>): Promise<void> =>
  comeAndGo({ db }, id, participant, () => Promise.resolve({ leftAt: world.now() }))

/** Somebody comes who was invited ahead, or comes back; to the table that they have, or one where they mix. */
export const comeIn = ({ db, world }: House, id: Id<'workshop'>, participant: Id<'participant'>): Promise<void> =>
  comeAndGo({ db }, id, participant, async tx => ({
    ...(await tableOnComing(tx, id, participant)),
    leftAt: null,
    cameAt: world.now(),
  }))

const tableOnComing = async (
  tx: Read,
  id: Id<'workshop'>,
  participant: Id<'participant'>,
): Promise<{ readonly table?: Id<'table'> }> => {
  const people = await participantsOf(tx, id)
  const me = people.find(each => each.id === participant)
  if (me === undefined || me.table !== undefined || me.kind === 'screen') return {}
  const laid = (await placesOf(tx, id)).find(({ seat }) => seat === me.seat)?.table
  const table = laid ?? tableFor(await tablesOf(tx, id), people, me)
  return table === undefined ? {} : { table }
}

const comeAndGo = (
  { db }: Pick<House, 'db'>,
  id: Id<'workshop'>,
  participant: Id<'participant'>,
  changeIn: (tx: Read) => Promise<Parameters<typeof changeParticipant>[3]>,
): Promise<void> =>
  db.write({ kind: 'workshop', workshop: id }, async tx => {
    const workshop = await workshopOf(tx, id)
    if (workshop === undefined) return
    await changeParticipant(tx, workshop, participant, await changeIn(tx))
    await changeWorkshop(tx, id)
  })

/** Takes a stranger out: their screen ends, and they are in no round that opens from now on. */
export const takeOut = (hand: Hand, id: Id<'workshop'>, participant: Id<'participant'>): Promise<boolean> =>
  changeFromControls(hand, id, participant, { takenOut: true, leftAt: hand.now })

/** Moves somebody to another table. */
export const moveToTable = (
  hand: Hand,
  id: Id<'workshop'>,
  participant: Id<'participant'>,
  table: Id<'table'>,
): Promise<boolean> => changeFromControls(hand, id, participant, { table })

const changeFromControls = (
  hand: Hand,
  id: Id<'workshop'>,
  participant: Id<'participant'>,
  change: Parameters<typeof changeParticipant>[3],
): Promise<boolean> =>
  hand.write(async tx => {
    const workshop = await workshopOf(tx, id)
    if (workshop === undefined) return false
    if (change.table !== undefined && !(await tablesOf(tx, id)).some(each => each.id === change.table)) return false
    const changed = await changeParticipant(tx, workshop, participant, change)
    await changeWorkshop(tx, id)
    return changed
  })

/** Adds somebody who works on paper: the facilitator enters their score, and so has seen it. */
export const addOnPaper = (
  hand: Hand,
  id: Id<'workshop'>,
  said: Pick<Participant, 'shownAs' | 'byRole' | 'under18'> & {
    readonly table?: Id<'table'>
    readonly seat?: Id<'seat'>
  },
): Promise<Id<'participant'> | undefined> => {
  const participant = hand.world.newId<'participant'>()
  return hand.write(async tx => {
    const workshop = await workshopOf(tx, id)
    if (workshop === undefined || workshop.closedAt !== undefined) return undefined
    await keepParticipant(tx, workshop, {
      ...said,
      byRole: said.byRole || said.under18,
      id: participant,
      kind: 'paper',
      cameAt: hand.now,
    })
    await changeWorkshop(tx, id)
    return participant
  })
}

export type InvitedAhead = Pick<Joining, 'shownAs' | 'byRole' | 'under18' | 'seat' | 'organisation'>

/** Lets people score ahead and opens the box of every standard for them. Who they became, in the order given. */
export const inviteAhead = (
  hand: Pick<Hand, 'write' | 'world'>,
  id: Id<'workshop'>,
  invited: readonly InvitedAhead[],
): Promise<readonly { readonly participant: Id<'participant'> }[]> => {
  const links = invited.map(said => ({ said, participant: hand.world.newId<'participant'>() }))
  const boxes = new Map<number, { id: Id<'round'>; key: Uint8Array }>()
  const boxFor = (standard: number) => {
    const box = boxes.get(standard) ?? { id: hand.world.newId<'round'>(), key: hand.world.chance(32) }
    boxes.set(standard, box)
    return box
  }
  return hand.write(async tx => {
    const workshop = await workshopOf(tx, id)
    if (workshop === undefined || workshop.closedAt !== undefined) return []
    for (const { said, participant } of links) {
      const byRole = said.byRole || said.under18
      await keepParticipant(tx, workshop, { ...said, byRole, id: participant, kind: 'taking-part' })
    }
    const standing = await roundsOf(tx, id)
    for (const standard of workshop.recipe.standards) {
      const rounds = standing.filter(round => round.standard === standard && round.turn === 1)
      const waiting = rounds.find(round => round.ending === undefined)
      // A standard that was revealed, or is being scored in the room now, is not opened for those elsewhere.
      if (waiting === undefined ? rounds.length > 0 : waiting.openedAt !== undefined) continue
      if (waiting === undefined) await keepRound(tx, workshop, { ...boxFor(standard), standard, turn: 1 })
      const members = links.map(link => link.participant)
      await addMembers(tx, workshop, waiting?.id ?? boxFor(standard).id, members)
    }
    await changeWorkshop(tx, id)
    return links.map(({ participant }) => ({ participant }))
  })
}
