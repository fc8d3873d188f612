import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { directionOf, mayRead, oddIn } from './indicator.ts'
import { readValue, sayMeasured, sayValue } from './value.ts'

const point = (value: number, on = '2027-01-01') => ({ value, on })
const shown = (baseline: number, target: number, ...values: readonly number[]) => ({
  ...{ baseline: point(baseline), target: point(target, '2030-01-01') },
  readings: values.map(value => point(value, '2028-01-01')),
})

test('only towards or away is said, against the value before', () => {
  assert.equal(directionOf(shown(19, 6)), undefined)
  assert.equal(directionOf(shown(19, 6, 15)), 'towards')
  assert.equal(directionOf(shown(19, 6, 15, 17)), 'away')
  assert.equal(directionOf(shown(19, 6, 15, 15)), 'still')
  assert.equal(directionOf(shown(19, 6, 7, 4)), 'towards')
  assert.equal(directionOf(shown(40, 80, 90, 95)), 'towards')
})

test('the same curve upside down moves the same way', () => {
  const values = fc.array(fc.integer({ min: -50, max: 50 }), { maxLength: 5 })
  fc.assert(
    fc.property(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }), values, (from, to, readings) => {
      fc.pre(from !== to)
      const turned = shown(-from, -to, ...readings.map(value => -value))
      assert.equal(directionOf(turned), directionOf(shown(from, to, ...readings)))
    }),
  )
})

test('a target on the wrong side or before the baseline is named', () => {
  const from = point(19, '2027-01-01')
  assert.equal(oddIn({ better: 'down', baseline: from, target: point(6, '2030-01-01') }), undefined)
  assert.equal(oddIn({ better: 'up', baseline: from, target: point(6, '2030-01-01') })?.field, 'targetValue')
  assert.equal(oddIn({ better: 'down', baseline: from, target: point(6, '2027-01-01') })?.field, 'target-day')
})

test('no reading is before the baseline or of a day to come', () => {
  const indicator = { baseline: point(19, '2027-01-01') }
  assert.equal(mayRead(indicator, '2027-01-01', '2027-06-01').ok, true)
  for (const on of ['2026-12-31', '2027-06-02']) assert.equal(mayRead(indicator, on, '2027-06-01').ok, false)
})

test('values are read as people type them and come back as people read them', () => {
  assert.equal(readValue(' 12,500 '), 12_500)
  assert.equal(readValue('3.25'), 3.25)
  assert.equal(readValue('−4'), -4)
  for (const odd of ['', 'ten', '1e5', '12,50', 'NaN', '1.23456', '--2', '12345678901234'])
    assert.equal(readValue(odd), undefined, odd)
  assert.equal(sayMeasured(12_500, '£'), '£12,500')
  assert.equal(sayMeasured(19, 'weeks'), '19 weeks')
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), value =>
      assert.equal(readValue(sayValue(value / 100)), value / 100),
    ),
  )
})
