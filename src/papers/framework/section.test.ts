import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sectionBlocks } from './section.ts'

test('a section has the heading of its glossary where a word of it is used, and no other', () => {
  const headings = (words: readonly { readonly word: string; readonly means: string }[]) =>
    sectionBlocks(
      { key: 'vision', number: 4, title: 'Words', told: [{ kind: 'glossary', title: 'The words we use', words }] },
      'Nothing written',
    ).map(block => (block.kind === 'heading' ? block.text : block.kind))
  assert.deepEqual(headings([]), ['4. Words'])
  assert.deepEqual(headings([{ word: 'Lot', means: 'A part of a contract' }]), [
    '4. Words',
    'The words we use',
    'facts',
  ])
})
