import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { assert as holds, array, constantFrom, integer, property, record, uniqueArray } from 'fast-check'
import type { EvidenceInUse } from '../response/response.ts'
import { broughtTo, mayDecide, waiting, type CarryDecision } from './carried.ts'

const numbers = Array.from({ length: 13 }, (_, at) => at + 1)
const number = integer({ min: 1, max: 13 })

/** Every older standard goes on whole somewhere, and in part in as many others as there are. */
const crosswalks = record({
  whole: array(number, { minLength: 13, maxLength: 13 }),
  parts: array(record({ from: number, to: number }), { maxLength: 4 }),
})

const piecesOf = (all: readonly (readonly number[])[]): readonly EvidenceInUse[] =>
  all.map((standards, at) => ({
    ...{ id: `e${at}`, title: `Piece ${at}`, link: '', owner: '', shows: '', keptFromProviders: false },
    standards,
  }))
const pieces = array(uniqueArray(number, { maxLength: 5 }), { maxLength: 6 }).map(piecesOf)

describe('Evidence of the year before', () => {
  it('is neither lost nor doubled, however standards were merged and split', () => {
    holds(
      property(crosswalks, pieces, ({ whole, parts }, all) => {
        const goesTo = (from: number): readonly number[] => [
          whole[from - 1] ?? 0,
          ...parts.filter(each => each.from === from).map(({ to }) => to),
        ]
        const sources = (to: number) => numbers.filter(from => goesTo(from).includes(to))
        const brought = broughtTo(all, numbers, sources, [])
        const pairs = brought.map(({ piece, standard }) => `${piece.id} ${standard}`)
        assert.equal(new Set(pairs).size, pairs.length, 'none comes twice to one standard')
        const wanted = all.flatMap(piece => [
          ...new Set(piece.standards.flatMap(goesTo).map(standard => `${piece.id} ${standard}`)),
        ])
        assert.deepEqual(pairs.toSorted(), wanted.toSorted(), 'each comes wherever its standards went')
        for (const { piece, standard, from } of brought) {
          assert.ok(from.length > 0 && from.every(each => piece.standards.includes(each)))
          assert.ok(from.every(each => goesTo(each).includes(standard)))
        }
      }),
    )
  })

  it('waits at each standard until it is answered there', () => {
    const [piece] = piecesOf([[8]])
    assert.ok(piece)
    const all = (decided: Parameters<typeof broughtTo>[3]) =>
      waiting(broughtTo([piece], [3, 7, 9], to => (to === 9 ? [] : [8]), decided)).map(({ standard }) => standard)
    assert.deepEqual(all([]), [3, 7])
    assert.deepEqual(all([{ standard: 7, from: piece.id, decision: 'left' }]), [3])
    assert.deepEqual(all([{ standard: 9, from: piece.id, decision: 'confirmed' }]), [3, 7])
  })

  it('once taken up is never left behind by a second answer; once left, it can be taken up', () => {
    const any = constantFrom<CarryDecision[]>('confirmed', 'changed', 'left')
    holds(
      property(any, any, (stands, wanted) => {
        assert.ok(mayDecide(undefined, wanted))
        assert.equal(mayDecide(stands, wanted), stands === 'left' && wanted !== 'left')
      }),
    )
  })
})
