import assert from 'node:assert/strict'
import { test } from 'node:test'
import { labelAtDesk, labelFor, labelFrom, labelOf, nameIn, sayLabelFault, yearIn } from './label.ts'

const read = (typed: string): string => {
  const label = labelFrom(typed)
  return label.ok ? label.value : sayLabelFault(label.refusal)
}

test('a year and the next is a label, however it is joined', () => {
  for (const typed of ['2026/27', ' 2026/27 ', '2026-27', '2026–27', '2026/2027', '2026 / 27'])
    assert.equal(read(typed), '2026/27')
})

test('the turn of a century is read', () => {
  assert.equal(read('2099/00'), '2099/00')
})

test('years that do not follow each other are refused with the label that was probably meant', () => {
  assert.equal(read('2026/28'), 'Year must be one year and the next, like 2026/27')
  assert.equal(read('2026/1927'), 'Year must be written like 2026/27')
  assert.equal(read('2026/2127'), 'Year must be written like 2026/27')
})

test('anything else is refused with an example', () => {
  for (const typed of ['', '2026', '26/27', 'next year', '1926/27', '2026/27/28', '2026/27 OR 1'])
    assert.equal(read(typed), 'Year must be written like 2026/27')
})

test('the year on offer turns in April', () => {
  assert.equal(labelFor('2027-03-31'), '2026/27')
  assert.equal(labelFor('2027-04-01'), '2027/28')
})

test('a year that has its exercise is not on offer again', () => {
  assert.equal(labelFor('2026-09-07', ['2026/27']), '2027/28')
  assert.equal(labelFor('2026-09-07', ['2028/29', '2027/28', '2026/27']), '2029/30')
  assert.equal(labelFor('2026-09-07', ['2025/26', '2027/28']), '2026/27')
})

test('a label is a year, and a name for one beside it; only the year leaves the partnership', () => {
  const beside = labelOf('2026/27', 'our own standards')
  assert.equal(beside, '2026/27: our own standards')
  assert.deepEqual([yearIn(beside), nameIn(beside)], ['2026/27', 'our own standards'])
  assert.deepEqual([labelOf('2026/27', ''), yearIn('2026/27'), nameIn('2026/27')], ['2026/27', '2026/27', ''])
  assert.deepEqual([labelAtDesk(beside), labelAtDesk('2026/27')], ['2026/27, on other standards', '2026/27'])
  assert.equal(labelFor('2026-09-07', [beside]), '2026/27', 'one beside it does not take the year')
})
