import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { positionsOf } from '#agreement'
import { standardsOf, termsOf, wordsOf } from '#instrument'
import { submittedOf } from '#scoring'
import { readIn } from '../../test/editing.ts'
import { throughOffice } from '../../test/office.ts'
import { about, openRoom, sent, sheetOf, type Fields } from '../test/room.ts'

let room: Awaited<ReturnType<typeof openRoom>>
let unit: string
let board: string

before(async () => {
  room = await openRoom()
  ;({ commissioning: unit, board } = room.world.sample.groups)
})
after(() => room.app.close())

const rows = (scores: readonly (number | string)[]) =>
  scores.map((score, at) => [`${at + 1}`, score, `Words on ${at + 1}`, 'To do'])

/** A year on the twelve that begins with the unit's answers to three standards. */
const begin = async (label: string): Promise<string> => {
  const fields = { ...about(label, unit), edition: 'commissioning-12.v1' }
  const page = await room.look(await sheetOf(rows([2, 3, 4])), fields, 'unit.xlsx')
  const stored = await room.post(`${room.own}/exercises/past/year`, sent(page.body))
  assert.equal(stored.statusCode, 303, readIn(stored.body))
  return String(stored.headers.location)
}

const said = (whose: string, year: string, more: Fields = {}): Fields => ({
  ...{ whose, 'to-day': '14', 'to-month': '3', 'to-year': year },
  ...more,
})

const choose = (at: string, bytes: Uint8Array, fields: Fields, name: string) =>
  room.look(bytes, fields, name, `${at}/past/document`)
const answersOf = async (at: string) => {
  const id = at.split('/').at(-1) ?? ''
  return room.world.db.read(room.scope, async tx => ({
    answers: await submittedOf(tx, id, { mayReadKept: true }),
    positions: await positionsOf(tx, id),
  }))
}

describe('A past year that stands', () => {
  let at: string
  before(async () => {
    at = await begin('2021/22')
  })

  it('offers to read in another document, on its own page and where a past year is read in', async () => {
    assert.match((await room.get(at)).body, /\/past\/document">Read in another document of this year</)
    assert.match((await room.get(`${room.own}/exercises/past`)).body, /Read in another document of 2021\/22/)
    const page = await room.get(`${at}/past/document`)
    assert.match(readIn(page.body), /2021\/22 has the answers of Commissioning unit/)
    assert.doesNotMatch(page.body, new RegExp(`value="${unit}"`))
    assert.match(page.body, new RegExp(`value="${board}"`))
  })

  it('takes the answers of another group, shown first', async () => {
    const file = await sheetOf(rows([1, '3/4']))
    const page = await choose(at, file, said(board, '2022'), 'board.xlsx')
    assert.equal(page.statusCode, 200, readIn(page.body))
    const words = readIn(page.body)
    assert.match(words, /Nothing is stored yet.*It goes beside what 2021\/22 has: the answers of Commissioning unit/)
    assert.match(words, /Not in this file: 3\. .*In the file: “3\/4”\./)
    assert.equal((await answersOf(at)).answers.length, 3)
    const asked = await room.post(`${at}/past/document/stored`, sent(page.body))
    assert.equal(asked.statusCode, 422)
    assert.match(readIn(asked.body), /Say what the score of standard 2 is/)
    assert.equal((await answersOf(at)).answers.length, 3)
    const stored = await room.post(`${at}/past/document/stored`, { ...sent(asked.body), 'score.2': '4' })
    assert.equal(stored.statusCode, 303)
    const { answers } = await answersOf(at)
    assert.deepEqual(
      answers.map(({ group, standard, answer }) => [group.id, standard, answer.kind === 'score' && answer.score]),
      [
        [board, 1, 1],
        [unit, 1, 2],
        [board, 2, 4],
        [unit, 2, 3],
        [unit, 3, 4],
      ],
    )
  })

  it('takes the agreed positions where it has none yet, from our own form through an office programme', async () => {
    const page = await choose(at, await throughOffice(await room.filled()), said('agreed', '2022'), 'agreed.docx')
    assert.match(readIn(page.body), /the answers of Commissioning unit and the answers of/)
    const stored = await room.post(`${at}/past/document/stored`, { ...sent(page.body), 'score.2': 'none' })
    assert.equal(stored.statusCode, 303, readIn(stored.body))
    assert.equal((await answersOf(at)).positions.length, 12)
    const year = await room.yearOf('2021/22')
    assert.equal(year?.phase, 'past')
    assert.deepEqual(
      year.milestones.map(({ kind, undone }) => [kind, undone]),
      [
        ['opened', undefined],
        ['positions-confirmed', undefined],
        ['gathering-closed', undefined],
      ],
    )
  })

  it('says of each document whose it is, who read it in and when', async () => {
    const words = readIn((await room.get(at)).body)
    const by = 'on 18 November 2026 by Ruth Adeyemi'
    assert.match(words, new RegExp(`Read in from “unit.xlsx” ${by}, and from 2 more documents`))
    assert.match(words, new RegExp(`The answers of Commissioning unit: “unit.xlsx” ${by}`))
    assert.match(words, new RegExp(`Board: “board.xlsx” ${by}`))
    assert.match(words, new RegExp(`The agreed positions: “agreed.docx” ${by}`))
  })

  it('does not replace what stands', async () => {
    for (const [whose, words] of [
      [board, /2021\/22 has the answers of .*Board.* already.*Nothing was stored/],
      ['agreed', /2021\/22 has its agreed positions already.*Nothing was stored/],
    ] as const) {
      const page = await choose(at, await sheetOf(rows([5])), said(whose, '2022'), 'again.xlsx')
      assert.equal(page.statusCode, 409)
      assert.match(readIn(page.body), words)
    }
  })

  it('is still due nothing, unseen by the desk, and seen whole by what has moved', async () => {
    const id = at.split('/').at(-1) ?? ''
    const rowsAt = await room.world.db.unscoped('select from exercise.standing where exercise_id = $1', [id])
    assert.equal(rowsAt.length, 0)
    const reading = await room.world.db.unscoped('select from exercise.exercise where reading_in', [])
    assert.equal(reading.length, 0)
    for (const below of ['', '/waiting'])
      assert.doesNotMatch((await room.get(`${room.own}${below}`)).body, new RegExp(id))
    assert.equal((await room.get(`${at}/groups/${board}`)).statusCode, 200)
    const moved = readIn((await room.get(`${room.own}/moved?years=${id}`)).body)
    assert.match(moved, /2021\/22/)
  })

  it('goes as a whole, with all its documents', async () => {
    assert.match(readIn((await room.get(`${at}/past`)).body), /and from 2 more documents/)
    assert.equal((await room.post(`${at}/past`, { reason: 'Read in by mistake' })).statusCode, 303)
    assert.equal(await room.yearOf('2021/22'), undefined)
    assert.equal((await room.get(`${at}/past/document`)).statusCode, 404)
  })
})

describe('A year that began with what was agreed and confirmed', () => {
  it('takes a group’s answers afterwards', async () => {
    const first = await room.look(await room.filled(), about('2020/21'))
    const made = await room.post(`${room.own}/exercises/past/year`, { ...sent(first.body), 'score.2': '3' })
    const at = String(made.headers.location)
    const page = await choose(at, await sheetOf(rows([2, 2])), said(unit, '2021'), 'unit.xlsx')
    assert.match(readIn(page.body), /It goes beside what 2020\/21 has: its agreed positions/)
    assert.equal((await room.post(`${at}/past/document/stored`, sent(page.body))).statusCode, 303)
    const { answers, positions } = await answersOf(at)
    assert.deepEqual([answers.length, positions.length], [2, 12])
    assert.match(
      readIn((await room.get(at)).body),
      /The agreed positions: “form\.docx”.*Commissioning unit: “unit\.xlsx”/,
    )
  })
})

describe('A document that does not fit its year', () => {
  let at: string
  before(async () => {
    at = await begin('2019/20')
  })

  it('is refused in words when it has other standards', async () => {
    const edition = room.world.editions.shippedOne('commissioning-13.v1')
    assert.ok(edition)
    const named = standardsOf(edition).map(({ title }) => [wordsOf(title, termsOf(edition)), 2, 'As it was', ''])
    for (const file of [named, rows(Array.from({ length: 13 }, () => 2))]) {
      const page = await choose(at, await sheetOf(file), said(board, '2020'), 'thirteen.xlsx')
      assert.equal(page.statusCode, 409)
      assert.match(
        readIn(page.body),
        /This form has the standards “[^”]+”, and 2019\/20 was read in on “.*Nothing was stored/,
      )
    }
  })

  it('is asked about, or refused, before it is read', async () => {
    const file = await sheetOf(rows([2]))
    for (const [more, words] of [
      [{ whose: '' }, /Say whose answer it is/],
      [{ whose: 'somebody' }, /Whose answer it is/],
      [{ 'to-month': '13' }, /The day must be a real date/],
      [{ 'to-year': '2031' }, /The last day must not be in the future/],
      [{ 'to-year': '2017' }, /The last day must not be before the first/],
    ] as const) {
      const page = await choose(at, file, said(board, '2020', more), 'form.xlsx')
      assert.equal(page.statusCode, 422)
      assert.match(readIn(page.body), words)
    }
    const broken = await choose(at, Buffer.from('%PDF-1.7'), said(board, '2020'), 'form.pdf')
    assert.equal(broken.statusCode, 422)
    assert.match(readIn(broken.body), /not a Word or Excel file/)
    const empty = await choose(at, room.blank, said(board, '2020'), 'form.docx')
    assert.match(readIn(empty.body), /The form is empty.*Nothing was stored/)
    const people = await choose(at, await sheetOf([['Ana', 'nine', '', '']]), said(board, '2020'), 'people.xlsx')
    assert.match(readIn(people.body), /No table in this file has the columns of a self-analysis/)
  })

  it('is not stored when it came back changed, or with everything left out', async () => {
    const page = await choose(at, await sheetOf(rows([2])), said(board, '2020'), 'form.xlsx')
    const fields = sent(page.body)
    const stored = `${at}/past/document/stored`
    assert.match(readIn((await room.post(stored, { ...fields, 'score.1': 'leave' })).body), /nothing to keep/)
    for (const more of [
      { 'said.1': '{}' },
      { 'said.1': '{"texts":{}}' },
      { to: 'x' },
      { whose: '__proto__' },
      { edition: 'commissioning-13.v1' },
      { edition: '' },
      { 'score.1': '9' },
    ])
      assert.equal((await room.post(stored, { ...fields, ...more })).statusCode, 422, JSON.stringify(more))
    assert.equal((await room.post(stored, {})).statusCode, 422)
    assert.equal((await answersOf(at)).answers.length, 3)
  })

  it('sent twice is stored once', async () => {
    const page = await choose(at, await sheetOf(rows([2])), said(board, '2020'), 'form.xlsx')
    const both = await Promise.all([1, 2].map(() => room.post(`${at}/past/document/stored`, sent(page.body))))
    assert.deepEqual(
      both.map(({ statusCode }) => statusCode).toSorted((one, other) => one - other),
      [303, 409],
    )
    assert.equal((await answersOf(at)).answers.length, 4)
  })

  it('has no place in a year that is run here, nor for who may not agree', async () => {
    const { exercises } = room.world.sample
    const run = `${room.own}/exercises/${exercises.wexmoor2026}`
    assert.equal((await room.get(`${run}/past/document`)).statusCode, 404)
    assert.equal((await choose(run, await sheetOf(rows([2])), said(board, '2020'), 'form.xlsx')).statusCode, 404)
    assert.equal((await room.get(`${at}/past/document`, 'lee')).statusCode, 404)
    assert.doesNotMatch((await room.get(at, 'lee')).body, /past\/document/)
  })
})
