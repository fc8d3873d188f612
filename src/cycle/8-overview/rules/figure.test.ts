import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { aboutCount, levelText } from './count.ts'
import { figureText } from './figure.ts'

const crowd = fc.integer({ min: 10, max: 400 })
const crowdAndTotal = crowd.chain(n => fc.tuple(fc.constant(n), fc.integer({ min: n, max: 5 * n })))

/** Every total of `n` scores that prints as the same text. */
const alike = (n: number, text: string | undefined): readonly number[] =>
  Array.from({ length: 4 * n + 1 }, (_, at) => n + at).filter(total => figureText(n, total) === text)

test('R4: nine contributors print nothing, ten print a figure, whatever they say', () => {
  for (let n = 0; n < 10; n += 1)
    for (let total = n; total <= 5 * n; total += 1) assert.equal(figureText(n, total), undefined)
  for (let total = 10; total <= 50; total += 1) assert.ok(figureText(10, total))
})

test('R5, R6: every printed figure stands for five totals or more, whatever the crowd', () => {
  fc.assert(
    fc.property(crowdAndTotal, ([n, total]) => {
      const totals = alike(n, figureText(n, total))
      assert.ok(totals.length >= 5, `${n} contributors, total ${total}: ${totals.length}`)
      assert.equal((totals.at(-1) ?? 0) - (totals[0] ?? 0), totals.length - 1, 'side by side')
    }),
    { numRuns: 3000 },
  )
})

test('R5: a figure is off the mean by half a step at most, and rounds half up', () => {
  fc.assert(
    fc.property(crowdAndTotal, ([n, total]) => {
      const text = figureText(n, total) ?? ''
      if (/under|over/.test(text)) return
      const step = n < 25 ? 0.5 : n < 50 ? 0.2 : 0.1
      const above = total / n - Number(text)
      assert.ok(above >= -step / 2 - 1e-9 && above < step / 2 - 1e-9 + 1e-6, `${n}, ${total}: ${text}`)
    }),
    { numRuns: 3000 },
  )
  assert.equal(figureText(20, 45), '2.5')
  assert.equal(figureText(20, 44), '2')
  assert.equal(figureText(30, 75), '2.6')
  assert.equal(figureText(60, 153), '2.6')
  assert.equal(figureText(60, 152), '2.5')
})

test('R6: the ends are open, and where they begin depends on the crowd alone', () => {
  const ends = (n: number) => [figureText(n, n), figureText(n, 5 * n)]
  assert.deepEqual(ends(10), ['under 2', 'over 4'])
  assert.deepEqual(ends(24), ['under 2', 'over 4'])
  assert.deepEqual(ends(25), ['under 1.8', 'over 4.2'])
  assert.deepEqual(ends(49), ['under 1.8', 'over 4.2'])
  assert.deepEqual(ends(50), ['under 1.3', 'over 4.7'])
  assert.equal(figureText(20, 34), 'under 2')
  assert.equal(figureText(20, 35), '2')
  assert.equal(figureText(20, 84), '4')
  assert.equal(figureText(20, 85), 'over 4')
  assert.equal(figureText(40, 67), 'under 1.8')
  assert.equal(figureText(40, 68), '1.8')
  assert.equal(figureText(40, 171), '4.2')
  assert.equal(figureText(40, 172), 'over 4.2')
  assert.equal(figureText(100, 124), 'under 1.3')
  assert.equal(figureText(100, 125), '1.3')
  assert.equal(figureText(100, 474), '4.7')
  assert.equal(figureText(100, 475), 'over 4.7')
})

test('R5: a higher total never prints a lower figure', () => {
  fc.assert(
    fc.property(crowd, n => {
      const texts = Array.from({ length: 4 * n + 1 }, (_, at) => figureText(n, n + at))
      const runs = texts.filter((text, at) => text !== texts[at - 1])
      assert.equal(new Set(runs).size, runs.length, 'each text has one place')
    }),
    { numRuns: 300 },
  )
})

test('R7: how many contributed is told to the nearest five', () => {
  assert.deepEqual([10, 12, 13, 17, 18, 52, 53].map(aboutCount), [10, 10, 15, 15, 20, 50, 55])
})

test('R8: levels are told from fifty contributors on, to the nearest five, and under ten all the same', () => {
  assert.equal(levelText(49, 30), undefined)
  for (let count = 0; count < 10; count += 1) assert.equal(levelText(50, count), 'fewer than 10')
  assert.deepEqual(
    [10, 12, 13, 27, 28].map(count => levelText(60, count)),
    ['about 10', 'about 10', 'about 15', 'about 25', 'about 30'],
  )
})
