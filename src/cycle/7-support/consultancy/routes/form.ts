import { readForm, type Form } from '#forms'
import type { Id } from '#ground'
import { standingOutcomes, type Outcome } from '#plans'
import { activityKind, type Support } from '../../agreement/support.ts'
import type { Line } from '../../lines/line.ts'
import { readDays } from '../days.ts'
import { readWhen, typedWhen } from '../when.ts'

/** The outcomes that an activity serves now. */
export const pickedIn = ({ picks }: Support, item: Id): readonly Id<'outcome'>[] =>
  picks.filter(each => each.kind === activityKind && each.item === item).map(({ outcome }) => outcome)

/** The outcomes that an activity can be picked for: those that stand, and those that it serves already. */
export const offeredIn = (support: Support, item: Id | undefined): readonly Outcome[] => {
  const picked = item === undefined ? [] : pickedIn(support, item)
  const standing = standingOutcomes(support.outcomes)
  return support.outcomes.filter(each => standing.includes(each) || picked.includes(each.id))
}

const typedDay = (name: string, day: string): Readonly<Record<string, string>> => {
  const [year = '', month = '', date = ''] = day.split('-')
  const plain = (part: string): string => (part === '' ? '' : String(Number(part)))
  return { [`${name}-day`]: plain(date), [`${name}-month`]: plain(month), [`${name}-year`]: year }
}

/** An activity as its form shows it before anything is typed. */
export const formOfActivity = ({ says }: Line, outcomes: readonly Id<'outcome'>[]): Form => {
  const when = typedWhen(says['when'] ?? '')
  return readForm({
    ...says,
    ...{ 'when-day': when.day, 'when-month': when.month, 'when-year': when.year, outcomes: [...outcomes] },
    ...typedDay('measuredOn', says['measuredOn'] ?? ''),
  })
}

const readWhenIn = (form: Form): string => {
  const [day, month, year] = ['when-day', 'when-month', 'when-year'].map(name => form.typed(name))
  const read = readWhen({ day: day ?? '', month: month ?? '', year: year ?? '' })
  if ('value' in read) return read.value
  form.complain('when-day', read.words)
  return ''
}

const readDaysIn = (form: Form): string => {
  const read = readDays(form.line('days', { called: 'Days', max: 20 }), 'Days')
  if ('words' in read) form.complain('days', read.words)
  return 'value' in read && read.value !== undefined ? String(read.value) : ''
}

export type ActivityRead = { readonly says: Line['says']; readonly outcomes: readonly Id<'outcome'>[] }

/**
 * Reads what was typed of an activity. Only what it is must be there to keep it; what else is missing is named before
 * anybody signs. What is there must be right: days in halves, a time no vaguer than a month (001:A).
 */
export const readActivity = (form: Form, support: Support, item?: Id): ActivityRead => {
  const text = (name: string, called: string): string => form.text(name, { called, max: 2000 })
  const people = support.people.map(({ person }) => person)
  const by = form.choice(
    'measuredBy',
    people.map(({ id }) => id),
    { called: 'By whom it is measured' },
  )
  return {
    says: {
      activity: form.text('activity', { called: 'The activity', needed: 'Write what the activity is', max: 1000 }),
      purpose: text('purpose', 'Its purpose'),
      programme: text('programme', 'Who from the programme'),
      partnership: text('partnership', 'Who from the partnership'),
      days: readDaysIn(form),
      when: readWhenIn(form),
      output: text('output', 'What it produces'),
      success: text('success', 'How success is measured'),
      measuredBy: by ?? '',
      measuredByName: people.find(({ id }) => id === by)?.name ?? '',
      measuredOn: form.day('measuredOn', { called: 'The day on which it is measured' }) ?? '',
    },
    outcomes: form.choices(
      'outcomes',
      offeredIn(support, item).map(({ id }) => id),
      { called: 'The outcomes' },
    ),
  }
}
