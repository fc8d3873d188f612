import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chosenAs, lastChosen, sayChosen, sayUsed, usedMeetingsOf } from './meeting.ts'

const board = { meeting: 'The Board', metOn: '2026-12-03', by: 'ruth' }
const team = { meeting: 'Management team, in a meeting', metOn: '2026-10-21', sittingOf: 'team', by: 'tom' }

test('each meeting on record is offered once, and sittings of groups are not offered again', () => {
  const other = { ...board, metOn: '2026-12-10' }
  assert.deepEqual(usedMeetingsOf([board, team, { ...board, by: 'tom' }, other]).map(sayUsed), [
    'The Board, 3 December 2026',
    'The Board, 10 December 2026',
  ])
})

test('everybody finds chosen what they chose last', () => {
  const onRecord = [team, board, { ...team, by: 'ruth' }]
  assert.deepEqual(
    ['ruth', 'tom', 'ines'].map(person => lastChosen(onRecord, person)),
    ['2026-12-03 The Board', 'team', ''],
  )
})

test('a choice reads as the list has it', () => {
  const offered = { meetings: [], usedMeetings: [board] }
  assert.equal(sayChosen(offered, chosenAs(board)), 'The Board, 3 December 2026')
  assert.equal(sayChosen(offered, 'team'), '')
})
