import assert from 'node:assert/strict'
import { test } from 'node:test'
import { realWorld } from '#ground'
import type { Decided } from '#plans'
import { decisionsGrid } from '../tables/decisions.ts'
import { tablesOf, textOf } from '../test/reading.ts'
import { decisionPaper } from './paper.ts'

const { newId } = realWorld()
const decided: Decided = {
  ...{
    id: newId(),
    words: 'Fund the pilot.\n• in Marsh End',
    why: 'Waiting times doubled.',
    by: 'the Board',
    on: '2027-02-11',
  },
  ...{ recordedAt: '2027-02-11T18:30:00.000Z', recordedBy: 'Amal Haddad' },
}
const struck: Decided = {
  ...decided,
  ...{ id: newId(), words: 'Close the pilot.', why: '' },
  struck: { at: '2027-02-12T09:00:00.000Z', by: 'Ruth Adeyemi', because: 'Another meeting’s.' },
}
const paper = (decisions: readonly Decided[]) =>
  decisionPaper({ partnership: 'Wexmoor', year: '2026/27', now: '2027-03-01T09:00:00.000Z', decisions })

test('the log has what was decided, when, by whom and why, and who wrote it down', () => {
  const [table] = tablesOf(paper([decided]))
  assert.deepEqual(table?.rows, [
    [
      '11 February 2027, by the Board',
      'Fund the pilot.\nin Marsh End',
      'Waiting times doubled.',
      'Amal Haddad, 18:30 on 11 February 2027',
    ],
  ])
  assert.equal(paper([decided]).status, '1 decision on record')
})

test('what was struck out stays readable, apart from what stands and with the reason', () => {
  const [stands, out] = tablesOf(paper([decided, struck]))
  assert.equal(stands?.rows.length, 1)
  assert.match(
    out?.rows[0]?.join(' ') ?? '',
    /Close the pilot\. Not written\. .*Struck out by Ruth Adeyemi, .*: Another meeting’s\./s,
  )
})

test('a log of nothing says so', () => {
  assert.match(textOf(paper([])), /0 decisions on record[^]*No decision is on record\./)
})

test('as a table every decision has its row, those struck out with the reason', () => {
  const { columns, rows } = decisionsGrid([decided, struck])
  assert.ok(rows.every(row => row.length === columns.length))
  assert.deepEqual(
    rows.map(row => row.at(-1)),
    [undefined, 'Another meeting’s.'],
  )
  assert.deepEqual(rows[0]?.slice(0, 4), [{ day: '2027-02-11' }, decided.words, 'Waiting times doubled.', 'the Board'])
})
