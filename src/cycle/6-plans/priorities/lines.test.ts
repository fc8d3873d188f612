import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { linesOf } from './lines.ts'

test('each line is an item, and blank lines are none', () => {
  assert.deepEqual(linesOf('One round for all.\n\n  Say who decides  \n'), ['One round for all.', 'Say who decides'])
  assert.deepEqual(linesOf(' \n\t\n'), [])
})

test('bullets of every kind lose their mark', () => {
  for (const mark of [
    '• ',
    '•\t',
    '·         ',
    '- ',
    '– ',
    '* ',
    'o\t',
    '§  ',
    'Ø\t',
    '\uf0b7\t',
    '1. ',
    '2) ',
    '(a) ',
    'b)\t',
    'iv.\t',
  ])
    assert.deepEqual(linesOf(`${mark}One calendar\n${mark}One page`), ['One calendar', 'One page'], mark)
})

test('what only looks like a mark stays', () => {
  for (const words of [
    '-5% a year',
    'o dear',
    '2026 is the year',
    '1.5 posts more',
    'v. late',
    'A.B. agreed',
    '3rd round',
  ])
    assert.deepEqual(linesOf(words), [words])
})

test('a line that was broken to fit a page is put together again, a list of short lines is not', () => {
  const broken = '• One planning round a year for every partner that buys\nfor children, therapies\n• One page'
  assert.deepEqual(linesOf(broken), [broken.slice(2, -11).replace('\n', ' '), 'One page'])
  assert.deepEqual(linesOf('joint plan\none calendar'), ['joint plan', 'one calendar'])
  const ended = 'This is a long line that ends where it should end.'
  assert.deepEqual(linesOf(`${ended}\nand starts anew`), [ended, 'and starts anew'])
})

test('a line that leads in to bullets is no item of its own', () => {
  assert.deepEqual(linesOf('We need to:\n• plan together\n• buy together'), ['plan together', 'buy together'])
  assert.deepEqual(linesOf('We need this:\nOne round'), ['We need this:', 'One round'])
})

test('a paste from Word, with soft returns and no-break spaces, reads as its bullets', () => {
  const pasted =
    '·\u00a0\u00a0\u00a0\u00a0Joint plan for therapies\r\n·\u00a0\u00a0\u00a0\u00a0Schools at the table\u000bSay who decides'
  assert.deepEqual(linesOf(pasted), ['Joint plan for therapies', 'Schools at the table', 'Say who decides'])
})

test('no letter or number of what was written is lost, but a mark', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[A-Z][a-z]{2,9}( [a-z]{1,9}){1,5}$/)), items => {
      assert.deepEqual(linesOf(items.map(item => `• ${item}`).join('\n')), items)
    }),
  )
})
