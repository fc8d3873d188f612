import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { lettersFor } from './letters.ts'

test('a name whose initial is its own gets that letter', () => {
  assert.deepEqual(lettersFor(['Management team', 'Commissioning unit', 'the Voluntary sector forum']), ['M', 'C', 'V'])
})

test('names that share an initial get two letters each, so that none reads as short for the other', () => {
  assert.deepEqual(lettersFor(['Parents’ forum', 'Police board', 'Youth council']), ['PF', 'PB', 'Y'])
  assert.deepEqual(lettersFor(['Health trust', 'Housing team', 'Hospital trust']), ['HT', 'HO', 'HS'])
})

test('names without a letter, and the same name twice, still get marks of their own', () => {
  assert.deepEqual(lettersFor(['14–19 group', '—', '?']), ['1', '?1', '?2'])
  assert.deepEqual(lettersFor(['A', 'A', 'A']), ['A1', 'A2', 'A3'])
})

test('marks are always different, and there is one for each name', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 40 }), names => {
      const marks = lettersFor(names)
      assert.equal(marks.length, names.length)
      assert.equal(new Set(marks).size, names.length)
    }),
  )
})
