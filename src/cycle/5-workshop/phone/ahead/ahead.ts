import type { Day, Id } from '#ground'
import type { Participant, Room, Round } from '../../room/room.ts'

/** One standard of a workshop for somebody who scores ahead of it. */
export type AheadStandard = {
  readonly standard: number
  /** `over`: revealed, or begun in the room without them. `dropped`: the room went back or skipped it, unseen. */
  readonly state: 'open' | 'sent' | 'over' | 'dropped'
  readonly round?: Id<'round'>
}

/** Their own standing in the rounds: which they may answer, and which they have. */
export type OwnRounds = { readonly may: ReadonlySet<string>; readonly sent: ReadonlySet<string> }

/** The rounds that somebody may still answer before their reveal. */
export const waitingRounds = ({ rounds }: Pick<Room, 'rounds'>): readonly Round[] =>
  rounds.filter(round => round.ending === undefined && round.standard !== undefined && round.turn === 1)

/** A first round on it was dropped: what was sent ahead went with it, whatever the room counted later. */
const isDropped = ({ rounds }: Pick<Room, 'rounds'>, standard: number): boolean =>
  rounds.some(each => each.standard === standard && each.turn === 1 && each.ending === 'dropped')

/** Each standard in the room's order, and whether its answer is still taken or in. */
export const aheadStandards = (room: Pick<Room, 'workshop' | 'rounds'>, own: OwnRounds): readonly AheadStandard[] =>
  room.workshop.recipe.standards.map(standard => {
    const round = waitingRounds(room).find(each => each.standard === standard && own.may.has(each.id))
    if (round === undefined) return { standard, state: isDropped(room, standard) ? 'dropped' : 'over' }
    return { standard, round: round.id, state: own.sent.has(round.id) ? 'sent' : 'open' }
  })

/** The one to show: as asked, else the first that still wants an answer. */
export const standardInHand = (all: readonly AheadStandard[], asked: unknown): AheadStandard | undefined =>
  all.find(each => String(each.standard) === asked && each.round !== undefined) ??
  all.find(each => each.state === 'open')

/** From the day of the meeting on, somebody with a link may come in with it. */
export const mayComeIn = (room: Pick<Room, 'workshop'>, me: Pick<Participant, 'takenOut'>, today: Day): boolean =>
  !me.takenOut && (room.workshop.openedAt !== undefined || today >= room.workshop.heldOn)

/** The day on which answers are taken from, while it is still to come. */
export const opensOn = ({ workshop }: Pick<Room, 'workshop'>, today: Day): Day | undefined =>
  workshop.openedAt === undefined && workshop.aheadFrom !== undefined && today < workshop.aheadFrom
    ? workshop.aheadFrom
    : undefined
