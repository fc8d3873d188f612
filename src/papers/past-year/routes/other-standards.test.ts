import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { positionsOf } from '#agreement'
import { readIn } from '../../test/editing.ts'
import { about, openRoom, sent, sheetOf } from '../test/room.ts'

let room: Awaited<ReturnType<typeof openRoom>>

before(async () => {
  room = await openRoom()
})
after(() => room.app.close())

const titles = ['Leadership', 'Workforce', 'Data']
const form = () => sheetOf(titles.map((title, at) => [`${at + 1}. ${title}`, 3, `Words on ${title}`, 'To do']))
const past = () => `${room.own}/exercises/past`

describe('A form of quite other standards', () => {
  it('is taken for none of ours: it is asked on which it is, with the file kept', async () => {
    const page = await room.look(await form(), about('2021/22'), 'other.xlsx')
    assert.equal(page.statusCode, 409)
    const words = readIn(page.body)
    assert.match(
      words,
      /It has “1\. Leadership”, “2\. Workforce” and “3\. Data”, and no standards here have these titles/,
    )
    assert.match(words, /“other\.xlsx” is kept/)
    assert.match(page.body, /href="[^"]+\/editions\/new">bring the standards in</)
    assert.doesNotMatch(page.body, /value="find"/)
    const { kept = '' } = sent(page.body)
    const again = await room.post(past(), { ...about('2021/22'), edition: '', kept, 'kept-name': 'other.xlsx' })
    assert.equal(again.statusCode, 422)
    assert.match(readIn(again.body), /Say which standards it has.*“other\.xlsx” is kept/)
    const shown = await room.post(past(), {
      ...{ ...about('2021/22'), edition: 'commissioning-12.v1', kept, 'kept-name': 'other.xlsx' },
    })
    assert.equal(shown.statusCode, 200)
    assert.match(readIn(shown.body), /“other\.xlsx” was read on the standards/)
    for (const kept of ['', '[', '[[[[0]]]]', '[[[["a",1]]]]', 'null'])
      assert.equal((await room.post(past(), { ...about('2021/22'), kept })).statusCode, 422)
  })

  it('shows its own titles beside ours, and stores none that nobody confirmed', async () => {
    const fields = { ...about('2021/22'), edition: 'commissioning-12.v1' }
    const page = await room.look(await form(), fields, 'other.xlsx')
    const words = readIn(page.body)
    assert.match(words, /3 standards to confirm/)
    assert.match(words, /2\. .{0,200}In the file: “2\. Workforce”/s)
    const store = `${past()}/year`
    const asked = await room.post(store, { ...sent(page.body), 'same.1': 'yes', 'score.3': 'leave' })
    assert.equal(asked.statusCode, 422)
    assert.match(readIn(asked.body), /Say that “2\. Workforce” is standard 2, or leave standard 2 out/)
    assert.doesNotMatch(readIn(asked.body), /Say that “[13]\./)
    assert.equal(await room.yearOf('2021/22'), undefined)
    const last = { ...sent(asked.body), 'same.1': 'yes', 'score.2': 'leave', 'score.3': 'leave' }
    assert.equal((await room.post(store, last)).statusCode, 303)
    const year = await room.yearOf('2021/22')
    assert.ok(year)
    const positions = await room.world.db.read(room.scope, tx => positionsOf(tx, year.id))
    assert.deepEqual(
      positions.map(({ standard }) => standard),
      [1],
    )
  })

  it('is asked about in the same way where a year takes another document', async () => {
    const year = await room.yearOf('2021/22')
    const fields = { whose: room.world.sample.groups.board, 'to-day': '14', 'to-month': '3', 'to-year': '2022' }
    const many = Array.from({ length: 13 }, (_, at) => [`${at + 1}. ${titles[at] ?? `Title ${at}`}`, 3, 'Words', ''])
    const at = `${room.own}/exercises/${year?.id}/past/document`
    const page = await room.look(await sheetOf(many), fields, 'other.xlsx', at)
    assert.equal(page.statusCode, 200, readIn(page.body))
    const asked = await room.post(`${at}/stored`, sent(page.body))
    assert.equal(asked.statusCode, 422)
    assert.match(readIn(asked.body), /Say that “12\. Title 11” is standard 12/)
  })
})
