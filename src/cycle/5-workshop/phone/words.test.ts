import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sayStep } from './step-words.ts'
import { sayShown } from './tally-words.ts'
import { roomAt } from './test/rooms.ts'

test('a step says which standard of how many, and a second turn says so', () => {
  assert.equal(sayStep(roomAt('score-3')), 'Score alone, 2 of 2')
  assert.equal(sayStep(roomAt('score-3-again', {}, { again: true })), 'Score alone again, 2 of 2')
  assert.equal(sayStep(roomAt('plenary')), 'The whole room')
  assert.equal(sayStep(roomAt(undefined)), 'Before it begins')
})

test('a count is said in one breath, from the lowest to the highest', () => {
  assert.equal(sayShown([3, 5, 1, 3, 1], 1), '13 scores, from 1 to 5. 1 person could not judge.')
  assert.equal(sayShown([0, 6, 0, 0, 0], 2), '6 scores, all 2. 2 people could not judge.')
  assert.equal(sayShown([0, 0, 0, 0, 0], 3), 'No scores. 3 people could not judge.')
  assert.equal(sayShown([0, 0, 1, 0, 0], 0), '1 score, a 3.')
})
