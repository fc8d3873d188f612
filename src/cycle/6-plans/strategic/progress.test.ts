import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { changesBetween, progressOf } from './progress.ts'

test('a statement is open, stands, is rewritten, or is new', () => {
  assert.equal(progressOf({ said: 'One calendar.', now: ' ' }), 'open')
  assert.equal(progressOf({ said: 'One calendar.', now: 'One calendar.\n' }), 'stands')
  assert.equal(progressOf({ said: 'One calendar.', now: 'Two.' }), 'changed')
  assert.equal(progressOf({ said: '', now: 'Two.' }), 'new')
})

test('what changed gives back both texts, whatever they are', () => {
  const words = fc.array(fc.constantFrom('one', 'two', ' ', '\n', 'three', '“four”'), { maxLength: 30 })
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [before, now] = [one.join(''), other.join('')]
      const stretches = changesBetween(before, now)
      const without = (kind: string): string =>
        stretches
          .filter(each => each.kind !== kind)
          .map(each => each.words)
          .join('')
      assert.equal(without('new'), before)
      assert.equal(without('gone'), now)
    }),
  )
})

test('only the words that changed are marked', () => {
  assert.deepEqual(changesBetween('By 2030 every partner plans', 'By 2031 every partner plans'), [
    { kind: 'same', words: 'By ' },
    { kind: 'gone', words: '2030' },
    { kind: 'new', words: '2031' },
    { kind: 'same', words: ' every partner plans' },
  ])
})

test('very long texts are shown as replaced', () => {
  const long = 'word '.repeat(2000)
  assert.deepEqual(changesBetween(long, 'short'), [
    { kind: 'gone', words: long },
    { kind: 'new', words: 'short' },
  ])
})
