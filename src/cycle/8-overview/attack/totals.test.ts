import assert from 'node:assert/strict'
import { test } from 'node:test'
import { figureText } from '../rules/figure.ts'
import { numbersThatPrint, totalsNear, totalsThatPrint } from './totals.ts'

test('every figure that may be printed stands for at least five totals, of any number of contributors', () => {
  for (let n = 10; n <= 160; n++)
    for (const text of new Set(Array.from({ length: 4 * n + 1 }, (_, at) => figureText(n, n + at) ?? ''))) {
      const { low, high } = totalsThatPrint(n, text) ?? { low: 0, high: 0 }
      assert.ok(high - low >= 4, `${text} of ${n}`)
      for (let total = low; total <= high; total++) assert.equal(figureText(n, total), text)
    }
})

test('a figure that the rules would not print has no totals, and is read as it stands', () => {
  assert.equal(totalsThatPrint(40, '2.35'), undefined)
  assert.equal(totalsThatPrint(9, '2.5'), undefined)
  assert.deepEqual(totalsNear(40, '2.35'), { low: 94, high: 94 })
  assert.deepEqual(totalsNear(20, '2.5'), { low: 49, high: 50 })
  assert.deepEqual(totalsNear(3, '3'), { low: 8, high: 10 })
  assert.equal(totalsNear(4, '2.1'), undefined)
  assert.equal(totalsNear(4, 'about two'), undefined)
})

test('a printed count of a level stands for all counts that print it', () => {
  assert.deepEqual(numbersThatPrint(60, 'fewer than 10'), { low: 0, high: 9 })
  assert.deepEqual(numbersThatPrint(60, 'about 15'), { low: 13, high: 17 })
  assert.equal(numbersThatPrint(60, '15'), undefined)
  assert.equal(numbersThatPrint(49, 'about 15'), undefined)
})
