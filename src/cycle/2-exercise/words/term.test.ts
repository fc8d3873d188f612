import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readForm } from '#forms'
import { readTerms, termsForm } from './routes/form.ts'
import { foundingTerms } from './term.ts'

const pct = { key: 'pct', name: 'Primary Care Trust (PCT)', short: 'PCT', about: 'Health.' }
const board = { key: 'board', name: 'Board', plural: 'Boards', about: 'Governs.' }

test('a term that two editions have stands once, as the first has it', () => {
  const later = { ...pct, name: 'Integrated Care Board' }
  assert.deepEqual(foundingTerms([{ terms: [pct, board] }, { terms: [later] }]), [pct, board])
})

test('an empty name keeps the founding one', () => {
  assert.deepEqual(readTerms(readForm({ 'name-pct': ' ', 'name-board': 'Alliance Board' }), [pct, board]), {
    board: { name: 'Alliance Board' },
  })
})

test('a short form without a name is a mistake', () => {
  const form = readForm({ 'short-pct': 'ICB' })
  readTerms(form, [pct])
  assert.equal(form.mistakeOf('name-pct')?.words, 'Enter the name for “Primary Care Trust (PCT)”')
})

test('what is read is what is shown again', () => {
  const terms = { pct: { name: 'Care Board', short: 'ICB' }, board: { name: 'Alliance', plural: 'Alliances' } }
  const shown = termsForm(terms)
  const fields = Object.fromEntries(
    ['name-pct', 'short-pct', 'name-board', 'plural-board'].map(name => [name, shown.typed(name)]),
  )
  assert.deepEqual(readTerms(readForm(fields), [pct, board]), terms)
})
