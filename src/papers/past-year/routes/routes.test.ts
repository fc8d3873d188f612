import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { positionsOf } from '#agreement'
import { standardsOf, termsOf, wordsOf } from '#instrument'
import { submittedOf } from '#scoring'
import { edited, readIn } from '../../test/editing.ts'
import { throughOffice } from '../../test/office.ts'
import { about, openRoom, sent, sheetOf, ticked } from '../test/room.ts'

let room: Awaited<ReturnType<typeof openRoom>>
let world: (typeof room)['world']
let own: string
let blank: Uint8Array
const get: (typeof room)['get'] = (...given) => room.get(...given)
const look: (typeof room)['look'] = (...given) => room.look(...given)
const post: (typeof room)['post'] = (...given) => room.post(...given)
const yearOf: (typeof room)['yearOf'] = label => room.yearOf(label)
const scope = () => room.scope

before(async () => {
  room = await openRoom()
  ;({ world, own, blank } = room)
})
after(() => room.app.close())

const noMarks = (xml: string): string => xml.replaceAll(/<w:bookmark(?:Start|End)[^>]*\/>/g, '')

describe('Our own form of a past year, filled in and with its marks lost', () => {
  it('is shown before anything is stored, and then is a past year with its positions', async () => {
    const file = await throughOffice(await edited(blank, xml => noMarks(ticked(xml))))
    const page = await look(file, about('2021/22'))
    assert.equal(page.statusCode, 200, readIn(page.body))
    const words = readIn(page.body)
    assert.match(words, /Nothing is stored yet\. .form\.docx. was read on the standards/)
    assert.match(words, /12 standards found by name\s*\. From 2 September 2021 to 21 March 2022/)
    assert.doesNotMatch(words, /Not in this file|Could not be placed/)
    assert.equal(await yearOf('2021/22'), undefined)
    const fields = sent(page.body)
    assert.deepEqual(
      Object.entries(fields)
        .filter(([name]) => name.startsWith('score.'))
        .map(([, value]) => value),
      ['3', '', ...Array.from({ length: 10 }, () => '3')],
    )
    const asked = await post(`${own}/exercises/past/year`, fields)
    assert.equal(asked.statusCode, 422)
    assert.match(readIn(asked.body), /Say what the score of standard 2 is/)
    assert.equal(await yearOf('2021/22'), undefined)
    const stored = await post(`${own}/exercises/past/year`, { ...sent(asked.body), 'score.2': 'none' })
    assert.equal(stored.statusCode, 303)
    const year = await yearOf('2021/22')
    assert.equal(year?.phase, 'past')
    assert.deepEqual(
      year.milestones.map(({ kind, at }) => [kind, at.slice(0, 10)]),
      [
        ['opened', '2021-09-02'],
        ['gathering-closed', '2022-03-21'],
        ['positions-confirmed', '2022-03-21'],
      ],
    )
    const positions = await world.db.read(scope(), tx => positionsOf(tx, year.id))
    assert.deepEqual(positions.map(({ outcome }) => (outcome.kind === 'score' ? outcome.score : 'none')).slice(0, 3), [
      3,
      'none',
      3,
    ])
    const shown = readIn((await get(String(stored.headers.location))).body)
    assert.match(
      shown,
      /A past year\. Read in from “form\.docx” on 18 November 2026 by Ruth Adeyemi\. Nothing in it is due/,
    )
    assert.match(shown, /Positions 12 of 12/)
    assert.match(
      readIn((await get(`${own}/exercises`)).body),
      /2021\/22 Read in from a document Read in from “form\.docx”/,
    )
  })

  it('has nothing due, is not seen by the desk, gets no mail and is not counted', async () => {
    const year = await yearOf('2021/22')
    assert.ok(year)
    const rows = await world.db.unscoped<{ count: string }>(
      'select count(*) from exercise.standing where exercise_id = $1',
      [year.id],
    )
    assert.deepEqual(
      rows.map(({ count }) => Number(count)),
      [0],
    )
    for (const below of ['', '/waiting', '/this-year']) {
      const page = await get(below === '/this-year' ? `${own}/latest/this-year` : `${own}${below}`)
      assert.doesNotMatch(page.body, new RegExp(year.id))
    }
    const given = await post(`${own}/exercises/${year.id}/contribution`, { confirmation: year.id })
    assert.equal(given.statusCode, 409)
    assert.match(readIn((await get(`${own}/exercises/${year.id}/plan`)).body), /Its plan was not made here/)
  })

  it('is refused a second time, and free again once it was taken out', async () => {
    const file = await edited(blank, ticked)
    const again = await look(file, about('2021/22'))
    assert.equal(again.statusCode, 422)
    assert.match(readIn(again.body), /2021\/22 is here already as a past year: read this in as another document of it/)
    assert.match(again.body, /\/past\/document">Read in another document of 2021\/22</)
    const year = await yearOf('2021/22')
    const at = `${own}/exercises/${year?.id}/past`
    assert.match(readIn((await get(at)).body), /Take the past year 2021\/22 out\?/)
    for (const [below, said] of [
      ['closure/undoing', { reason: 'Closed by mistake' }],
      ['positions/confirmation/undoing', { reason: 'Confirmed by mistake' }],
      ['withdrawal', { reason: 'Opened by mistake' }],
    ] as const)
      assert.match(readIn((await post(`${own}/exercises/${year?.id}/${below}`, said)).body), /stays as it is/, below)
    const unsaid = await post(at, {})
    assert.equal(unsaid.statusCode, 422)
    assert.match(readIn(unsaid.body), /Choose a reason/)
    assert.equal((await post(at, { reason: 'The file was the wrong one' })).statusCode, 303)
    assert.equal(await yearOf('2021/22'), undefined)
    assert.match(readIn((await get(`${own}/exercises`)).body), /The file was the wrong one \(Ruth Adeyemi\)/)
    assert.equal((await look(file, about('2021/22'))).statusCode, 200)
  })

  it('in which nothing was filled in is said to be empty', async () => {
    const page = await look(blank, about('2021/22'))
    assert.equal(page.statusCode, 409)
    assert.match(readIn(page.body), /The form is empty: no score and no text stands in it.*Nothing was stored/)
  })
})

describe('A sheet in the founding columns', () => {
  const rows = [
    ['1.', '3/4', 'We plan together', 'One calendar'],
    ['2', 2, 'Begun', ''],
    ['3', 6, 'Beyond', ''],
    ['', '', 'a line that was torn off', ''],
  ]

  it('becomes the answers of a group; what is no score is asked for', async () => {
    const group = world.sample.groups.commissioning
    const page = await look(
      await sheetOf(rows),
      { ...about('2020/21', group), edition: 'commissioning-12.v1' },
      'form.xlsx',
    )
    assert.equal(page.statusCode, 200)
    const words = readIn(page.body)
    assert.match(words, /In the file: “3\/4”\. It is not one of the scores/)
    assert.match(words, /In the file: “6”\. It is not one of the scores/)
    assert.match(words, /Could not be placed \(1\).*a line that was torn off/)
    assert.match(words, /Not in this file: 4\./)
    const fields = sent(page.body)
    assert.deepEqual([fields['score.1'], fields['score.2'], fields['score.3']], ['', '2', ''])
    const stored = await post(`${own}/exercises/past/year`, { ...fields, 'score.1': '3', 'score.3': 'leave' })
    assert.equal(stored.statusCode, 303)
    const year = await yearOf('2020/21')
    assert.ok(year)
    const answers = await world.db.read(scope(), tx => submittedOf(tx, year.id, { mayReadKept: true }))
    assert.deepEqual(
      answers.map(({ standard, answer, summary }) => [standard, answer.kind === 'score' && answer.score, summary]),
      [
        [1, 3, 'We plan together'],
        [2, 2, 'Begun'],
      ],
    )
    assert.equal((await get(`${own}/exercises/${year.id}/groups/${group}`)).statusCode, 200)
  })

  it('of which everything is left out is not stored, nor one that came back changed', async () => {
    const page = await look(await sheetOf(rows), { ...about('2019/20'), edition: 'commissioning-12.v1' }, 'form.xlsx')
    const fields = sent(page.body)
    const leave = { 'score.1': 'leave', 'score.2': 'leave', 'score.3': 'leave' }
    assert.match(readIn((await post(`${own}/exercises/past/year`, { ...fields, ...leave })).body), /nothing to keep/)
    const changed = await post(`${own}/exercises/past/year`, { ...fields, ...leave, 'said.1': '{"texts":{}}' })
    assert.equal(changed.statusCode, 422)
    assert.match(readIn(changed.body), /Read the file in again/)
    const said = JSON.parse(fields['said.1'] ?? '{}') as object
    for (const summary of ['a\u0000b', '\ud800', 'x'.repeat(20_001)]) {
      const broken = { ...fields, ...leave, 'said.1': JSON.stringify({ ...said, texts: { summary } }) }
      assert.equal((await post(`${own}/exercises/past/year`, broken)).statusCode, 422)
    }
    for (const [name, value] of Object.entries({ label: '\u202E', from: 'x', edition: '__proto__', whose: "'" }))
      assert.equal((await post(`${own}/exercises/past/year`, { ...fields, ...leave, [name]: value })).statusCode, 422)
    assert.equal(await yearOf('2019/20'), undefined)
  })
})

describe('A form of thirteen standards', () => {
  it('is known by its names, and is what the years after it are compared with', async () => {
    const edition = world.editions.shippedOne('commissioning-13.v1')
    assert.ok(edition)
    const rows = standardsOf(edition).map(({ title }) => [wordsOf(title, termsOf(edition)), 2, 'As it was', 'To do'])
    const page = await look(await sheetOf(rows), about('2018/19'), 'thirteen.xlsx')
    assert.match(readIn(page.body), /13 standards found by name/)
    const stored = await post(`${own}/exercises/past/year`, sent(page.body))
    assert.equal(stored.statusCode, 303)
    const year = await yearOf('2018/19')
    assert.equal(year?.editionId, 'commissioning-13.v1')
    const moved = await get(`${own}/moved`)
    assert.equal(moved.statusCode, 200)
    assert.match(moved.body, /2018\/19/)
  })
})

describe('A form with a text longer than any box', () => {
  it('is refused with the standard named', async () => {
    const page = await look(await sheetOf([['1', 3, 'x'.repeat(20_500), '']]), about('2019/20'), 'form.xlsx')
    assert.equal(page.statusCode, 409)
    assert.match(readIn(page.body), /A text on standard 1 is longer than a box holds/)
  })
})

describe('A file that is no form', () => {
  it('is refused in words that say what to do', async () => {
    const other = await look(await sheetOf([['Ana', 'nine', '', '']]), about('2019/20'), 'people.xlsx')
    assert.equal(other.statusCode, 409)
    assert.match(readIn(other.body), /No table in this file has the columns of a self-analysis.*Nothing was stored/)
    for (const [bytes, name, words] of [
      [Buffer.from('%PDF-1.7'), 'form.pdf', /not a Word or Excel file/],
      [Buffer.from('PK\u0003\u0004 broken'), 'form.docx', /damaged/],
      [Buffer.from(''), 'form.docx', /The file is empty/],
    ] as const) {
      const page = await look(bytes, about('2019/20'), name)
      assert.equal(page.statusCode, 422, name)
      assert.match(readIn(page.body), words)
    }
  })

  it('with a year that is not over, or days that are none, is asked about before it is read', async () => {
    const file = await edited(blank, ticked)
    for (const [more, words] of [
      [{ label: '2026' }, /Year must be written like 2026\/27/],
      [{ 'to-year': '2031' }, /The last day must not be in the future/],
      [{ whose: '' }, /Say whose answer it is/],
      [{ 'from-day': '31', 'from-month': '2' }, /The first day must be a real date/],
    ] as const) {
      const page = await look(file, { ...about('2019/20'), ...more })
      assert.equal(page.statusCode, 422)
      assert.match(readIn(page.body), words)
    }
  })

  it('is for champion and deputy to read in', async () => {
    assert.equal((await get(`${own}/exercises/past`, 'lee')).statusCode, 404)
    assert.doesNotMatch((await get(`${own}/exercises`, 'lee')).body, /exercises\/past/)
    assert.match((await get(`${own}/exercises`)).body, /exercises\/past/)
  })
})
