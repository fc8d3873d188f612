import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checklistsShipped } from '../shipped/store.ts'
import { answersFrom, fieldsOf, isUnproved, leftIn, standingOf } from './answer.ts'
import { changesBetween } from './change.ts'
import { countIn, resultsOf } from './results.ts'

const checklist = checklistsShipped().all[0]
assert.ok(checklist)
const nothing = { evidence: '', link: '', picked: [] }

test('an open question is answered by its words, any other by what is chosen', () => {
  assert.equal(standingOf({}, { ...nothing, evidence: 'Minutes' }), 'left')
  assert.equal(standingOf({ isOpen: true }, { ...nothing, evidence: 'Minutes' }), 'words')
  assert.equal(standingOf({ isOpen: true }, { ...nothing, evidence: 'Minutes', choice: 'no' }), 'no')
  assert.equal(standingOf({}, { ...nothing, choice: 'na' }), 'na')
})

test('a yes is proved by words, a link, or indicators', () => {
  const yes = { ...nothing, choice: 'yes' } as const
  assert.equal(isUnproved({}, yes), true)
  assert.equal(isUnproved({}, { ...yes, evidence: ' \n' }), true)
  for (const proof of [{ evidence: 'Minutes' }, { link: 'https://example.org' }, { picked: ['NI 117'] }])
    assert.equal(isUnproved({}, { ...yes, ...proof }), false)
  assert.equal(isUnproved({}, { ...nothing, choice: 'no' }), false)
})

const texts = (said: Readonly<Record<string, string>>) =>
  new Map(Object.entries(said).map(([key, words]) => [key, { words }]))

test('what is left is counted by question, and nothing is added up to a verdict', () => {
  const answers = answersFrom(
    texts({ '1.1.answer': 'yes', '1.2.answer': 'no', '1.10.evidence': 'Like the two next to us', '1.3.answer': '' }),
    new Map([['4.1', ['NI 117']]]),
  )
  const [first] = resultsOf(checklist, answers)
  assert.ok(first)
  assert.deepEqual(
    (['yes', 'no', 'words', 'na', 'left'] as const).map(each => countIn(first, each)),
    [1, 1, 1, 0, 9],
  )
  assert.equal(
    leftIn(
      first.answered.map(({ question }) => question),
      answers,
    ).length,
    9,
  )
  assert.deepEqual(answers.get('4.1')?.picked, ['NI 117'])
})

test('each question of a step has an answer, evidence and a link to be saved, and a note has none', () => {
  const step = checklist.steps[3]
  assert.ok(step)
  assert.equal(fieldsOf(step).length, 15)
})

test('beside the run before, only what stands in another way is told', () => {
  const side = (said: Readonly<Record<string, string>>) => ({ checklist, answers: answersFrom(texts(said), new Map()) })
  const changes = changesBetween(
    side({ '1.1.answer': 'no', '1.2.answer': 'yes' }),
    side({ '1.1.answer': 'yes', '1.2.answer': 'yes', '9.8.answer': 'na' }),
  )
  assert.deepEqual(
    changes.map(({ question, before, now }) => [question.key, before, now]),
    [
      ['1.1', 'no', 'yes'],
      ['9.8', 'left', 'na'],
    ],
  )
})
