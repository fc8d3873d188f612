import { no, yes, type Day, type Decision, type Id, type Instant } from '#ground'
import type { StandardKey } from '#support'

/** A partnership's own choice to help others with a standard. No score is read to make it, rank it or hold it back. */
export type Help = {
  readonly id: Id<'help'>
  readonly standard: StandardKey
  readonly words: string
  readonly madeAt: Instant
  readonly madeBy: string
  readonly withdrawnAt?: Instant
}

/** The same as the network reads it: without a name. */
export type HelpShown = Pick<Help, 'id' | 'standard' | 'words'> & { readonly since: Day }

/** What an introduction is asked about: an offer of help, or a record that does not say whose it is. */
export const askedAbout = ['help', 'practice'] as const
export type AskedAbout = (typeof askedAbout)[number]

/** What an introduction says to both sides before they know of each other. */
export type Introduction = {
  readonly id: Id<'introduction'>
  readonly kind: AskedAbout
  readonly of: Id
  /** What it is about. */
  readonly about: string
  /** What the asking partnership would like to talk about. */
  readonly words: string
  readonly askedOn: Day
  readonly answer?: { readonly isYes: boolean; readonly on: Day }
  /** Both sides, once both said yes; before that a partnership sees its own card only. */
  readonly cards: readonly Card[]
}

/** Who one side is, and whom the other may write to; name and address are empty once that person was erased. */
export type Card = {
  readonly side: 'asks' | 'helps'
  readonly partnership: Id<'partnership'>
  readonly name: string
  readonly contact: string
  readonly address: string
}

/** What a partnership keeps of what it asked for. */
export type Asking = {
  readonly id: Id<'introduction'>
  readonly kind: AskedAbout
  readonly of: Id
  readonly about: string
  readonly words: string
  readonly askedAt: Instant
  readonly askedBy: { readonly id: Id<'person'>; readonly name: string }
  readonly withdrawnAt?: Instant
  /** It was answered with a no, and asked for once more since. */
  readonly setAsideAt?: Instant
}

export type HelpRefusal =
  | { readonly kind: 'absent' }
  /** It is not offered any more. */
  | { readonly kind: 'withdrawn' }
  /** One does not introduce a partnership to itself. */
  | { readonly kind: 'own' }
  | { readonly kind: 'asked-already' }
  | { readonly kind: 'answered' }
  /** The words give away whose they are, or name somebody else. */
  | { readonly kind: 'names-us'; readonly found: readonly string[] }

export type IntroductionState = 'waits' | 'made' | 'declined' | 'withdrawn'

export const introductionStates: Readonly<Record<IntroductionState, string>> = {
  waits: 'Waits for an answer',
  made: 'Made: both said yes',
  // The same words whatever the reason: none is given.
  declined: 'Not this time',
  withdrawn: 'Withdrawn',
}

/** Where an introduction stands, from what both sides did. */
export const stateOf = (
  introduction: Pick<Introduction, 'answer'> | undefined,
  asking?: Pick<Asking, 'withdrawnAt'>,
): IntroductionState => {
  if (asking?.withdrawnAt !== undefined) return 'withdrawn'
  if (introduction === undefined) return 'declined'
  const { answer } = introduction
  return answer === undefined ? 'waits' : answer.isYes ? 'made' : 'declined'
}

/** Whether this asking leaves no room for another one about the same: until it is taken back, or answered with a no. */
export const isUnderWay = (asking: Asking, introductions: readonly Introduction[]): boolean => {
  const stands = stateOf(
    introductions.find(({ id }) => id === asking.id),
    asking,
  )
  return stands === 'waits' || stands === 'made'
}

/** Whether it can be answered: once. */
export const mayAnswer = (introduction: Introduction): Decision<undefined, HelpRefusal> =>
  introduction.answer === undefined ? yes(undefined) : no({ kind: 'answered' })
