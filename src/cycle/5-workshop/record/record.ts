import type { QuestionAsAsked } from '#instrument'
import type { Group, Seat } from '#people'
import type { Tally } from '#scoring'
import { hourOf, type HourLine } from '../controls/hour.ts'
import { notesOn, outcomeOn, type TableNote } from '../controls/plenary.ts'
import { gatheringOf, seatsWithoutAnybody } from '../controls/sitting-here.ts'
import type { Candidate, Minute, Outcome, Participant, Room, Workshop } from '../room/room.ts'
import { happenedIn } from './happened.ts'
import { rankedOf, type RankedCandidate } from './ranking.ts'

/** What a workshop leaves behind, whole and in the order in which it is read. */
export type WorkshopRecord = {
  readonly workshop: Workshop
  readonly isClosed: boolean
  /** Everybody who took part at any time, by the name or role that they chose. */
  readonly present: readonly string[]
  readonly onPaper: number
  readonly observers: readonly string[]
  /** Seats for which nobody came. */
  readonly absent: readonly Seat[]
  readonly takenOut: number
  readonly standards: readonly StandardRecord[]
  readonly candidates: readonly Candidate[]
  /** Absent where no count of dots may be shown. */
  readonly ranked?: readonly RankedCandidate[]
  readonly hour: readonly HourLine[]
  /** Steps gone back or skipped, rounds dropped, minutes added, in words. */
  readonly happened: readonly string[]
  readonly assurance: readonly Minute[]
  readonly decisions: readonly Minute[]
}

export type StandardRecord = {
  readonly asked: QuestionAsAsked
  /** The room's counts, of both turns where it scored twice. */
  readonly tallies: readonly Tally[]
  readonly comments: readonly string[]
  readonly notes: readonly TableNote[]
  readonly outcome?: Outcome
  readonly dissents: readonly Minute[]
}

/** The record as it stands; whole once the workshop is closed. */
export const recordOf = (room: Room, group: Pick<Group, 'seats'>): WorkshopRecord => {
  const { workshop, people, minutes, candidates } = room
  const { takenOut } = gatheringOf(room)
  const came = people.filter(each => each.cameAt !== undefined && !each.takenOut)
  const present = came.filter(({ kind }) => kind === 'taking-part' || kind === 'paper')
  const ranked = rankedOf(candidates)
  return {
    workshop,
    isClosed: workshop.closedAt !== undefined,
    present: present.map(each => sayWho(each, group)),
    onPaper: present.filter(({ kind }) => kind === 'paper').length,
    observers: came.filter(({ kind }) => kind === 'observer').map(each => sayWho(each, group)),
    absent: seatsWithoutAnybody(group, people),
    // A link that was withdrawn before the day is nobody taken out.
    takenOut: takenOut.filter(({ cameAt }) => cameAt !== undefined).length,
    standards: workshop.questions
      .filter(({ standard }) => workshop.recipe.standards.includes(standard.number))
      .toSorted((a, b) => placeOf(workshop, a) - placeOf(workshop, b))
      .map(asked => standardRecord(room, asked)),
    candidates,
    ...(ranked === undefined ? {} : { ranked }),
    hour: hourOf(room),
    happened: happenedIn(room),
    assurance: minutes.filter(({ kind }) => kind === 'assurance'),
    decisions: minutes.filter(({ kind }) => kind === 'decision'),
  }
}

const placeOf = ({ recipe }: Workshop, { standard }: QuestionAsAsked): number =>
  recipe.standards.indexOf(standard.number)

/** A name with the seat it came for; whoever chose a role is that role and no more. */
const sayWho = ({ shownAs, byRole, seat, organisation }: Participant, group: Pick<Group, 'seats'>): string => {
  if (byRole) return shownAs
  const title = group.seats.find(({ id }) => id === seat)?.title
  return [shownAs, ...(title === undefined ? [] : [title]), ...(organisation === undefined ? [] : [organisation])].join(
    ', ',
  )
}

const standardRecord = (room: Room, asked: QuestionAsAsked): StandardRecord => {
  const { number } = asked.standard
  const outcome = outcomeOn(room, number)
  return {
    asked,
    tallies: room.tallies.filter(each => each.standard === number),
    comments: room.rounds
      .filter(each => each.standard === number && each.ending === 'shown')
      .flatMap(({ comments }) => comments),
    notes: notesOn(room, number),
    ...(outcome === undefined ? {} : { outcome }),
    dissents: room.minutes.filter(each => each.kind === 'dissent' && each.standard === number),
  }
}
