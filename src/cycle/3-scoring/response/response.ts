import { isBlank, type Day, type Id, type Instant } from '#ground'

/** What a group says of a standard: a whole number of the edition's scale, or that it cannot judge yet. */
export type Answer = { readonly kind: 'score'; readonly score: number } | { readonly kind: 'cant-judge' }

/** What is written on the page of one standard. */
export type Writing = {
  readonly answer?: Answer
  readonly summary: string
  readonly implications: string
  /** Implications for strategic change; asked for in some sections only (001:B, 001:C). */
  readonly strategic: string
}

export const textsOfWriting = ['summary', 'implications', 'strategic'] as const
export type TextOfWriting = (typeof textsOfWriting)[number]

/** How a thing can differ across a partnership (001: by agency, place, group of people, tier). */
export const variationKinds = {
  organisation: 'By organisation',
  locality: 'By place',
  population: 'By group of people',
  tier: 'By tier',
} as const
export type VariationKind = keyof typeof variationKinds

export type Variation = {
  readonly id: Id<'variation'>
  readonly kind: VariationKind
  /** Which organisation, place, group of people or tier. */
  readonly whose: string
  readonly words: string
}

export type AttachedFile = { readonly id: Id<'file'>; readonly name: string; readonly bytes: number }

export type Evidence = {
  readonly id: Id<'evidence'>
  readonly title: string
  /** A web address, or ''. */
  readonly link: string
  readonly file?: AttachedFile
  readonly dated?: Day
  readonly owner: string
  readonly shows: string
  readonly keptFromProviders: boolean
}

/** A piece of evidence with the standards that it serves. */
export type EvidenceInUse = Evidence & { readonly standards: readonly number[] }

/** What children, young people and families say, and where that comes from. */
export type Voice = { readonly id: Id<'voice'>; readonly said: string; readonly source: string }

/** What is noted below the texts of a standard. */
export type Noted = {
  readonly variations: readonly Variation[]
  readonly evidence: readonly Evidence[]
  readonly voices: readonly Voice[]
}

/** A group's answer on one standard while it is being written. */
export type Response = Writing &
  Noted & {
    readonly group: Id<'group'>
    readonly standard: number
    /** Counts the saves of the texts; 0 before the first. */
    readonly version: number
    readonly savedAt?: Instant
    readonly savedBy?: Id<'person'>
    /** Last written by somebody who does not lead the group, from its paper. */
    readonly onBehalf: boolean
  }

export const emptyWriting: Writing = { summary: '', implications: '', strategic: '' }

/** A response that nobody has begun. */
export const unwritten = (group: Id<'group'>, standard: number): Response => ({
  ...emptyWriting,
  group,
  standard,
  variations: [],
  evidence: [],
  voices: [],
  version: 0,
  onBehalf: false,
})

const sameAnswer = (one: Answer | undefined, other: Answer | undefined): boolean =>
  scoreOf(one) === scoreOf(other) && one?.kind === other?.kind

/** The number of an answer that is one. */
export const scoreOf = (answer: Answer | undefined): number | undefined =>
  answer?.kind === 'score' ? answer.score : undefined

export const sameWriting = (one: Writing, other: Writing): boolean =>
  sameAnswer(one.answer, other.answer) && textsOfWriting.every(text => one[text] === other[text])

export const isEmptyWriting = (writing: Writing): boolean =>
  writing.answer === undefined && textsOfWriting.every(text => isBlank(writing[text]))

/** A score with no piece of evidence beside it. Flagged, never refused. */
export const lacksEvidence = (response: {
  readonly answer?: Answer | undefined
  readonly evidence: readonly unknown[]
  readonly keptBack?: number
}): boolean => response.answer?.kind === 'score' && response.evidence.length + (response.keptBack ?? 0) === 0
