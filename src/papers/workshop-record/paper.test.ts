import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { WorkshopRecord } from '#workshop'
import { recordPaper } from './paper.ts'

const asked = {
  standard: { number: 3, shortTitle: 'It is clear who decides', plain: 'Is it clear who decides?' },
  answer: {
    scale: [1, 2, 3, 4, 5].map(score => ({ score, label: `Label ${score}` })),
    cannotJudge: { label: 'Can’t judge', hint: '' },
  },
}
const of = {
  exercise: 'e',
  group: 'g',
  standard: 3,
  workshop: { id: 'w', name: 'Board', heldOn: '2026-11-26' },
  joined: 14,
  at: '',
}
const decided = { standard: 3, decidedBy: 'Ruth Adeyemi', decidedAt: '2026-11-26T18:40:00.000Z' }

const record = (changed: object = {}): WorkshopRecord =>
  ({
    workshop: {
      name: 'Board workshop',
      partnershipName: 'Wexmoor',
      heldOn: '2026-11-26',
      closedAt: '2026-11-26T19:08:00.000Z',
    },
    ...{
      isClosed: true,
      present: ['Councillor Marlow', 'Youth worker'],
      onPaper: 1,
      observers: ['Regional lead'],
      takenOut: 1,
    },
    absent: [
      { id: 's', title: 'Chief nurse', holder: 'Kezia Brandt' },
      { id: 't', title: 'Lay member', vacantSince: '2026-07-01' },
    ],
    standards: [
      {
        asked,
        tallies: [
          { ...of, round: 1, way: 'unseen', counts: [1, 2, 3, 4, 0], cantJudge: 2, answered: 12, onPaper: 1 },
          { ...of, round: 2, way: 'too-few' },
        ],
        comments: ['We said this last year too.'],
        notes: [
          {
            table: { id: 'a', letter: 'A' },
            note: { said: 'Clear for early help.', evidence: 'Decision log', implications: '' },
          },
          { table: { id: 'b', letter: 'B' } },
        ],
        outcome: { ...decided, kind: 'none', words: 'Two views.', wouldSettle: 'The audit.' },
        dissents: [{ id: 'd', kind: 'dissent', words: 'Housing was not heard.', writtenBy: 'Ruth Adeyemi' }],
      },
    ],
    candidates: [{ id: 'c', words: 'One front door', heard: 'Table A on standard 3', standards: [3], dots: 9 }],
    ranked: [
      {
        candidate: { id: 'c', words: 'One front door', heard: 'Table A on standard 3', standards: [3] },
        rank: 1,
        dots: 9,
      },
    ],
    hour: [
      { name: 'Opening', planned: 7, taken: 8, state: 'done' },
      { name: '3 It is clear who decides', planned: 6, state: 'skipped' },
    ],
    happened: ['The clock was paused once.'],
    ...{
      assurance: [],
      decisions: [{ id: 'm', kind: 'decision', words: 'One page by January.', writtenBy: 'Ruth Adeyemi' }],
    },
    ...changed,
  }) as unknown as WorkshopRecord

const wordsOf = (given: WorkshopRecord): string => JSON.stringify(recordPaper(given).blocks)

test('a record holds who was there and who was not, and who is in no list', () => {
  const words = wordsOf(record())
  for (const said of ['Youth worker', 'Chief nurse (Kezia Brandt)', 'Lay member (vacant)', 'Regional lead'])
    assert.ok(words.includes(said), said)
  assert.match(words, /1 person worked on paper: the facilitator entered their scores and saw them\./)
  assert.match(words, /1 person was taken out by the facilitator\./)
})

test('a standard stands with both counts, their table, the decision, dissent, comments and every table’s notes', () => {
  const words = wordsOf(record())
  assert.match(words, /First score: 10 scores; 2 people can’t judge; 1 answered on paper\./)
  assert.match(words, /Second score: Too few to show\./)
  assert.match(words, /"Score 1","1","2","3","4","0","2"/)
  assert.match(words, /No agreed position, recorded by Ruth Adeyemi at 18:40/)
  assert.match(words, /What would settle it: /)
  assert.match(words, /Housing was not heard\.".*"without a name"/)
  assert.match(words, /We said this last year too\./)
  assert.match(words, /Table B: .*no notes\./)
})

test('what was planned and taken, what comes first and what was not done are said', () => {
  const words = wordsOf(record())
  assert.match(words, /"Opening","7 planned, 8 taken"/)
  assert.match(words, /6 planned, 0 taken, then skipped/)
  assert.match(words, /"1","One front door","Table A on standard 3","9"/)
  assert.match(words, /No assurance statement was made\./)
  assert.match(wordsOf(record({ candidates: [], ranked: undefined })), /Nothing was ranked\./)
  assert.match(wordsOf(record({ ranked: undefined })), /No count of dots may be shown/)
})
