import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readWholeNumber } from './number.ts'

test('a score is one of five whole numbers in plain digits', () => {
  for (const typed of ['1', '5', ' 3 ', '03']) assert.ok('value' in readWholeNumber(typed, 'Score', 1, 5), typed)
  for (const typed of [
    '0',
    '6',
    '3.5',
    '5 OR 1',
    '٣',
    '３',
    '+3',
    '3e0',
    '0x3',
    'NaN',
    'Infinity',
    '--3',
    '3\u00003',
    '1'.repeat(99),
  ]) {
    assert.deepEqual(
      readWholeNumber(typed, 'Score', 1, 5),
      { words: 'Score must be a whole number from 1 to 5' },
      typed,
    )
  }
})

test('every whole number in range is read as itself', () => {
  fc.assert(
    fc.property(fc.integer(), value => {
      assert.deepEqual(readWholeNumber(String(value), 'It', -(2 ** 31), 2 ** 31), { value })
    }),
  )
  assert.deepEqual(readWholeNumber('-0', 'It', -1, 1), { value: 0 })
})
