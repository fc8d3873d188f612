import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Room } from '../room/room.ts'
import { happenedIn } from './happened.ts'

type Scored = Pick<Room['tallies'][number], 'round' | 'way'>

const saidOf = (tallies: readonly Scored[], firstEnded: string): readonly string[] =>
  happenedIn({
    ...{ moves: [], steps: [] },
    rounds: [{ standard: 3, turn: 1, ending: firstEnded }] as unknown as Room['rounds'],
    tallies: tallies.map(each => ({ ...each, standard: 3 })) as unknown as Room['tallies'],
  })

describe('A standard that was scored twice', () => {
  it('says it when the second count took the place of the first', () => {
    const [said, ...others] = saidOf([{ round: 2, way: 'unseen' }], 'shown')
    assert.match(said ?? '', /^The second count on standard 3 took the place of the first/)
    assert.deepEqual(others, [])
  })

  it('says nothing when both stand, or when the first had too few scores', () => {
    const both: readonly Scored[] = [
      { round: 1, way: 'unseen' },
      { round: 2, way: 'unseen' },
    ]
    assert.deepEqual(saidOf(both, 'shown'), [])
    assert.deepEqual(saidOf([{ round: 2, way: 'unseen' }], 'too-few'), [])
  })
})
