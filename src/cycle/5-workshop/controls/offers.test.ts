import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Room } from '../room/room.ts'
import { isHeardAlready, offersOf } from './offers.ts'

const note = (table: string, standard: number, implications: string) => ({
  ...{ table, standard, version: 1, said: '', evidence: '', implications, writtenBy: 'Table' },
})
const room: Pick<Room, 'notes' | 'tables' | 'candidates'> = {
  tables: [
    { id: 'a', letter: 'A' },
    { id: 'b', letter: 'B' },
  ],
  candidates: [],
  notes: [
    note('a', 1, 'One front door\n\n- Settle who decides'),
    note('b', 1, 'One front door'),
    note('b', 3, 'One front door\n'),
  ],
}

it('every line of the tables’ implications is offered once, with everywhere it was heard', () => {
  assert.deepEqual(offersOf(room), [
    { words: 'One front door', standards: [1, 3], heard: 'Tables A and B on standard 1 and Table B on standard 3' },
    { words: 'Settle who decides', standards: [1], heard: 'Table A on standard 1' },
  ])
})

it('what is on the list is not offered again; what was reworded does not stand ticked twice', () => {
  const listed = { id: 'c', words: 'Decide on placements', heard: 'Table A on standard 1', standards: [1] }
  const [first, second, ...more] = offersOf({
    ...room,
    candidates: [listed, { ...listed, words: 'One front door', heard: '' }],
  })
  assert.equal(first?.words, 'Settle who decides')
  assert.deepEqual([second, ...more], [undefined])
  assert.ok(first !== undefined && isHeardAlready(first, [listed]))
})
