import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { mayHold, readyRecipe, tablesFor, type Recipe } from './recipe.ts'
import { standardAt, stepsOf, totalMinutes } from './step.ts'

const ready = readyRecipe([1, 2, 3, 5, 6, 11], 14)
const keys = (recipe: Recipe): readonly string[] => stepsOf(recipe).map(step => step.key)

describe('the ready recipe', () => {
  it('takes 66 minutes with six standards, as the issue of a Board’s hour asks', () =>
    assert.equal(totalMinutes(ready), 66))
  it('reads, scores, reveals and talks about one standard after the other, then agrees once over all', () =>
    assert.deepEqual(keys(ready).slice(0, 9), [
      'opening',
      'read-1',
      'score-1',
      'reveal-1',
      'talk-1',
      'read-2',
      'score-2',
      'reveal-2',
      'talk-2',
    ]))
  it('ends with one plenary, the ranking and the close', () =>
    assert.deepEqual(keys(ready).slice(-4), ['plenary', 'rank', 'ranked', 'close']))
})

describe('what stands under change', () => {
  it('a second score comes after the talk and costs a minute a standard', () => {
    assert.ok(keys({ ...ready, again: true }).includes('score-3-again'))
    assert.equal(totalMinutes({ ...ready, again: true }), 66 + 6)
  })
  it('a plenary after each standard takes at least three minutes each', () =>
    assert.equal(totalMinutes({ ...ready, plenaryEach: true }), 66 - 15 + 6 * 3))
  it('tables that share out show hands and never score unseen', () => {
    const steps = stepsOf({ ...ready, shared: true })
    assert.deepEqual(
      steps.filter(step => step.kind === 'hands').map(step => step.standards),
      [
        [1, 2, 3],
        [5, 6, 11],
      ],
    )
    assert.ok(!steps.some(step => step.kind === 'score' || step.kind === 'reveal'))
  })
  it('a table takes its share, and the whole room takes the one', () => {
    const [shared] = stepsOf({ ...ready, shared: true }).filter(step => step.kind === 'talk')
    const [whole] = stepsOf(ready).filter(step => step.kind === 'talk')
    assert.deepEqual(
      [0, 1, 2, 3].map(place => shared && standardAt(shared, place)),
      [1, 2, 3, undefined],
    )
    assert.equal(whole && standardAt(whole, 2), 1)
  })
  it('refuses none, sharing out with one table, and sharing out with scoring ahead', () => {
    const kind = (recipe: Recipe) => {
      const decision = mayHold(recipe)
      return decision.ok ? 'yes' : decision.refusal.kind
    }
    assert.equal(kind({ ...ready, standards: [] }), 'no-standards')
    assert.equal(kind({ ...ready, shared: true, people: 5 }), 'too-few-tables')
    assert.equal(kind({ ...ready, shared: true, ahead: true }), 'ahead-needs-unseen')
    assert.equal(kind(ready), 'yes')
  })
})

const recipes = fc.record({
  standards: fc.uniqueArray(fc.integer({ min: 1, max: 13 }), { minLength: 1, maxLength: 13 }),
  people: fc.integer({ min: 1, max: 200 }),
  again: fc.boolean(),
  plenaryEach: fc.boolean(),
  shared: fc.boolean(),
})

describe('any recipe', () => {
  it('has steps of different keys, talks about every standard once, and tables of at most six', () =>
    fc.assert(
      fc.property(recipes, said => {
        const recipe = { ...ready, ...said }
        const steps = stepsOf(recipe)
        assert.equal(new Set(steps.map(step => step.key)).size, steps.length)
        const talked = steps.filter(step => step.kind === 'talk').flatMap(step => step.standards)
        assert.deepEqual(talked, recipe.standards)
        assert.ok(Math.ceil(recipe.people / tablesFor(recipe.people)) <= 6)
      }),
    ))
})
