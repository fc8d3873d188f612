import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { questionsIn, questionsOf } from '../checklist.ts'
import { checklistSchema } from './format.ts'
import { readChecklist } from './reading.ts'
import { checklistsShipped, loadChecklists } from './store.ts'

const folder = join(import.meta.dirname, '../../../../editions')
const json = (path: string): Record<string, unknown> => JSON.parse(readFileSync(join(folder, path), 'utf8'))
const file = 'checklists/nine-steps.v1.json'
const found = checklistsShipped().find('nine-steps.v1')
assert.ok(found)
const nineSteps = found

test('nine steps hold 63 questions that can be asked and 4 notes, one for one with the paper', () => {
  const counts = nineSteps.steps.map(step => [questionsIn(step).length, step.lines.length - questionsIn(step).length])
  assert.deepEqual(counts, [
    ...[
      [12, 0],
      [4, 0],
      [6, 0],
      [5, 2],
      [6, 0],
    ],
    ...[
      [12, 0],
      [4, 1],
      [6, 1],
      [8, 0],
    ],
  ])
  assert.equal(questionsOf(nineSteps).length, 63)
  const notes = nineSteps.steps.flatMap(({ lines }) => lines.filter(({ kind }) => kind === 'note'))
  assert.deepEqual(
    notes.map(({ key }) => key),
    ['4.4', '4.7', '7.4', '8.7'],
  )
  for (const { key, source } of nineSteps.steps.flatMap(({ lines }) => lines)) assert.equal(source, `003:${key}`)
})

test('what can’t be answered with yes or no is marked, and every question says what a no comes down to', () => {
  const open = questionsOf(nineSteps).filter(({ isOpen }) => isOpen)
  assert.deepEqual(
    open.map(({ key }) => key),
    ['1.10', '2.1', '2.2', '3.2', '3.6', '5.1', '5.3', '5.4', '6.3', '6.12', '9.5', '9.6'],
  )
  assert.ok(questionsOf(nineSteps).every(({ action }) => action !== undefined))
})

test('step 4 picks from both sets of indicators', () => {
  const picking = questionsOf(nineSteps).filter(({ picks }) => picks)
  assert.deepEqual(
    picking.map(({ key, picks }) => [key, picks]),
    [
      ['4.1', 'designated'],
      ['4.2', 'other'],
    ],
  )
})

test('every reference and every local thing is pointed at by some line', () => {
  const lines = nineSteps.steps.flatMap(step => step.lines)
  const [asked, seen] = [lines.flatMap(({ ask }) => ask ?? []), lines.flatMap(({ see }) => see ?? [])]
  assert.deepEqual([...new Set(asked)].toSorted(), nineSteps.local.map(({ key }) => key).toSorted())
  assert.deepEqual([...new Set(seen)].toSorted(), nineSteps.references.map(({ key }) => key).toSorted())
})

test('the published schema is the one that the program checks by, and accepts the nine steps', () => {
  assert.deepEqual(json('checklist.schema.json'), checklistSchema())
  const accepts = new Ajv2020({ formats: { uri: true } }).compile(json('checklist.schema.json'))
  assert.ok(accepts(json(file)), JSON.stringify(accepts.errors))
  assert.ok(!accepts({ ...json(file), version: 'one' }))
})

test('a published checklist never changes: make a new version instead', () => {
  assert.equal(nineSteps.fingerprint, json('checklists/published.json')['nine-steps.v1'])
})

test('what is wrong with a checklist is named, each thing in a sentence', () => {
  const broken = (change: (text: string) => string): readonly string[] => {
    const read = readChecklist(change(readFileSync(join(folder, file), 'utf8')))
    return read.ok ? [] : read.faults
  }
  assert.deepEqual(
    broken(text => text),
    [],
  )
  assert.deepEqual(
    broken(() => '{'),
    ['It is not JSON.'],
  )
  assert.deepEqual(
    broken(text => text.replace('"key": "4.3"', '"key": "4.4"')),
    ['Line 3 of step 4 has the key 4.4.'],
  )
  assert.deepEqual(
    broken(text => text.replace('"questions": 12', '"questions": 11')),
    ['Step 1 says 11 questions and 0 notes, and has 12 and 0.'],
  )
  assert.deepEqual(
    broken(text => text.replace('"source": "003:9.8"', '"source": "004:9.8"')),
    ['9.8 names the source 004:9.8, which is not listed.'],
  )
  assert.match(
    broken(text => text.replace('"hear-by-right",', '"hear-by-left",')).join(),
    /9\.7 points at the reference hear-by-right, which is not there\./,
  )
  assert.match(broken(text => text.replace('"version": 1', '"version": 0')).join(), /version/)
})

test('a folder with a broken checklist does not load, and the message names the file', async () => {
  const made = await mkdtemp(join(tmpdir(), 'checklists-'))
  await writeFile(join(made, 'own.v1.json'), '{}')
  assert.throws(() => loadChecklists(made), /own\.v1\.json: name/)
})
