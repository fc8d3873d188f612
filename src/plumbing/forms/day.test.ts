import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDay } from './day.ts'

const read = (day: string, month: string, year: string) => readDay({ day, month, year }, 'The date')

test('a date is a real day of this century', () => {
  assert.deepEqual(read(' 29', '2 ', '2028'), { value: '2028-02-29' })
  assert.deepEqual(read('01', '09', '2026'), { value: '2026-09-01' })
})

test('a date that is not there says which part to mend', () => {
  const wrong = { words: 'The date must be a real date, like 27 3 2026' }
  assert.deepEqual(read('29', '2', '2027'), { ...wrong, part: 'day' })
  assert.deepEqual(read('1st', '2', '2027'), { ...wrong, part: 'day' })
  assert.deepEqual(read('1', '13', '2027'), { ...wrong, part: 'month' })
  assert.deepEqual(read('1', '٣', '2027'), { ...wrong, part: 'month' })
  assert.deepEqual(read('1', '2', '27'), {
    words: 'The date must have a year from 2000 to 2099, in four digits',
    part: 'year',
  })
})

test('a date that lacks parts names them', () => {
  assert.deepEqual(read('', '2', ' '), { words: 'The date must include a day and year', part: 'day' })
  assert.deepEqual(read('1', '', '2027'), { words: 'The date must include a month', part: 'month' })
})
