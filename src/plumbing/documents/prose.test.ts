import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Inner, List } from './document.ts'
import { prose } from './prose.ts'

const paragraph = (runs: string): Inner => ({ kind: 'paragraph', runs })
const items = (...texts: string[]) => texts.map(runs => ({ runs }))

test('a blank line ends a paragraph and a single line break stays one', () => {
  assert.deepEqual(prose('One\r\nstill one\n\n \nTwo\n'), [paragraph('One\nstill one'), paragraph('Two')])
  assert.deepEqual(prose(' \n\n'), [])
})

test('lines that begin with a bullet are one list, blank lines between them or not', () => {
  const list = { kind: 'list', items: items('one', 'two', 'three') }
  for (const mark of ['•\t', '• ', '- ', '– ', '* ', '·\t', '\uf0b7 ', '●']) {
    const text = ['one', 'two', 'three'].map(word => mark + word)
    assert.deepEqual(prose(`Before\n${text.join('\n')}\nAfter`), [paragraph('Before'), list, paragraph('After')], mark)
    assert.deepEqual(prose(text.join('\n\n')), [list], mark)
  }
})

test('what only looks like a bullet stays text', () => {
  for (const text of [
    '-5% since May',
    '*asterisk',
    'o my word',
    '– ',
    '2026. A year',
    '3.5 posts',
    '1.2 million',
    '(1) one',
  ]) {
    assert.deepEqual(prose(text), [paragraph(text.trim())])
  }
})

test('numbers stay as typed: a break in them begins a new list', () => {
  assert.deepEqual(prose('1. one\n2. two\n4. four\n5) five'), [
    { kind: 'list', numbered: { from: 1, mark: '.' }, items: items('one', 'two') },
    { kind: 'list', numbered: { from: 4, mark: '.' }, items: items('four') },
    { kind: 'list', numbered: { from: 5, mark: ')' }, items: items('five') },
  ])
})

test('deeper items, as Word pastes them, stand below the item before them', () => {
  const below: List[] = [{ kind: 'list', items: items('a', 'b') }]
  const list = { kind: 'list', items: [{ runs: 'one', below }, { runs: 'two' }] }
  assert.deepEqual(prose('•\tone\no\ta\no\tb\n•\ttwo'), [list])
  assert.deepEqual(prose('  - one\n    - a\n    - b\n  - two'), [list])
})

test('an indented line goes on with its item; one at the margin does not', () => {
  assert.deepEqual(prose('- one\n  more\n- two\nEnd'), [
    { kind: 'list', items: items('one\nmore', 'two') },
    paragraph('End'),
  ])
})

test('no character is lost but space, line ends and the marks of lists', () => {
  const line = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('', ' ', '- a', '1. b', '2. c', '  * d', 'o\te', '•f'),
  )
  const written = (blocks: readonly Inner[]): string =>
    blocks
      .map(block => {
        if (block.kind === 'note') return block.text
        if (block.kind === 'paragraph') return String(block.runs)
        return block.items.map(item => String(item.runs) + written(item.below ?? [])).join('')
      })
      .join('')
  const bare = (text: string) => text.replace(/[\s•●▪■◦○‣⁃·\uf0b7\uf0a7\uf0d8*–\-.)0-9o]/g, '')
  fc.assert(
    fc.property(fc.array(line), lines => {
      assert.equal(bare(written(prose(lines.join('\n')))), bare(lines.join('\n')))
    }),
    { numRuns: 1000 },
  )
})

test('a list that goes ever deeper is still a list', () => {
  const stairs = Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}- ${depth}`).join('\n')
  assert.equal(prose(stairs).length, 1)
})
