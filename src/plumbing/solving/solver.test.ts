import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { loadSolver, type Bounds, type Sums } from './index.ts'

const solver = await loadSolver()
const nothing = new Map<number, Bounds>()
/** By the clock on the wall: far more than a machine that stands still for a while. */
const seconds = 60

/** Three numbers from 1 to 5 that make 14. */
const fourteen: Sums = {
  unknowns: [1, 1, 1].map(low => ({ low, high: 5 })),
  sums: [{ low: 14, high: 14, parts: [0, 1, 2] }],
}

test('numbers that keep the sums are found, or it is said that there are none', () => {
  solver.with(fourteen, seconds, ({ find }) => {
    assert.deepEqual(
      [...find(nothing)].map(Number).toSorted((one, other) => one - other),
      [4, 5, 5],
    )
    assert.equal(find(new Map([[0, { low: 1, high: 3 }]])), 'none')
    assert.equal(find(new Map([[0, { low: 3, high: 2 }]])), 'none')
    assert.deepEqual(find(new Map([[0, { low: 4, high: 4 }]])), [4, 5, 5], 'bounds narrowed before are forgotten')
  })
})

test('a number may count several times in a sum', () => {
  const twice: Sums = { ...fourteen, sums: [{ low: 14, high: 14, parts: [0, 1], times: [2, 1] }] }
  assert.deepEqual(
    solver.with(twice, seconds, ({ find }) => find(nothing)),
    [5, 4, 1].map((number, at) => (at === 2 ? 1 : number)),
  )
})

test('it agrees with trying everything', () => {
  const range = fc.tuple(fc.integer({ min: 3, max: 20 }), fc.integer({ min: 0, max: 3 }))
  const parts = fc.uniqueArray(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 4 })
  const all = Array.from({ length: 625 }, (_, number) =>
    [125, 25, 5, 1].map(place => (Math.floor(number / place) % 5) + 1),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(range, parts), { minLength: 1, maxLength: 4 }), rows => {
      const sums = rows.map(([[low, more], among]) => ({ low, high: low + more, parts: among }))
      const exists = all.some(numbers =>
        sums.every(({ low, high, parts: among }) => {
          const total = among.reduce((sum, part) => sum + (numbers[part] ?? 0), 0)
          return low <= total && total <= high
        }),
      )
      const found = solver.with({ unknowns: [1, 1, 1, 1].map(low => ({ low, high: 5 })), sums }, seconds, ({ find }) =>
        find(nothing),
      )
      assert.equal(found !== 'none', exists)
      assert.notEqual(found, 'late')
    }),
    { numRuns: 200 },
  )
})
