import assert from 'node:assert/strict'
import { test } from 'node:test'
import { titleFromFile } from '../draft/draft.ts'
import type { Block, Original } from './original.ts'
import { originalFromText } from './pasted.ts'
import { titleIn } from './proposal.ts'
import { proposeFrom } from './propose.ts'

const table = 'No.\tStandard\tScore 1 or 2\tScore 3 or 4\tScore 5\n1\tParks are open\tNever.\tAt times.\tAlways.'
const titled = (...lines: readonly string[]) => titleIn(proposeFrom(originalFromText(lines.join('\n'))))

const block = (id: number, words: string, heading?: number): Block => ({
  ...{ kind: 'paragraph', id: `b${id}`, line: { words } },
  ...(heading === undefined ? {} : { heading }),
})

test('a document is called what its first line says that can be a title', () => {
  assert.equal(titled('Parks for everybody', '', table), 'Parks for everybody')
  assert.equal(titled('DRAFT version 3', 'Page 1 of 9', 'Parks for everybody', table), 'Parks for everybody')
  assert.equal(titled('North Vale', 'Getting out: a framework for parks', table), 'Getting out: a framework for parks')
  assert.equal(titled('Safonau ein parciau', 'Adran A. Y parciau', table), 'Safonau ein parciau')
})

test('a heading goes before other lines, the highest first', () => {
  const { blocks } = originalFromText(table)
  const original: Original = {
    from: 'word',
    blocks: [
      block(7, 'Northern area office'),
      block(8, 'What to do with this paper', 2),
      block(9, 'Parks for everybody', 1),
      ...blocks,
    ],
  }
  const proposal = proposeFrom(original)
  assert.equal(titleIn(proposal), 'Parks for everybody')
  assert.deepEqual(proposal.doubts.find(({ kind }) => kind === 'outside')?.about.length, 2, 'only the others are told')
})

test('what is no title is taken for none', () => {
  assert.equal(titled(table), undefined)
  assert.equal(titled('Section A. Parks', table), undefined)
  assert.equal(titled('Please fill in the last column and send it back by Friday.', table), undefined)
  assert.equal(titled('Score 1 - Begun', 'Contents', '12', table, 'Parks below the table'), undefined)
})

test('the name of a file is cleaned before it is a title', () => {
  assert.equal(titleFromFile('early_help__framework-draft (2).docx'), 'Early help framework draft')
  assert.equal(titleFromFile('Parks - Copy.xlsx'), 'Parks')
  assert.equal(titleFromFile('2026-27 parks.docx'), '2026-27 parks')
  assert.equal(titleFromFile('___.docx'), 'Our standards')
})

test('the first line of a Word file may ask what the document is for; of what is pasted it may not', () => {
  const { blocks } = originalFromText(table)
  const lines = [block(7, 'Our parks: how good are we?'), ...blocks]
  assert.equal(titleIn(proposeFrom({ from: 'word', blocks: lines })), 'Our parks: how good are we?')
  assert.equal(titleIn(proposeFrom({ from: 'pasted', blocks: lines })), undefined)
})
