import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Exercise } from '#exercise'
import { realWorld } from '#ground'
import { answerOf, agreed, askedOn, forum, questions, sitting, submitted, unit } from '../test/nouns.ts'
import { outline } from '../test/outline.ts'
import { headingsOf, linesOf, tablesOf, textOf } from '../test/reading.ts'
import { afterPaper, type AfterView } from './after.ts'
import { beforePaper } from './before.ts'
import { occasionOf, type BoardView } from './view.ts'
import { offered } from './words.ts'

const { newId } = realWorld()
const board = { id: newId<'group'>(), name: 'The Board', kind: 'board', seats: [] } as const
const exercise: Exercise = {
  ...{ id: newId(), label: '2026/27', editionId: 'commissioning-12.v1', phase: 'gather', terms: {}, version: 1 },
  ...{ gatherBy: '2026-12-18', agreeBy: '2027-01-29', planBy: '2027-03-26', openedAt: '2026-09-10T09:00:00.000Z' },
  milestones: [{ id: newId(), kind: 'opened', at: '2026-09-10T09:00:00.000Z', by: 'Ruth Adeyemi' }],
}
const { heldOn: _heldOn, manner: _manner, ...unsat } = sitting
const facts = {
  exercise,
  questions,
  sittings: [
    { ...unsat, group: board, standards: [1, 3, 5] },
    { ...sitting, group: { ...unit, seats: [] } },
    { ...sitting, group: { ...forum, seats: [] }, heldOn: '2027-01-08' },
  ],
}
const words = {
  ...offered(occasionOf({ ...facts, answers: [], plan: undefined })),
  'before.decided': 'The Board set this evening aside in September.',
}
const before: BoardView = {
  ...{ ...facts, words, partnership: 'Wexmoor Children’s Partnership', now: '2026-12-03T09:00:00.000Z' },
  submissions: [
    { id: newId(), group: unit, submittedAt: '2026-11-26T14:32:00.000Z', submittedBy: 'Dev', onBehalf: false } as never,
  ],
}
const low = submitted(1, { answer: { kind: 'score', score: 1 } })
const high = submitted(1, { group: forum, answer: { kind: 'score', score: 4 } })
const unsure = submitted(3, { group: forum, answer: { kind: 'cant-judge' } })
const found: AfterView = {
  ...before,
  answers: [low, high, unsure].map(answerOf),
  tallies: [],
  positions: [
    agreed(1, {
      dissents: [{ id: newId(), words: 'Too kind.', about: 2, writtenAt: '2027-01-14T17:00:00.000Z', isOwn: false }],
    }),
    agreed(3, { outcome: { kind: 'none', why: 'No figures.', wouldSettle: 'The spring return.' } }),
  ],
  confirmation: { at: '2027-01-20T10:00:00.000Z', by: 'Amal Haddad', forChair: false },
  plan: { outline, signed: { by: 'Mara Lund', as: 'chair', at: '2027-03-20T10:00:00.000Z' } },
}

test('the paper before the session has the six sections in their order, next steps and the exercise inside', () => {
  assert.deepEqual(headingsOf(beforePaper(before)), [
    '1. Introduction',
    '2. Background',
    '3. Advice and analysis',
    'Next steps',
    '4. Consultation',
    'Self-analysis exercise',
    '5. Financial and legal implications',
    '6. Recommendations',
    'Appendix: the standards that the Board looks at',
    ...[1, 3, 5].map(number => `${number}. ${askedOn(number).standard.title}`),
  ])
})

test('it says what was decided when, who has sat and who will, how long it takes, and what is recommended', () => {
  const text = textOf(beforePaper(before))
  const wanted = [
    'The Board set this evening aside in September.',
    'The exercise was opened\n10 September 2026',
    'Plan ready by\n26 March 2027',
    'about 70 minutes',
    'The Board is asked to:',
    'on 3 of the 12 standards',
    'no financial or legal implications',
  ]
  for (const words of wanted) assert.ok(text.includes(words), words)
  const [who] = tablesOf(beforePaper(before))
  assert.deepEqual(who?.rows, [
    ['The Board', '3 of 12 standards', 'Still to sit', 'Not yet given'],
    ['Commissioning unit', '3 of 12 standards', 'Sat on 12 November 2026, in a meeting', 'Given'],
    ['Young people’s forum', '3 of 12 standards', 'Will sit on 8 January 2027, in a meeting', 'Not yet given'],
  ])
})

test('the chosen standards are attached with every statement of their bands, and no other', () => {
  const lines = new Set(linesOf(beforePaper(before)))
  for (const { standard, answer } of questions) {
    const statements = answer.bands.flatMap(band => band.statements.map(({ words }) => words))
    const isChosen = [1, 3, 5].includes(standard.number)
    assert.equal(lines.has(`What standard ${standard.number} often looks like`), isChosen)
    if (isChosen)
      assert.ok(
        statements.every(words => lines.has(words)),
        standard.title,
      )
  }
})

test('a workshop that is prepared for the Board says what it takes up, how long it takes and when it is', () => {
  const workshop = { heldOn: '2026-12-10', startsAt: '18:00', recipe: { standards: [2, 4], limit: 65 } }
  const prepared = { ...facts, workshop }
  const paper = beforePaper({ ...before, workshop, words: offered(occasionOf({ ...prepared, answers: [] })) })
  const text = textOf(paper)
  assert.match(text, /takes 65 minutes[^]*It is on 10 December 2026 at 18:00\.[^]*on 2 of the 12 standards/)
  assert.deepEqual(
    headingsOf(paper).slice(-2),
    [2, 4].map(number => `${number}. ${askedOn(number).standard.title}`),
  )
})

test('it shows nobody’s scores, so that the Board begins from its own view', () => {
  assert.doesNotMatch(textOf(beforePaper(before)), /Agreed \d|Commissioning unit:? \d|scored? \d of/i)
})

test('the paper after it says what was found, in boxes and in a table, with what the scores mean', () => {
  const paper = afterPaper(found)
  const drawn = paper.blocks.find(block => block.kind === 'strips')
  assert.ok(drawn)
  assert.deepEqual(drawn.rows[0]?.marks, ['B', '', '■', 'C', ''])
  assert.equal(drawn.rows[0]?.full, 2)
  assert.match(drawn.rows[0]?.say ?? '', /agreed 3, Commissioning unit 1, Young people’s forum 4$/)
  assert.deepEqual(
    drawn.rows.slice(1, 4).map(({ beside }) => beside),
    ['Open', 'None', 'Open'],
  )
  const [table] = tablesOf(paper)
  assert.equal(table?.rows.length, 12)
  assert.match(table?.rows[0]?.join(' ') ?? '', /Agreed 3 Commissioning unit: 1; Young people’s forum: 4/)
  for (const { score, label } of askedOn(1).answer.scale) assert.ok(textOf(paper).includes(`${score}: ${label}`))
})

test('it says where groups differ, what nobody could agree, dissent, priorities and who was not heard', () => {
  const text = textOf(afterPaper(found))
  const short = (number: number) => `${number}. ${askedOn(number).standard.shortTitle}`
  const wanted = [
    'Positions confirmed on 20 January 2027 by Amal Haddad',
    `On 1 standard groups stand two or more apart:\n${short(1)}: Commissioning unit 1, Young people’s forum 4`,
    `${short(3)}: Young people’s forum`,
    `${short(3)}: No figures. What would settle it: The spring return.`,
    `${short(1)}: Too kind. – no name given`,
    'From the plan as Mara Lund, chair, signed it at 10:00 on 20 March 2027.',
    'First priority of A (standard 1, agreed 3; standard 3)',
    'Second priority of C',
    'Groups that did not submit\nThe Board',
    found.words['after.assurance'],
    'agree or change the assurance statement',
    'Chair of the Board',
  ]
  assert.deepEqual(
    wanted.filter(words => !text.includes(words)),
    [],
  )
})

test('what is missing is said, never left out', () => {
  const { confirmation: _confirmation, plan: _plan, ...open } = found
  const text = textOf(afterPaper({ ...open, words: { ...words, 'after.assurance': ' ' }, positions: [], answers: [] }))
  const wanted = [
    'Draft: the positions are not confirmed',
    'Not agreed yet',
    'No group has answered',
    'No two groups that gave a score stand two or more apart.',
    'Dissent on record\nNone.',
    'nobody has begun the plan',
    'The Board’s assurance\nNothing written.',
  ]
  assert.deepEqual(
    wanted.filter(words => !text.includes(words)),
    [],
  )
  const nobody = beforePaper({ ...before, sittings: [], words: { ...words, 'before.time': '' } })
  assert.match(textOf(nobody), /No group has been asked yet\.[^]*Nothing written\.[^]*all 12 standards/)
})
