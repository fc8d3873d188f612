import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readForm } from '#forms'
import type { Tally } from '#scoring'
import type { Candidate, Round } from '../../room/room.ts'
import { promise } from '../promise.ts'
import type { Eyes } from '../here.ts'
import { roomAt, tables } from '../test/rooms.ts'
import { phoneFrameOf } from './frame.ts'
import { stepPart } from './phone.ts'

const now = '2026-11-18T18:00:10.000Z'
const counted: Eyes = { counts: true, ...(tables[0] === undefined ? {} : { table: tables[0] }) }
const open: Round = { id: 'round-1', standard: 1, turn: 1, openedAt: now, comments: [] }
const scoring = roomAt('score-1', { rounds: [open] })
const dots: Round = { id: 'round-9', turn: 1, openedAt: now, comments: [] }
const candidates: readonly Candidate[] = ['One list', 'One budget', 'One lead', 'One door'].map((words, at) => ({
  ...{ id: `0190000${at}-0000-7000-8000-000000000000`, words, heard: 'Table A on standard 1', standards: [1] },
}))

const read = (markup: string): string => markup.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')

describe('scoring alone', () => {
  const { markup } = stepPart(scoring, counted)

  test('has the promise whole, after the choice, before the button, and not folded', () => {
    const at = markup.indexOf(promise)
    assert.ok(at > markup.lastIndexOf('type="radio"'))
    assert.ok(at < markup.indexOf('Send my score'))
    const before = markup.slice(0, at)
    assert.equal(before.split('<details').length, before.split('</details').length)
  })

  test('has the edition’s words beside each number, and a way to say that one can’t judge', () => {
    for (const { label } of scoring.workshop.questions[0]?.answer.scale ?? []) assert.ok(markup.includes(label))
    assert.ok(markup.includes('I can’t judge this one'))
    assert.equal(markup.match(/type="radio"/g)?.length, 6)
  })

  test('says that an answer is in, never which, and lets it be changed', () => {
    const sent = stepPart(scoring, { ...counted, sent: 'round-1' }).markup
    assert.match(read(sent), /Sent\. You can change it until the reveal\..*Send a different score/)
    assert.doesNotMatch(sent, /checked/)
  })

  test('an answer to another round says nothing of this one', () => {
    assert.doesNotMatch(stepPart(scoring, { ...counted, sent: 'round-0' }).markup, /<b>Sent/)
  })

  test('has no boxes for those who came after it began, nor for those who watch', () => {
    for (const [eyes, words] of [
      [{ ...counted, late: 'round-1' }, /This round began before you came/],
      [{ counts: false }, /You are watching/],
    ] as const) {
      const { markup: shown } = stepPart(scoring, eyes)
      assert.match(read(shown), words)
      assert.doesNotMatch(shown, /type="radio"/)
    }
  })

  test('whoever was late for one round has boxes in the next', () => {
    assert.match(stepPart(scoring, { ...counted, late: 'round-0' }).markup, /type="radio"/)
  })
})

const about = { exercise: 'e', group: 'g', standard: 1, round: 1, joined: 13, at: now } as const
const tally: Tally = {
  ...about,
  workshop: { id: 'workshop', name: 'Board workshop', heldOn: '2026-11-18' },
  ...{ way: 'unseen', counts: [3, 5, 1, 3, 1], cantJudge: 1, answered: 14, onPaper: 0 },
}
const tooFew = (joined: number): Tally => ({ ...about, workshop: tally.workshop, way: 'too-few', joined })

describe('the reveal', () => {
  test('shows the room’s count in words, boxes and numbers, with what was added', () => {
    const rounds = [{ ...open, ending: 'shown' as const, comments: ['We never meet.'] }]
    const words = read(stepPart(roomAt('reveal-1', { tallies: [tally], rounds }), counted).markup)
    assert.match(words, /13 scores, from 1 to 5\. 1 person could not judge\./)
    assert.match(words, /Could not judge 1/)
    assert.match(words, /People may recognise each other’s words\. We never meet\./)
  })

  test('of too few has one wording, whatever else is known', () => {
    const few = (joined: number) => {
      const rounds = [{ ...open, ending: 'too-few' as const, comments: ['We never meet.'] }]
      return stepPart(roomAt('reveal-1', { tallies: [tooFew(joined)], rounds }), counted).markup
    }
    assert.equal(few(2), few(14))
    assert.match(read(few(3)), /Fewer than five people scored/)
    assert.doesNotMatch(few(3), /never meet/)
  })

  test('comments of a round that is not shown are nowhere', () => {
    for (const key of ['reveal-1', 'talk-1'] as const) {
      for (const ending of ['too-few', 'hands', 'dropped'] as const) {
        const rounds = [{ ...open, ending, comments: ['We never meet.'] }]
        assert.doesNotMatch(stepPart(roomAt(key, { rounds }), counted).markup, /never meet/)
      }
    }
  })
})

describe('talking', () => {
  test('says who takes the notes of one’s own table, and offers them where nobody does', () => {
    const talk = roomAt('talk-1')
    assert.match(read(stepPart(talk, counted).markup), /sam takes the notes of table A/)
    const atB = { counts: true, ...(tables[1] === undefined ? {} : { table: tables[1] }) }
    assert.match(read(stepPart(talk, atB).markup), /Nobody at table B is taking notes yet\. I’ll take notes/)
    assert.doesNotMatch(read(stepPart(talk, { ...atB, counts: false }).markup), /I’ll take notes/)
  })
})

describe('where tables share standards out', () => {
  const shared = roomAt('hands-1+3', {}, { shared: true, people: 8 })

  test('each table has its own, and it is an open show of hands, named as one', () => {
    const [a, b] = tables.map(table => read(stepPart(shared, { counts: true, table }).markup))
    const [one, three] = shared.workshop.questions.map(question => question.standard.shortTitle)
    assert.ok(one && three && a && b)
    assert.ok(a.includes(one) && b.includes(three) && !a.includes(three))
    assert.match(a, /open show of hands\. It is not secret/)
    assert.doesNotMatch(a, /without your name/)
  })
})

describe('ranking', () => {
  const ranking = roomAt('rank', { rounds: [dots], candidates })

  test('has the promise before the button too, and keeps what was ticked when it can’t be taken', () => {
    const { markup } = stepPart(ranking, counted)
    assert.ok(markup.indexOf(promise) > markup.lastIndexOf('type="checkbox"'))
    assert.ok(markup.indexOf(promise) < markup.indexOf('Send my dots'))
    const form = readForm({ candidate: candidates.map(({ id }) => id) })
    form.complain('candidate', 'Put a dot on three at the most')
    assert.equal(stepPart(ranking, counted, form).markup.match(/<input[^>]* checked/g)?.length, 4)
  })

  test('orders by dots, and shows no order where too few put any', () => {
    const given = candidates.map((each, at) => ({ ...each, dots: at }))
    const words = read(stepPart(roomAt('ranked', { candidates: given }), counted).markup)
    assert.ok(words.indexOf('One door') < words.indexOf('One list'))
    assert.match(read(stepPart(roomAt('ranked', { candidates }), counted).markup), /Fewer than five people put dots/)
  })
})

test('every step has exactly one first heading, a way on without scripts and a way out', () => {
  for (const { key } of roomAt(undefined).steps) {
    const { markup } = phoneFrameOf(roomAt(key, { rounds: [open, dots], candidates, tallies: [tally] }), now, counted)
    assert.equal(markup.match(/<h1/g)?.length, 1, key)
    assert.match(markup, /Look for the next step[^]*\/workshop\/leave/, key)
  }
})
