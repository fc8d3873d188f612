import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factIn, headingsOf, tablesOf, textOf } from '../test/reading.ts'
import { agreed, answerOf, forum, questions, sitting, submitted, tally } from '../test/nouns.ts'
import type { AgreedView } from './agreed-view.ts'
import { agreedPaper } from './agreed.ts'

const responses = [
  submitted(1, { answer: { kind: 'score', score: 4 } }),
  submitted(1, { group: forum, answer: { kind: 'score', score: 2 }, onBehalf: true }),
  submitted(2, { answer: { kind: 'cant-judge' }, voices: [] }),
]
const silent = { ...sitting, group: { id: 'm', name: 'Marsh End group', kind: 'other' as const, seats: [] } }
const forumSitting = {
  ...sitting,
  group: { ...forum, seats: [{ id: 's', title: 'Deputy chair', vacantSince: '2026-09-01' }] },
  standards: [1],
}

const view: AgreedView = {
  partnership: 'Wexmoor Children’s Partnership',
  year: '2026/27',
  now: '2027-01-20T09:00:00.000Z',
  questions,
  positions: questions.map(({ standard }) => agreed(standard.number)),
  confirmation: { at: '2027-01-21T11:30:00.000Z', by: 'Ruth Adeyemi', forChair: true },
  sittings: [sitting, forumSitting, silent],
  responses,
  answers: responses.map(answerOf),
  tallies: [],
}

const none = {
  outcome: { kind: 'none', why: 'The health trust has no figures yet.', wouldSettle: 'The spring return.' },
  summary: '',
} as const

const rowOf = (view: AgreedView, standard: number): readonly string[] =>
  tablesOf(agreedPaper(view))
    .filter(({ columns }) => columns.length === 4)
    .flatMap(({ rows }) => rows)[standard - 1] ?? []

test('the twelve agreed positions stand in the template’s columns, each with its label', () => {
  const sections = headingsOf(agreedPaper(view)).filter(title => title.startsWith('Section '))
  assert.deepEqual(
    sections.map(title => title.slice(0, 9)),
    ['Section A', 'Section B', 'Section C'],
  )
  for (const { standard } of questions) {
    const [name, score, summary = '', implications] = rowOf(view, standard.number)
    assert.equal(name, `${standard.number}. ${standard.title}`)
    assert.match(score ?? '', /^Score 3 of 5: We are on the way to meeting this standard$/m)
    assert.ok(summary.startsWith(`Where we stand together on ${standard.number}.`))
    assert.ok(
      summary.includes(`Variations across the Children’s Partnership: Marsh End is behind on ${standard.number}.`),
    )
    assert.ok(implications?.startsWith(`Priorities for the plan from ${standard.number}.`))
  }
})

test('the named groups’ scores stand beside the agreed one, and a difference of two is said', () => {
  const [, score = ''] = rowOf(view, 1)
  assert.match(score, /^The groups said: Commissioning unit: 4$/m)
  assert.match(score, /^Young people’s forum: 2 \(entered on its behalf\)$/m)
  assert.match(score, /^Two or more apart$/m)
  assert.match(rowOf(view, 2)[1] ?? '', /Commissioning unit: we can’t judge this yet$/)
  assert.match(rowOf(view, 3)[1] ?? '', /no group has answered\.$/)
})

test('no agreed position this year is printed with why and what would settle it', () => {
  const positions = view.positions.map(each => (each.standard === 4 ? { ...each, ...none } : each))
  const [, score = '', summary = ''] = rowOf({ ...view, positions }, 4)
  assert.match(score, /^No agreed position this year$/m)
  assert.match(summary, /^Why there is none: The health trust has no figures yet\.$/m)
  assert.match(summary, /^What would settle it: The spring return\.$/m)
  assert.doesNotMatch(summary, /No summary/)
  assert.equal(
    factIn(agreedPaper({ ...view, positions }), 'Where it stands'),
    '11 of 12 standards agreed, 1 with no agreed position this year',
  )
})

test('a standard without a position says so and leaves nothing blank', () => {
  const { confirmation: _confirmed, ...open } = { ...view, positions: [agreed(1)] }
  const paper = agreedPaper(open)
  assert.equal(paper.status, 'Draft, not confirmed')
  assert.equal(paper.date, 'as it stood on 20 January 2027')
  assert.equal(factIn(paper, 'Confirmed'), 'Not confirmed yet')
  const [, score, summary, implications] = rowOf(open, 2)
  assert.match(score ?? '', /^Not agreed yet$/m)
  assert.match(summary ?? '', /^Nothing is on record yet\.$/m)
  assert.equal(implications, 'None written.')
})

test('dissent is printed without a name unless its author put it there', () => {
  const at = '2027-01-15T09:00:00.000Z'
  const dissents = [
    { id: 'a', words: 'The score is too kind.', about: 2, writtenAt: at, isOwn: true },
    { id: 'b', words: 'Schools were not heard.', name: 'Grace Lin', about: 1, writtenAt: at, isOwn: false },
  ]
  const summary = rowOf({ ...view, positions: [agreed(1, { dissents })] }, 1)[2] ?? ''
  assert.match(summary, /^Dissent: The score is too kind\. – no name given$/m)
  assert.match(summary, /^Schools were not heard\. – Grace Lin, about an earlier wording$/m)
  assert.match(rowOf(view, 1)[2] ?? '', /^Dissent: None recorded\.$/m)
})

test('each decision says who took it, where and when, and who recorded it', () => {
  assert.match(
    rowOf(view, 1)[2] ?? '',
    /^Decided: Partnership Board, 14 January 2027\. Recorded by Amal Haddad on 14 January 2027\.$/m,
  )
  const sat = agreed(1, { meeting: 'Management team, 21 October 2026, in a meeting', sittingOf: 'm' })
  assert.match(
    rowOf({ ...view, positions: [sat] }, 1)[2] ?? '',
    /^Decided: Management team, 21 October 2026, in a meeting\. Rec/m,
  )
})

test('what families say stands on its own line with the group that heard it, and evidence is named by group', () => {
  const summary = rowOf(view, 1)[2] ?? ''
  assert.match(summary, /^What children, young people and families say: Nobody asked us about 1 before\./m)
  assert.match(summary, /Forum evening, October 2026 \(in the answers of: Young people’s forum\)/)
  assert.match(summary, /^Supporting evidence: Commissioning unit: Needs assessment 1$/m)
  assert.match(rowOf(view, 2)[2] ?? '', /^What children, young people and families say: Nothing recorded\.$/m)
})

test('words taken from a group’s answers are traced to it', () => {
  const [, , summary, implications] = rowOf(view, 1)
  assert.match(summary ?? '', /^Drawn from the words of: Commissioning unit\.$/m)
  assert.match(implications ?? '', /^Drawn from the words of: Young people’s forum\.$/m)
})

test('who confirmed it is on the front and on every page, and for whom', () => {
  const paper = agreedPaper(view)
  assert.equal(paper.status, 'Confirmed on 21 January 2027 by Ruth Adeyemi for the chair')
  assert.equal(factIn(paper, 'Confirmed'), 'At 11:30 on 21 January 2027, by Ruth Adeyemi for the chair')
  assert.equal(paper.date, undefined)
})

test('silence is shown: groups that did not submit, vacant seats, standards where no family was heard', () => {
  const paper = agreedPaper(view)
  assert.equal(factIn(paper, 'Groups that submitted'), 'Commissioning unit\nYoung people’s forum')
  assert.equal(factIn(paper, 'Groups that did not submit'), 'Marsh End group')
  assert.equal(factIn(paper, 'Vacant seats'), 'Young people’s forum: Deputy chair')
  assert.equal(
    factIn(paper, 'No young person or family heard on'),
    `Standards ${[2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].join(', ')}`,
  )
  assert.equal(factIn(agreedPaper({ ...view, sittings: [sitting] }), 'Vacant seats'), 'None')
})

test('one page shows all twelve at a glance', () => {
  const glance = tablesOf(agreedPaper(view)).find(({ columns }) => columns.length === 3)
  assert.equal(glance?.rows.length, 12)
  assert.deepEqual(glance?.rows[0], [
    '1. What must get better is agreed',
    'Agreed 3',
    'Commissioning unit: 4; Young people’s forum: 2 (entered on its behalf). Two or more apart.',
  ])
})

test('the scale stands where scores are shown without their labels', () => {
  const text = textOf(agreedPaper(view))
  for (const { score, label } of questions[0]?.answer.scale ?? []) assert.ok(text.includes(`${score}: ${label}`))
})

test('evidence kept from this reader is counted and not named', () => {
  const kept = [submitted(1, { evidence: [], keptBack: 2 })]
  const text = textOf(agreedPaper({ ...view, responses: kept }))
  assert.match(text, /2 pieces of evidence are kept from providers and not in this copy\./)
  assert.doesNotMatch(text, /Needs assessment 1/)
})

test('how a room scored in a workshop stands beside what the groups said, and no mean with it', () => {
  const first = tally(1)
  const second = { ...tally(1), way: 'hands', round: 2, counts: [0, 0, 3, 0, 0], cantJudge: 0 } as const
  const [, score] = rowOf({ ...view, tallies: [first, second] }, 1)
  assert.match(
    score ?? '',
    /Commissioning unit workshop, 19 November 2026, first score: 4 chose 1 and 5 chose 3; 2 people can’t judge\./,
  )
  assert.match(score ?? '', /second score: by show of hands, 3 chose 3\./)
  assert.doesNotMatch(textOf(agreedPaper({ ...view, tallies: [first, second] })), /\bmean\b|average|\d\.\d/i)
})
