import assert from 'node:assert/strict'
import { it } from 'node:test'
import { rankedOf } from './ranking.ts'

const candidate = (id: string, dots?: number) => ({
  ...{ id, words: id, heard: '', standards: [] },
  ...(dots === undefined ? {} : { dots }),
})

it('most dots come first, equal dots share a place in the order of the list', () => {
  const ranked = rankedOf([candidate('a', 2), candidate('b', 7), candidate('c', 2), candidate('d', 0)])
  assert.deepEqual(
    ranked?.map(({ candidate: { id }, rank }) => [id, rank]),
    [
      ['b', 1],
      ['a', 2],
      ['c', 2],
      ['d', 4],
    ],
  )
})

it('where no count may be shown there is no ranking', () => assert.equal(rankedOf([candidate('a')]), undefined))
