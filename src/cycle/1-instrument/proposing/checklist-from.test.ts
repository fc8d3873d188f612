import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checklistIn, checklistText } from '../checklist/text.ts'
import { checklistFrom } from './checklist-from.ts'
import { blankProposal, proposalFromSteps } from './copy.ts'
import { correct } from './correct.ts'
import type { Correction } from './correction.ts'
import type { Proposal } from './proposal.ts'

const said = { name: 'outing', version: 1, language: 'cy', title: 'Cyn trip', about: 'Ar gyfer teithiau.' }
const steps = [
  { number: 1, title: 'Dewis', items: [{ kind: 'question' as const, words: 'A ofynnwyd i bawb?' }] },
  {
    ...{ number: 2, title: 'חזרה' },
    items: [
      { kind: 'question' as const, words: 'האם כולם כאן?' },
      { kind: 'note' as const, words: 'A note.' },
    ],
  },
]
const whole = proposalFromSteps({ steps })
const after = (proposal: Proposal, ...corrections: readonly Correction[]): Proposal =>
  corrections.reduce((now, correction) => {
    const done = correct(now, correction)
    assert.ok(done.ok, JSON.stringify(correction))
    return done.value
  }, proposal)
const problems = (proposal: Proposal): readonly string[] => {
  const made = checklistFrom(proposal, said)
  return made.ok ? [] : made.faults.map(({ problem }) => problem)
}
const marked = (...marks: readonly string[]): Proposal => ({
  ...whole,
  sections: whole.sections.map((section, at) => ({ ...section, mark: marks[at] ?? '' })),
})

test('a copy comes out with the same words in whatever script, under the same id', () => {
  const made = checklistFrom(whole, said)
  assert.ok(made.ok)
  assert.deepEqual(made.value, { kind: 'checklist', ...said, steps })
  const { id, text, fingerprint } = checklistText(made.value)
  assert.equal(id, `outing.v1.${fingerprint.slice(0, 12)}`)
  assert.deepEqual(checklistIn(text), made.value)
})

test('a step that asks nothing or has no title is named, and so are two with one number and one astray', () => {
  const [first, second] = whole.sections
  const question = whole.pieces.find(({ words }) => words === 'A ofynnwyd i bawb?')
  assert.ok(first && second && question)
  assert.deepEqual(problems(after(whole, { kind: 'drop', id: question.id })), ['the step “Dewis” asks nothing'])
  const untitled = { ...whole, pieces: whole.pieces.filter(({ words }) => words !== 'Dewis') }
  assert.deepEqual(problems(untitled), ['a step has no title'])
  const titled: Correction = { kind: 'add', to: { as: 'title', of: first.id }, words: 'Dewis eto' }
  assert.deepEqual(problems(after(untitled, titled)), [])
  assert.deepEqual(problems(marked('2', '2')), ['two steps have the number 2: “Dewis” and “חזרה”'])
  assert.deepEqual(problems(marked('1', '3')), ['the step “חזרה” has the number 3 and stands at place 2'])
  assert.deepEqual(problems(after(marked('1', '1'), { kind: 'number-all' })), [])
  assert.deepEqual(problems(marked('A', 'A')), [], 'only numbers are numbers')
  assert.deepEqual(problems(after(blankProposal(), { kind: 'as', proposal: 'checklist' })), ['there is no step'])
})

test('what is too long or too much for its number is named', () => {
  const many = Array.from({ length: 100 }, (_, at) => ({ kind: 'question' as const, words: `Is it ${at}?` }))
  const long = { kind: 'question' as const, words: `${'long '.repeat(201)}?` }
  const bad = proposalFromSteps({
    steps: [
      { number: 1, title: 'Many', items: many },
      { number: 2, title: 'Long', items: [long] },
    ],
  })
  const [crowded = '', lengthy = '', ...others] = problems(bad)
  assert.equal(crowded, 'the step “Many” has more than 99 questions and notes')
  assert.match(lengthy, /^“long long .*…” is longer than 1000 characters$/)
  assert.deepEqual(others, [])
})

test('a text that was changed by a letter, or is no checklist, is none', () => {
  const made = checklistFrom(whole, said)
  assert.ok(made.ok)
  const { text } = checklistText(made.value)
  for (const bad of [
    ...[
      '',
      '{}',
      'null',
      text.trim(),
      text.replace('"number": 2', '"number": 3'),
      text.replace('"question"', '"note"'),
    ],
    text.replace('"version"', '"more": 1,\n  "version"'),
  ])
    assert.equal(checklistIn(bad), undefined, bad.slice(0, 40))
  assert.notEqual(checklistText({ ...made.value, title: 'Cyn trip!' }).id, checklistText(made.value).id)
})
