import type { Day, Id } from '#ground'
import type { Participant, Room, Round } from '../../room/room.ts'

/** One standard of a workshop for somebody who scores ahead of it. */
export type AheadStandard = {
  readonly standard: number
  /** `over`: revealed, skipped, or begun in the room without them. */
  readonly state: 'open' | 'sent' | 'over'
  readonly round?: Id<'round'>
}

/** Their own standing in the rounds: which they may answer, and which they have. */
export type OwnRounds = { readonly may: ReadonlySet<string>; readonly sent: ReadonlySet<string> }

/** The rounds that somebody may still answer before their reveal. */
export const waitingRounds = ({ rounds }: Pick<Room, 'rounds'>): readonly Round[] =>
  rounds.filter(round => round.ending === undefined && round.standard !== undefined && round.turn === 1)

/** Each standard in the room's order, and whether its answer is still taken or in. */
export const aheadStandards = (room: Pick<Room, 'workshop' | 'rounds'>, own: OwnRounds): readonly AheadStandard[] =>
  room.workshop.recipe.standards.map(standard => {
    const round = waitingRounds(room).find(each => each.standard === standard && own.may.has(each.id))
    if (round === undefined) return { standard, state: 'over' }
    return { standard, round: round.id, state: own.sent.has(round.id) ? 'sent' : 'open' }
  })

/** The one to show: as asked, else the first that still wants an answer. */
export const standardInHand = (all: readonly AheadStandard[], asked: unknown): AheadStandard | undefined =>
  all.find(each => String(each.standard) === asked && each.state !== 'over') ?? all.find(each => each.state === 'open')

/** From the day of the meeting on, somebody with a link may come in with it. */
export const mayComeIn = (room: Pick<Room, 'workshop'>, me: Pick<Participant, 'takenOut'>, today: Day): boolean =>
  !me.takenOut && (room.workshop.openedAt !== undefined || today >= room.workshop.heldOn)

/** The day on which answers are taken from, while it is still to come. */
export const opensOn = ({ workshop }: Pick<Room, 'workshop'>, today: Day): Day | undefined =>
  workshop.openedAt === undefined && workshop.aheadFrom !== undefined && today < workshop.aheadFrom
    ? workshop.aheadFrom
    : undefined
