import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { readyRecipe, type Recipe } from '../hour/recipe.ts'
import { totalMinutes } from '../hour/step.ts'
import { clockAfter, timetableOf } from './timetable.ts'

const six = readyRecipe([3, 4, 6, 8, 9, 11], 14)
const shapes: fc.Arbitrary<Recipe> = fc
  .record({
    again: fc.boolean(),
    plenaryEach: fc.boolean(),
    shared: fc.boolean(),
    standards: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 12 }),
    people: fc.integer({ min: 2, max: 60 }),
  })
  .map(drawn => ({ ...six, ...drawn }))

describe('The hour as a list', () => {
  it('gives the ready recipe nine or so parts, one a standard, that come to 66 minutes', () => {
    const parts = timetableOf(six, '14:00')
    assert.deepEqual(
      parts.map(({ from, minutes, steps }) => [from, minutes, steps[0].kind]),
      [
        ['14:00', 7, 'opening'],
        ['14:07', 6, 'read'],
        ['14:13', 6, 'read'],
        ['14:19', 6, 'read'],
        ['14:25', 6, 'read'],
        ['14:31', 6, 'read'],
        ['14:37', 6, 'read'],
        ['14:43', 15, 'plenary'],
        ['14:58', 5, 'rank'],
        ['15:03', 3, 'close'],
      ],
    )
    assert.equal(
      parts.reduce((sum, { minutes }) => sum + minutes, 0),
      66,
    )
  })

  it('holds every step once and every minute, whatever the recipe', () => {
    fc.assert(
      fc.property(shapes, recipe => {
        const parts = timetableOf(recipe, '09:30')
        assert.equal(
          parts.reduce((sum, { minutes }) => sum + minutes, 0),
          totalMinutes(recipe),
        )
        const keys = parts.flatMap(({ steps }) => steps.map(({ key }) => key))
        assert.equal(new Set(keys).size, keys.length)
      }),
    )
  })

  it('begins the next part at the half minute before it, and goes past midnight', () => {
    assert.equal(clockAfter('18:00', 7.5), '18:07')
    assert.equal(clockAfter('23:50', 15), '00:05')
  })
})
