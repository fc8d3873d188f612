import type { Id, Instant } from '#ground'

/** What is written of an outcome. */
export type OutcomeSaid = {
  readonly name: string
  /** The local plan that it comes from. */
  readonly source: string
  readonly forWhom: string
  /** How it will show that the outcome is reached. */
  readonly shows: string
}

/** One thing that the partnership wants to be true for people. The list is its own and belongs to no year. */
export type Outcome = OutcomeSaid & {
  readonly id: Id<'outcome'>
  readonly rank: number
  readonly version: number
  readonly changedAt: Instant
  readonly changedBy: string
  /** Nothing new serves it; what served it still says so. */
  readonly ended?: { readonly at: Instant; readonly by: string; readonly because: string }
}

/** What a browser form asks of an outcome, and how long each answer may be. */
export const outcomeLimits = { name: 200, source: 200, forWhom: 300, shows: 2000 } as const

/** Those that something new can serve, in their order. */
export const standingOutcomes = (outcomes: readonly Outcome[]): readonly Outcome[] =>
  outcomes.filter(({ ended }) => ended === undefined)

/** Whether an item may now serve exactly these: ones that stand, or ones that it serves already. */
export const mayPick = (
  outcomes: readonly Outcome[],
  picked: readonly Id<'outcome'>[],
  asked: readonly Id<'outcome'>[],
): boolean => asked.every(id => picked.includes(id) || standingOutcomes(outcomes).some(each => each.id === id))

/** An outcome that most places want, to start from. */
export type Offer = OutcomeSaid & { readonly key: string }

/** Five broad outcomes, offered to a partnership that has no list yet. They are ours and nobody has to take them. */
export const offeredOutcomes: readonly Offer[] = [
  {
    key: 'well',
    name: 'Children grow up well in body and mind',
    forWhom: 'All children and young people, first those whose health is worst',
    shows: 'Fewer wait long for help; more say that they feel well.',
  },
  {
    key: 'safe',
    name: 'Children are safe at home and outside it',
    forWhom: 'Children at risk of harm, and those who look after them',
    shows: 'Fewer come back for protection after a plan has ended.',
  },
  {
    key: 'learning',
    name: 'Children are ready to learn and get on with it',
    forWhom: 'Children from before school until they leave it, first those who miss it',
    shows: 'Attendance, and how far children come from where they began.',
  },
  {
    key: 'heard',
    name: 'Young people and families have a say in what is done for them',
    forWhom: 'Those who use services, and those who could and do not',
    shows: 'Decisions that changed because of what they said.',
  },
  {
    key: 'footing',
    name: 'Young people become adults with a home, work and people around them',
    forWhom: 'Young people from sixteen, first those who leave care or have a disability',
    shows: 'How many have work or training, and a place of their own, at nineteen.',
  },
].map(offer => ({ ...offer, source: '' }))
