import type { Day } from '#ground'
import type { FindingSaid } from '../../../src/cycle/6-plans/register/actions.ts'
import type { Rating } from '../../../src/cycle/6-plans/reviews/review.ts'

type Found = Omit<FindingSaid, 'foundOn'> & { readonly of: string; readonly on: Day }

/** What Wexmoor found out while it prepared. `of`: how the line or the idea begins. */
export const found: readonly (Found & { readonly list: 'inquiry' | 'idea' })[] = [
  {
    ...{ list: 'inquiry', of: 'What the two legal teams need', on: '2026-04-20', state: 'held' },
    words:
      'Both teams signed the note. One approval stands for both up to £50,000; above that the two panels still meet.',
    ...{ evidence: 'Note of the two legal teams, four pages', link: '' },
  },
  {
    ...{ list: 'inquiry', of: 'Families who get a short break', on: '2026-11-03', state: 'failed' },
    words:
      'The records of five years show no difference by month of the first break. What differs is whether the family knew whom to call: those who did asked later and for less.',
    ...{ evidence: 'Table of 212 families, with the method', link: '' },
  },
  {
    ...{ list: 'idea', of: 'A map on one page', on: '2026-10-06', state: 'taken-up' },
    words:
      'The Young people’s forum drew it over two evenings. Four of five who had never met the Board could say who decides.',
    ...{ evidence: 'The map, second draft', link: '' },
  },
]

export const reviewHeld = {
  day: '2026-05-14',
  recordedOn: '2026-05-18',
  place: 'Community hall, Gullhaven',
  present:
    'Ines Marlow in the chair, nine Board members, the change team, five parents. Missing: the provider of therapies.',
  looked: 'The framework in use since April; the first two open mornings; the note of the legal teams.',
  ratings: [
    ['mostly', 'Seven of nine leaders came and stayed.'],
    ['partly', 'Three action owners did not know that they were.'],
    ['mostly', ''],
    ['not-yet', 'Nobody could find the last version on the day.'],
  ] as readonly (readonly [Rating, string])[],
}

export const decided = [
  {
    ...{ words: 'The open mornings go on every month until the end of the year.', by: 'The Board' },
    why: 'Thirty-one families came to two mornings; eleven had not been in touch with anybody before.',
  },
  {
    ...{ words: 'Every action has one owner, and the owner has said yes.', by: 'The Board' },
    why: 'Three owners learned at the review that they were.',
    action: 'Ask each owner for a yes, and put the plan where all can open it.',
    owner: 'Tom Hale',
    due: '2026-06-12',
  },
] as const

export const stakeholders = [
  {
    ...{ name: 'Parents of the short-breaks group', interest: 'high', influence: 'low', papers: '' },
    ...{ hears: 'That a break is not a test, and whom to call.', involved: 'Six of them read every specification.' },
  },
  {
    ...{ name: 'Head teachers of the Moor Edge cluster', interest: 'low', influence: 'high', papers: '' },
    ...{ hears: 'What changes for their places, a term ahead.', involved: 'One joins the reviews.' },
  },
  {
    ...{ name: 'Wexmoor Health Trust', interest: 'high', influence: 'high', papers: 'yes' },
    ...{ hears: 'What one approval saves both of us.', involved: 'Rafael Otto is in the change team.' },
  },
] as const
