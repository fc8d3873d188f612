import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isUsed, promptAfter, promptToShow, type Prompt } from './prompt.ts'

const prompt = (key: string, more: Partial<Prompt> = {}): Prompt => ({
  ...{ key, standard: 1, section: 'A', words: key, kind: 'prompt', line: '', isParked: false, made: [] },
  ...more,
})
const prompts = [
  prompt('q1', { line: 'Yes' }),
  prompt('q2'),
  prompt('q3', { kind: 'capacity' }),
  prompt('q4'),
  prompt('q5', { isParked: true }),
]

test('a prompt is used once it is answered, parked or made into something', () => {
  assert.deepEqual(prompts.map(isUsed), [true, false, false, false, true])
  assert.ok(isUsed(prompt('q', { made: ['an action: Call'] })))
})

test('the first prompt without an answer is shown, or the one asked for; never the capacity question', () => {
  assert.equal(promptToShow(prompts, undefined)?.key, 'q2')
  assert.equal(promptToShow(prompts, 'q5')?.key, 'q5')
  assert.equal(promptToShow(prompts, 'q3')?.key, 'q2')
  assert.equal(promptToShow(prompts, 'elsewhere')?.key, 'q2')
})

test('the next one goes round, and there is none when all others are used', () => {
  assert.equal(promptAfter(prompts, 'q2')?.key, 'q4')
  assert.equal(promptAfter(prompts, 'q4')?.key, 'q2')
  assert.equal(promptAfter([prompt('q1'), prompt('q2', { line: 'x' })], 'q1'), undefined)
})
