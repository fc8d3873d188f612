import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import {
  cameAsNumber,
  confirmedAtOnce,
  passedOn,
  replan,
  sayTally,
  tallyOf,
  type Place,
  type Wanted,
} from './places.ts'

const place = (id: string, more: Partial<Place> = {}): Place => ({
  ...{ id, name: id, askedAt: '2026-11-16T09:00:00.000Z', confirmedAt: '2026-11-16T09:00:00.000Z' },
  ...more,
})
const waits = (id: string): Place => ({ id, name: id, askedAt: '2026-11-16T09:00:00.000Z' })
const names = (...people: readonly string[]): Wanted => ({ counted: 'names', people: people.map(name => ({ name })) })

describe('replanning', () => {
  test('who stays keeps the place; somebody new takes the place of who goes', () => {
    const { renamed, added, givenUp } = replan([place('Ana'), place('Bo'), waits('Cy')], names('ana', 'Cy', 'Di'))
    assert.deepEqual(renamed, [{ id: 'Bo', name: 'Di' }])
    assert.deepEqual([added, givenUp], [[], []])
  })

  test('a number gives up those that wait before those that are confirmed, and keeps no name', () => {
    const { renamed, givenUp } = replan([waits('Cy'), place('Ana'), place('Bo')], { counted: 'number', number: 2 })
    assert.deepEqual(
      givenUp.map(({ id }) => id),
      ['Cy'],
    )
    assert.deepEqual(renamed, [
      { id: 'Ana', name: '' },
      { id: 'Bo', name: '' },
    ])
  })

  test('people are known by their account, names by their letters', () => {
    const ruth = place('1', { name: 'Ruth', person: 'r' })
    assert.deepEqual(replan([ruth], { counted: 'names', people: [{ name: 'Ruth A', person: 'r' }] }).givenUp, [])
    const other = replan([ruth], names('Ruth'))
    assert.deepEqual(other.renamed, [{ name: 'Ruth', id: '1' }])
  })

  test('always comes to exactly what is wanted, and never gives up a place while it asks for another', () => {
    const places = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.boolean()), { selector: ([id]) => id })
    const wanted = fc.oneof(
      fc.integer({ min: 1, max: 30 }).map((number): Wanted => ({ counted: 'number', number })),
      fc.uniqueArray(fc.integer({ min: 0, max: 30 })).map(all => names(...all.map(String))),
    )
    fc.assert(
      fc.property(places, wanted, (held, want) => {
        const all = held.map(([id, has]) => (has ? place(String(id)) : waits(String(id))))
        const { added, givenUp, renamed } = replan(all, want)
        const count = want.counted === 'number' ? want.number : want.people.length
        assert.equal(all.length - givenUp.length + added.length, count)
        assert.ok(added.length === 0 || givenUp.length === 0)
        assert.ok(renamed.every(({ id }) => all.some(each => each.id === id) && !givenUp.some(each => each.id === id)))
      }),
    )
  })
})

test('places are given while there are any and nobody waits', () => {
  assert.equal(confirmedAtOnce({ count: { confirmed: 9, waiting: 9 } }, 5), 5)
  assert.equal(confirmedAtOnce({ places: 10, count: { confirmed: 8, waiting: 0 } }, 5), 2)
  assert.equal(confirmedAtOnce({ places: 10, count: { confirmed: 8, waiting: 1 } }, 5), 0)
  assert.equal(passedOn({ places: 10, count: { confirmed: 8, waiting: 5 } }), 2)
  assert.equal(passedOn({ places: 10, count: { confirmed: 12, waiting: 5 } }), 0)
  assert.equal(passedOn({ count: { confirmed: 12, waiting: 5 } }), 5)
})

test('who came as a number: of those put down as many as came, and more besides', () => {
  const { places, besides } = cameAsNumber([waits('b'), place('a')], 3)
  assert.deepEqual(
    [...places],
    [
      ['a', true],
      ['b', true],
    ],
  )
  assert.equal(besides.length, 1)
  assert.deepEqual([...cameAsNumber([waits('b'), place('a')], 1).places.values()], [true, false])
})

test('places are said as they stand', () => {
  const say = (...places: readonly Place[]): string => sayTally(tallyOf(places))
  assert.equal(say(place('a'), waits('b')), '1 place, 1 more on the waiting list')
  assert.equal(say(waits('b')), '1 on the waiting list')
  assert.equal(say(place('a', { came: true }), place('b', { came: false })), '1 came')
  assert.equal(say(place('a', { came: false })), 'nobody came')
})
