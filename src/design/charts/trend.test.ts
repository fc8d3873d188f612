import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sayTrend, trendChart, type TrendOptions } from './trend.ts'

const options: TrendOptions = {
  baseline: { value: 19, on: '2027-04-01' },
  target: { value: 6, on: '2031-04-01' },
  readings: [{ value: 15, on: '2028-04-01' }],
  say: value => `${value} weeks`,
}

test('the drawing says itself in words', () => {
  assert.equal(
    sayTrend(options),
    'From 19 weeks on 1 April 2027 to 15 weeks on 1 April 2028; the target is 6 weeks by 1 April 2031',
  )
  assert.match(sayTrend({ ...options, readings: [] }), /to no reading yet; the target/)
  assert.match(trendChart({ ...options, name: 'Waiting' }).markup, /<title>Waiting: From 19 weeks/)
})

test('every reading has its point, all of them inside the drawing, whatever the values are', () => {
  for (const value of [19, -4000, 12.5, 1e12]) {
    const drawn = trendChart({ ...options, readings: [{ value, on: '2029-01-01' }] }).markup
    const points = [...drawn.matchAll(/cx="(-?\d+)" cy="(-?\d+)"/g)]
    assert.equal(points.length, 2)
    for (const [, x, y] of points) {
      assert.ok(Number(x) >= 0 && Number(x) <= 460, x)
      assert.ok(Number(y) >= 0 && Number(y) <= 150, y)
    }
    assert.doesNotMatch(drawn, /NaN|Infinity|style=/)
  }
})

test('one value and one day are drawn too', () => {
  const flat = { value: 3, on: '2027-04-01' }
  assert.doesNotMatch(trendChart({ ...options, baseline: flat, target: flat, readings: [] }).markup, /NaN/)
})
