import { no, yes, type Day, type Decision, type Id, type Instant } from '#ground'

/** How far a criterion is met, as people say it. No number, and nothing is averaged. */
export const ratings = {
  'not-yet': 'Not yet',
  partly: 'In part',
  mostly: 'For the most part',
  fully: 'Fully',
} as const
export type Rating = keyof typeof ratings
export const ratingNames = Object.keys(ratings) as readonly Rating[]

/** The fields of a form in which a criterion is rated. */
export const ratingName = (criterion: string): string => `rating-${criterion}`
export const noteName = (criterion: string): string => `note-${criterion}`

/** One success criterion as it read and was judged at a review. */
export type Rated = {
  readonly criterion: Id
  readonly words: string
  readonly rating: Rating
  readonly note: string
}

/** What was written down of a review that was held. */
export type ReviewRecord = {
  readonly version: number
  readonly heldOn: Day
  readonly place: string
  /** Who was there. */
  readonly present: string
  /** What was looked at. */
  readonly looked: string
  readonly ratings: readonly Rated[]
  readonly recordedAt: Instant
  readonly recordedBy: string
}

/** A review at a key point, face to face: planned, and held once there is a record of it (001 §2, part 3). */
export type Review = {
  readonly id: Id<'review'>
  /** The day for which it is planned. */
  readonly day: Day
  readonly place: string
  readonly whom: string
  readonly looks: string
  readonly record?: ReviewRecord
}

/** The day on which it was, or is to be. */
export const dayOfReview = ({ day, record }: Pick<Review, 'day' | 'record'>): Day => record?.heldOn ?? day

/** Reviews that wait to be held or written down, the nearest first. */
export const waitingReviews = (reviews: readonly Review[]): readonly Review[] =>
  reviews.filter(({ record }) => record === undefined).toSorted((one, other) => one.day.localeCompare(other.day))

/** The review that comes next, today’s among them. */
export const nextReview = (reviews: readonly Review[], today: Day): Review | undefined =>
  waitingReviews(reviews).find(({ day }) => day >= today)

/** Its day is past and nothing of it is on record. */
export const isOverdue = ({ day, record }: Pick<Review, 'day' | 'record'>, today: Day): boolean =>
  record === undefined && day < today

/** The last review held before a day, whose ratings stand beside the new ones. */
export const reviewBefore = (reviews: readonly Review[], id: Id, day: Day): Review | undefined =>
  reviews
    .filter(each => each.record !== undefined && each.id !== id && dayOfReview(each) <= day)
    .toSorted((one, other) => dayOfReview(one).localeCompare(dayOfReview(other)))
    .at(-1)

export type RecordRefusal =
  | { readonly kind: 'absent' }
  /** Somebody wrote the record since the page was opened. */
  | { readonly kind: 'stale' }

/** The version that a record becomes, when `seen` is the one that the page showed. */
export const nextRecord = (
  record: Pick<ReviewRecord, 'version'> | undefined,
  seen: number,
): Decision<number, RecordRefusal> => ((record?.version ?? 0) === seen ? yes(seen + 1) : no({ kind: 'stale' }))
