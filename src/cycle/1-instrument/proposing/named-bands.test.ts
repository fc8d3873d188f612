import assert from 'node:assert/strict'
import { test } from 'node:test'
import { doubtsOf } from './doubts.ts'
import { originalFromText } from './pasted.ts'
import { laidOut } from './proposal.ts'
import { proposeFrom } from './propose.ts'

const pasted = (...rows: readonly (readonly string[])[]) =>
  proposeFrom(originalFromText(rows.map(cells => cells.join('\t')).join('\n')))

const boots = [
  'G1',
  'Costs keep nobody away',
  'Boots are bought at home.',
  'Fares are paid.',
  'Nobody pays.',
  'Who left?',
]
const heard = ['', 'We hear what became of it', 'We count.', 'We ask in spring.', 'We ask and change.', 'What changed?']

test('columns called by a colour are bands, in the order in which they stand, and the guess is told', () => {
  const proposal = pasted(['Ref', 'What good looks like', 'Red', 'Amber', 'Green', 'Prompts'], boots, heard)
  const { sections, bands } = laidOut(proposal)
  const standards = sections.flatMap(section => section.standards)
  assert.deepEqual(
    standards.map(({ title, prompts }) => [title?.words, prompts.map(({ words }) => words)]),
    [
      ['Costs keep nobody away', ['Who left?']],
      ['We hear what became of it', ['What changed?']],
    ],
  )
  assert.deepEqual(
    bands.map(({ heading, from, to }) => [heading?.words, from, to]),
    [
      ['Red', 1, 2],
      ['Amber', 3, 4],
      ['Green', 5, 5],
    ],
  )
  const kinds = proposal.doubts.map(({ kind }) => kind)
  assert.equal(kinds.filter(kind => kind === 'order-read').length, 1, 'one doubt for all of them')
  assert.equal(kinds.filter(kind => kind === 'column-guessed').length, 1, 'only what “good looks like” means is open')
})

test('a row of texts that happens to begin with a colour is no heading', () => {
  const proposal = pasted(
    ['No.', 'Standard', 'Score 1-2', 'Score 3-4', 'Score 5', 'Questions'],
    ['1', 'Green spaces are near', 'Few have one.', 'Half have one.', 'All have one.', 'Who walks far?'],
    ['2', 'High streets are busy', 'Low use.', 'Good use.', 'Strong use.', 'Who stays away?'],
  )
  assert.equal(laidOut(proposal).sections.flatMap(section => section.standards).length, 2)
})

test('every doubt is a sentence, and a scale with one label says which it has', () => {
  const proposal = pasted(
    ['No.', 'Standard', 'Not yet (1-2)', 'On the way (3)', 'Secure (4-5)', 'Questions'],
    boots,
    heard,
  )
  const said = doubtsOf(proposal)
  for (const { unsure } of said) assert.match(unsure, /[.!?…][”’]?$/)
  assert.ok(said.some(({ unsure }) => unsure.startsWith('The document has a label for score 3 only')))
})
