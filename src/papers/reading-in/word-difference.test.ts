import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { wordDifference } from './word-difference.ts'

const shown = (before: string, after: string): string =>
  wordDifference(before, after)
    .map(({ kind, words }) => (kind === 'both' ? words : `${kind === 'out' ? '[-' : '[+'}${words.trim()}]`))
    .join('')

test('words that go and words that come stand where they stood', () => {
  assert.equal(shown('We meet twice a year', 'We meet four times a year'), 'We meet [-twice][+four times]a year')
  assert.equal(shown('', 'New'), '[+New]')
  assert.equal(shown('Old', ''), '[-Old]')
  assert.equal(shown('The same', 'The same'), 'The same')
})

test('a last sentence that is taken out keeps its distance from the one before', () => {
  assert.deepEqual(wordDifference('We met. We agreed.', 'We met.'), [
    { kind: 'both', words: 'We met.' },
    { kind: 'out', words: ' We agreed.' },
  ])
})

test('texts with little in common stand one after the other, whole', () => {
  assert.equal(
    shown('The board of the unit met', 'Every family in the north was asked'),
    '[-The board of the unit met][+Every family in the north was asked]',
  )
})

test('both texts can be read from what is shown, whatever they are', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'long', 'x\n\n', 'y')).map(list => list.join(' '))
  fc.assert(
    fc.property(words, words, (before, after) => {
      const stretches = wordDifference(before, after)
      const read = (kind: string) =>
        stretches
          .filter(each => each.kind === 'both' || each.kind === kind)
          .map(each => each.words)
          .join('')
      assert.equal(read('in').replace(/\s+/g, ' ').trim(), after.replace(/\s+/g, ' ').trim())
      assert.equal(read('out').replace(/\s+/g, '').length, before.replace(/\s+/g, '').length)
    }),
  )
})

test('very long texts are compared without long waiting', () => {
  const many = (word: string) => Array.from({ length: 4000 }, (_, at) => `${word}${at}`).join(' ')
  assert.equal(wordDifference(many('a'), many('b')).length, 2)
})
