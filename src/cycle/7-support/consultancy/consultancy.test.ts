import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDays, sayDays, sumDays } from './days.ts'
import { readWhen, sayWhen, typedWhen } from './when.ts'

const when = (day: string, month: string, year: string) => readWhen({ day, month, year })

test('when is a date, or a month and a year', () => {
  assert.deepEqual(when('14', '3', '2027'), { value: '2027-03-14' })
  assert.deepEqual(when('', '3', '2027'), { value: '2027-03' })
  assert.deepEqual(when(' ', 'March', '2027'), { value: '2027-03' })
  assert.deepEqual(when('', 'sep', '2027'), { value: '2027-09' })
  assert.deepEqual(when('', '', ''), { value: '' })
  assert.deepEqual([sayWhen('2027-03-14'), sayWhen('2027-03'), sayWhen('')], ['14 March 2027', 'March 2027', ''])
  assert.deepEqual(typedWhen('2027-03'), { day: '', month: '3', year: '2027' })
})

test('anything vaguer is refused with words', () => {
  for (const vague of [when('', '', '2027'), when('', '3', ''), when('14', '3', ''), when('14', '', '2027')])
    assert.ok('words' in vague && vague.words.includes('at the least a month and a year'))
  for (const wrong of [
    when('', 'spring', '2027'),
    when('', '13', '2027'),
    when('', '3', '27'),
    when('31', '2', '2027'),
  ])
    assert.ok('words' in wrong)
})

test('days are whole or half', () => {
  assert.deepEqual(
    ['3', '2.5', '2,5', '2½', '½', '0.5', '12.0'].map(typed => readDays(typed, 'Days')),
    [3, 2.5, 2.5, 2.5, 0.5, 0.5, 12].map(value => ({ value })),
  )
  assert.deepEqual(readDays(' ', 'Days'), {})
  for (const typed of ['0', '-1', '2.3', 'two', '1000', '1e2', '½½', '2.55'])
    assert.ok('words' in readDays(typed, 'Days'), typed)
})

test('days are said and added up', () => {
  assert.deepEqual([0, 0.5, 1, 2.5].map(sayDays), ['no days', 'half a day', '1 day', '2.5 days'])
  assert.equal(sumDays([{ days: 2.5 }, {}, { days: 4 }]), 6.5)
})
