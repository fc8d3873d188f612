import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { lettersOf, mixedTables } from './mixing.ts'

const seat = fc.record({
  id: fc.uuid(),
  organisationName: fc.option(fc.constantFrom('Council', 'Health', 'Police', 'Schools'), { nil: undefined }),
})
const asSeats = (drawn: readonly { id: string; organisationName: string | undefined }[]) =>
  drawn.map(({ id, organisationName }) => ({ id, ...(organisationName === undefined ? {} : { organisationName }) }))

const spread = (counts: readonly number[]): number => Math.max(...counts) - Math.min(...counts)

describe('Mixing seats over tables', () => {
  it('seats everybody once, on tables of one size, with every organisation spread as evenly as can be', () => {
    fc.assert(
      fc.property(fc.array(seat, { maxLength: 60 }), fc.integer({ min: 1, max: 12 }), (drawn, tables) => {
        const seats = asSeats(drawn)
        const mixed = mixedTables(seats, tables)
        assert.equal(mixed.length, tables)
        assert.deepEqual(new Set(mixed.flat()), new Set(seats))
        assert.equal(mixed.flat().length, seats.length)
        assert.ok(spread(mixed.map(table => table.length)) <= 1)
        for (const name of ['Council', 'Health', 'Police', 'Schools']) {
          const counts = mixed.map(table => table.filter(each => each.organisationName === name).length)
          assert.ok(spread(counts) <= 1, `${name}: ${counts.join()}`)
        }
      }),
    )
  })

  it('takes people of no organisation as people of different ones', () => {
    const mixed = mixedTables([{}, {}, {}, {}], 2)
    assert.deepEqual(
      mixed.map(table => table.length),
      [2, 2],
    )
  })

  it('calls tables by letters', () => assert.deepEqual(lettersOf(3), ['A', 'B', 'C']))
})
