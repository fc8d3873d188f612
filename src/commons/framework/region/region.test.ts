import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  adoptedHere,
  changesSince,
  markOfPrinciples,
  saySource,
  sourceAfter,
  stillAsThere,
  type Adopted,
} from './adopted.ts'
import { isTwice, lineOf, type Principle } from './principle.ts'

const listen: Principle = { id: 'a', words: 'We listen.', means: 'Before we\ndecide.' }
const early: Principle = { id: 'b', words: 'Help comes early', means: 'While it is small.' }
const adopted: Adopted = {
  region: { id: 'moors', name: 'Moors' },
  ...{ at: '2026-11-16T09:00:00.000Z', seenAt: '2026-11-16T09:00:00.000Z', seen: [listen, early] },
  by: { id: 'ruth', name: 'Ruth Adeyemi' },
}

test('a principle is one line: its sentence, then what it means', () => {
  assert.equal(lineOf(listen), 'We listen. Before we decide.')
  assert.equal(lineOf(early), 'Help comes early: While it is small.')
  assert.equal(lineOf({ words: 'We listen', means: ' ' }), 'We listen')
})

test('the same sentence is no second principle, whatever its letters and its stop', () => {
  assert.equal(isTwice([listen], { words: 'we LISTEN', means: '' }), true)
  assert.equal(isTwice([listen], { words: 'We listen.', means: '' }, 'a'), false)
  assert.equal(isTwice([listen], early), false)
})

test('what the region changed is told principle by principle; another order is no change', () => {
  assert.deepEqual(changesSince([listen, early], [early, listen]), [])
  const now = { ...early, means: 'Before it is late.' }
  const added = { id: 'c', words: 'New.', means: '' }
  assert.deepEqual(changesSince([listen, early], [now, added]), [
    { before: early, after: now },
    { after: added },
    { before: listen },
  ])
})

test('whose they are is said with the day, behind what the partnership wrote there itself', () => {
  const source = saySource('Moors', '2026-11-20T09:00:00.000Z')
  assert.equal(source, 'Moors, as they stood on 20 November 2026')
  assert.equal(sourceAfter('', undefined, source), source)
  assert.equal(sourceAfter('The plan, page 4', undefined, source), `The plan, page 4; ${source}`)
  assert.equal(sourceAfter(`The plan; ${saySource('Moors', adopted.at)}`, adopted, source), `The plan; ${source}`)
  assert.equal(sourceAfter(saySource('Moors', adopted.at), adopted, source), source)
})

test('what stands word for word is counted, and what came from another region is not this one’s', () => {
  assert.equal(stillAsThere(['We listen. Before we decide.', 'Ours'], adopted), 1)
  const here = { region: { id: 'coast', name: 'Coast' }, principles: [] }
  assert.equal(adoptedHere({ here, adopted }), undefined)
  assert.equal(adoptedHere({ adopted }), undefined)
  assert.equal(adoptedHere({ here: { ...here, region: adopted.region }, adopted }), adopted)
  assert.notEqual(markOfPrinciples([listen]), markOfPrinciples([{ ...listen, means: '' }]))
})
