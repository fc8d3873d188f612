import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ChecklistRead } from '#checklist'
import type { Action } from '#plans'
import { tablesOf, textOf } from '../test/reading.ts'
import { checklistGrid } from './grid.ts'
import { checklistPaper } from './paper.ts'

const question = { kind: 'question', key: '1.1', source: '003:1.1', words: 'Is it known?' } as const
const note = { kind: 'note', key: '1.2', words: 'It was once.' } as const
const step = {
  ...{ key: '1', title: 'Know', about: 'What is known', counts: { questions: 1, notes: 1 } },
  lines: [question, note],
} as const
const answered = {
  question,
  answer: {
    choice: 'no',
    evidence: 'Nobody asked.\nNot once.',
    link: 'https://example.org/',
    picked: ['Calls (NI 1)'],
  },
  standing: 'no',
  isUnproved: false,
} as const
const action: Action = {
  ...{
    id: 'a',
    words: 'Ask',
    rank: 0,
    state: 'open',
    droppedBecause: '',
    version: 1,
    isRemoved: false,
    due: '2027-01-31',
  },
  ...{ changedAt: '2026-12-07T09:00:00.000Z', changedBy: 'Dev Okonjo' },
}

const read: ChecklistRead = {
  run: {
    ...{ id: 'r', checklist: 'own.v1', commissioner: 'Joint team', about: 'Short breaks', isShared: false },
    ...{ by: { id: 'dev', name: 'Dev Okonjo' }, startedAt: '2026-12-01T09:00:00.000Z' },
  },
  checklist: {
    ...{ id: 'own.v1', fingerprint: 'abcdef0123456789', name: 'own', version: 1, language: 'en', title: 'Own list' },
    ...{ about: 'Ours', sources: { '003': 'A paper' }, local: [], references: [], steps: [step] },
  },
  doer: 'Dev Okonjo',
  results: [{ step, answered: [answered] }],
  actionsOf: new Map([['1.1', [action]]]),
}
const paper = checklistPaper({ partnership: 'Wexmoor', now: '2026-12-08T09:00:00.000Z', read })

test('every question has its answer, its evidence and what is done about it', () => {
  const [table] = tablesOf(paper)
  const [row] = table?.rows ?? []
  assert.equal(row?.[0], '1.1 Is it known?')
  assert.equal(row[1], 'No')
  assert.match(row[2] ?? '', /Nobody asked\.\s+Not once\.\s+Indicator: Calls \(NI 1\)\s+https:\/\/example\.org\//)
  assert.equal(row[3], 'Ask (not started, by 31 January 2027)')
})

test('it says whose it is, that nothing is added up, and that it is not shared', () => {
  const text = textOf(paper)
  assert.match(text, /Answered by Dev Okonjo, begun on 1 December 2026\. It is not shared with the partnership/)
  assert.match(text, /Nothing here is added up to a score/)
  assert.match(text, /own\.v1, fingerprint abcdef012345/)
  assert.equal(paper.status, 'not finished, 0 questions left')
})

test('as rows each question has one, as many cells as columns', () => {
  const { columns, rows } = checklistGrid(read)
  assert.deepEqual(
    rows.map(row => row.length),
    [columns.length],
  )
  assert.equal(rows[0]?.at(-1), 'Ask (not started)')
})
