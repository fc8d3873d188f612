import type { Day, Id } from '#ground'
import type { EntryOf } from '../lists/entry.ts'

/** Somebody with a stake, as the change team sees them. */
export type Stakeholder = EntryOf<'stakeholder'>

type Member = Pick<EntryOf<'member'>, 'aside' | 'isRemoved'>

/** Whether somebody is in the change team on a day: named there with their account, and within the dates given. */
export const isOnTeam = (members: readonly Member[], person: Id<'person'>, today: Day): boolean =>
  members.some(({ aside: { person: id, begins = '', ends = '' }, isRemoved }) => {
    const isIn = (begins === '' || begins <= today) && (ends === '' || today <= ends)
    return !isRemoved && id === person && isIn
  })

/** The four fields of the map: how one works with those who stand there. */
export const fields = [
  { influence: 'high', interest: 'high', title: 'Work with them closely', note: 'Much at stake, much influence' },
  { influence: 'high', interest: 'low', title: 'Keep them content', note: 'Little at stake, much influence' },
  {
    influence: 'low',
    interest: 'high',
    title: 'Keep them informed and heard',
    note: 'Much at stake, little influence',
  },
  { influence: 'low', interest: 'low', title: 'Keep an eye on them', note: 'Little at stake, little influence' },
] as const
export type Field = (typeof fields)[number]

/** Those who stand in a field, in their order. */
export const standingIn = (field: Field, all: readonly Stakeholder[]): readonly Stakeholder[] =>
  all.filter(({ says }) => says.influence === field.influence && says.interest === field.interest)

/** Those that a person has ticked for papers; nothing else of the map goes into any. */
export const forPapers = (all: readonly Stakeholder[]): readonly Stakeholder[] =>
  all.filter(({ says, isRemoved }) => !isRemoved && says.papers === 'yes')
