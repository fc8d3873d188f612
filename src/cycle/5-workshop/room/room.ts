import type { Day, Id, Instant } from '#ground'
import type { QuestionAsAsked } from '#instrument'
import type { Tally } from '#scoring'
import type { Move, Progress } from '../hour/progress.ts'
import type { Recipe } from '../hour/recipe.ts'
import type { Step } from '../hour/step.ts'

/** A live meeting as it was prepared. */
export type Workshop = {
  readonly id: Id<'workshop'>
  readonly partnership: Id<'partnership'>
  readonly exercise: Id<'exercise'>
  readonly group: Id<'group'>
  readonly name: string
  readonly partnershipName: string
  readonly heldOn: Day
  /** `18:00`, where the partnership lives. */
  readonly startsAt: string
  readonly recipe: Recipe
  readonly questions: readonly QuestionAsAsked[]
  readonly code: string
  readonly doorLocked: boolean
  /** Goes up with everything that a screen shows, ballots apart. */
  readonly revision: number
  /** Set when scoring ahead is offered. */
  readonly aheadFrom?: Day
  readonly openedAt?: Instant
  readonly closedAt?: Instant
  readonly preparedBy: string
}

/** Somebody in the room. Screens and observers are never counted; a person on paper scores through the facilitator. */
export type ParticipantKind = 'taking-part' | 'observer' | 'screen' | 'paper'

export type Participant = {
  readonly id: Id<'participant'>
  readonly kind: ParticipantKind
  /** A name or a role, as they chose; always a role for under-18s. */
  readonly shownAs: string
  readonly byRole: boolean
  readonly under18: boolean
  readonly seat?: Id<'seat'>
  readonly organisation?: string
  readonly table?: Id<'table'>
  /** Not set while only invited to score ahead. */
  readonly cameAt?: Instant
  readonly leftAt?: Instant
  readonly takenOut: boolean
}

/** A table in the room, or a call. */
export type Table = {
  readonly id: Id<'table'>
  readonly letter: string
  readonly callLink?: string
  readonly noteTaker?: Id<'participant'>
}

export type RoundEnding = 'shown' | 'too-few' | 'hands' | 'dropped'

/** A question put to everybody at once. No `standard`: the dots. */
export type Round = {
  readonly id: Id<'round'>
  readonly standard?: number
  readonly turn: 1 | 2
  /** Not set while it can only be scored ahead. */
  readonly openedAt?: Instant
  readonly ending?: RoundEnding
  /** How many could answer, did, and did so on paper; known once it has ended. */
  readonly joined?: number
  readonly answered?: number
  readonly onPaper?: number
  /** What was added to ballots, shuffled; only after a tally is shown. */
  readonly comments: readonly string[]
}

/** How many have answered a round, and how many may. Never who. */
export type Answered = { readonly answered: number; readonly of: number }

/** A table's notes on a standard, the newest version. */
export type Note = {
  readonly table: Id<'table'>
  readonly standard: number
  readonly version: number
  readonly said: string
  /** One piece of evidence named a line. */
  readonly evidence: string
  /** One implication a line. */
  readonly implications: string
  readonly writtenBy: string
  /** When this version was kept. */
  readonly writtenAt?: Instant
}

/** What the plenary did with a standard. */
export type Outcome = {
  readonly standard: number
  readonly decidedBy: string
  readonly decidedAt: Instant
} & (
  | { readonly kind: 'agreed'; readonly score: number; readonly words: string }
  | { readonly kind: 'champion'; readonly words: string }
  | { readonly kind: 'none'; readonly words: string; readonly wouldSettle: string }
)

export type Candidate = {
  readonly id: Id<'candidate'>
  readonly words: string
  /** Where it was heard: `Table A on standard 3`. */
  readonly heard: string
  readonly standards: readonly number[]
  /** Known once the dots are revealed and were enough. */
  readonly dots?: number
}

export type MinuteKind = 'assurance' | 'decision' | 'dissent'

/** A sentence of the record. */
export type Minute = {
  readonly id: Id<'minute'>
  readonly kind: MinuteKind
  readonly standard?: number
  readonly words: string
  readonly saidBy?: string
  readonly writtenBy: string
}

/** Everything that anybody in the room may see now. It holds no ballot and nothing that depends on one before a reveal. */
export type Room = {
  readonly workshop: Workshop
  readonly steps: readonly Step[]
  readonly moves: readonly Move[]
  readonly progress: Progress
  readonly tables: readonly Table[]
  /** In the order in which they came. */
  readonly people: readonly Participant[]
  readonly rounds: readonly Round[]
  /** The room's counts, as #scoring keeps them. */
  readonly tallies: readonly Tally[]
  readonly notes: readonly Note[]
  readonly outcomes: readonly Outcome[]
  readonly candidates: readonly Candidate[]
  readonly minutes: readonly Minute[]
}

/** Who is in the room now and counts: took part, came, did not leave. */
export const countedOf = (people: readonly Participant[]): readonly Participant[] =>
  people.filter(each => (each.kind === 'taking-part' || each.kind === 'paper') && isHere(each))

export const isHere = (each: Participant): boolean =>
  each.cameAt !== undefined && each.leftAt === undefined && !each.takenOut

/** The round that waits for answers now, if the step in hand has one. */
export const openRoundOf = (room: Pick<Room, 'rounds' | 'progress'>): Round | undefined => {
  const { step, state } = room.progress
  if (state !== 'open' || (step.kind !== 'score' && step.kind !== 'rank')) return undefined
  const standard = step.kind === 'rank' ? undefined : step.standards[0]
  return room.rounds.find(
    round =>
      round.ending === undefined &&
      round.openedAt !== undefined &&
      round.standard === standard &&
      round.turn === step.turn,
  )
}

export const questionOf = (room: Pick<Room, 'workshop'>, standard: number): QuestionAsAsked | undefined =>
  room.workshop.questions.find(each => each.standard.number === standard)
