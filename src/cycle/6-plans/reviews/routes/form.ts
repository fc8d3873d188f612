import { readForm, type Form } from '#forms'
import { sayDay, type Day } from '#ground'
import type { EntryOf } from '../../lists/entry.ts'
import { noteName, ratingName, ratingNames, type Rated, type Review, type ReviewRecord } from '../review.ts'

type Criterion = Pick<EntryOf<'criterion'>, 'id' | 'says'>

/** A record as its form shows it before anything is typed; what was planned stands there until something is written. */
export const formOfRecord = ({ record, day, place, whom, looks }: Review): Form => {
  const [year = '', month = '', date = ''] = (record?.heldOn ?? day).split('-')
  return readForm({
    'held-day': String(Number(date)),
    'held-month': String(Number(month)),
    'held-year': year,
    place: record?.place ?? place,
    present: record?.present ?? whom,
    looked: record?.looked ?? looks,
    ...Object.fromEntries(
      (record?.ratings ?? []).flatMap(({ criterion, rating, note }) => [
        [ratingName(criterion), rating],
        [noteName(criterion), note],
      ]),
    ),
  })
}

const readRating = (form: Form, { id, says: { words } }: Criterion, at: number): readonly Rated[] => {
  const called = `Criterion ${at + 1}`
  const rating = form.choice(ratingName(id), ratingNames, { called })
  const note = form.line(noteName(id), { called: `The note on criterion ${at + 1}`, max: 500 })
  if (rating === undefined && note !== '') form.complain(ratingName(id), `${called}: choose how far it is met`)
  return rating === undefined ? [] : [{ criterion: id, words, rating, note }]
}

/** Reads what was written down of a review. One is held before it is written down. */
export const readRecord = (
  form: Form,
  criteria: readonly Criterion[],
  today: Day,
): Omit<ReviewRecord, 'version' | 'recordedAt' | 'recordedBy'> => {
  const heldOn = form.day('held', { called: 'The day', needed: 'Write the day on which it was held' }) ?? today
  if (heldOn > today) form.complain('held-day', `The day must not be after today, ${sayDay(today)}`)
  return {
    heldOn,
    place: form.line('place', { called: 'The place', max: 200 }),
    present: form.text('present', { called: 'Who was there', needed: 'Write who was there', max: 2000 }),
    looked: form.text('looked', { called: 'What was looked at', max: 4000 }),
    ratings: criteria.flatMap((criterion, at) => readRating(form, criterion, at)),
  }
}
