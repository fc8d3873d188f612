import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asPrinted, asTyped, readsTheSame } from './typed.ts'

const plain = (text: string) => ({ text })
const item = (text: string, mark = '•', depth = 0) => ({ text, item: { mark, depth } })

test('a text reads the same as its paper, whichever bullets and line ends it was typed with', () => {
  const typed = 'First\nline\r\n\r\n- one\n- two\n   - deeper\n\n3. three\n4. four'
  assert.equal(asPrinted(typed), 'First\nline\n\n• one\n• two\n  • deeper\n\n3. three\n4. four')
  assert.equal(asPrinted(asPrinted(typed)), asPrinted(typed))
  const paper = [
    plain('First\nline'),
    item('one'),
    item('two'),
    item('deeper', '•', 1),
    plain(''),
    item('three', '3.'),
    item('four', '4.'),
  ]
  assert.equal(asTyped(paper), asPrinted(typed))
})

test('what stands in a paper for nothing is nothing', () => {
  for (const words of ['Not written yet.', 'Nothing written', 'None recorded.'])
    assert.equal(asTyped([plain(words)]), '')
  assert.equal(asTyped([plain('Not written yet, and here is why')]), 'Not written yet, and here is why')
})

test('spaces are nobody’s change', () => {
  assert.ok(readsTheSame('a  b\u00a0c \n\n d', 'a b c\nd'))
  assert.ok(!readsTheSame('a b', 'ab'))
})
