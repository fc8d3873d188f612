import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { freshDatabase, type TestDatabase } from '#test/database.ts'
import { until } from '#test/until.ts'
import { listening, makeBoard, openHouse, openScreen, readings } from './test/screens.ts'

describe('a live screen', () => {
  let db: TestDatabase
  before(async () => {
    db = await freshDatabase()
  })

  it('is a stream that nobody keeps, compresses or changes, with the strict policy', async () => {
    const house = await openHouse(db, makeBoard())
    const screen = openScreen(house, 'audience=screen', 'accept-encoding: br, gzip\r\n')
    await until('a frame comes', () => screen.revisions().length === 1)
    assert.match(screen.head(), /^http\/1\.1 200/)
    for (const header of ['content-type: text/event-stream', 'cache-control: no-store', 'x-accel-buffering: no']) {
      assert.ok(screen.head().includes(header), header)
    }
    assert.ok(screen.head().includes("default-src 'none'"))
    assert.doesNotMatch(screen.head(), /content-encoding/)
    assert.match(screen.text(), /retry: \d+\n/)
    await house.close()
  })

  it('gets the frame of its audience at every nudge, all of them from one read', async () => {
    const board = makeBoard()
    const house = await openHouse(db, board, { checkEvery: 600_000 })
    const screens = Array.from({ length: 60 }, (_, at) =>
      openScreen(house, `revision=1&audience=${at % 2 ? 'phone' : 'screen'}&who=p${at}`),
    )
    await until('all are there', () => screens.every(({ events }) => events.length > 0))
    await listening(db, 1)
    for (let revision = 2; revision <= 6; revision++) {
      const reads = board.reads
      board.revision = revision
      house.live.nudge('topic')
      await until('everybody has it', () => screens.every(each => each.revisions().at(-1) === String(revision)))
      assert.ok(board.reads - reads <= 2, `${board.reads - reads} reads for one nudge`)
    }
    for (const [at, screen] of screens.entries()) {
      assert.deepEqual(screen.revisions(), ['2', '3', '4', '5', '6'])
      const [first] = screen.events.filter(({ name }) => name === 'frame')
      assert.partialDeepStrictEqual(first?.data, { revision: '2', frame: `<p>${at % 2 ? 'phone' : 'screen'} 2</p>` })
    }
    await house.close()
  })

  it('takes many nudges at once for few reads, and misses none', async () => {
    const board = makeBoard()
    const house = await openHouse(db, board)
    const screen = openScreen(house, 'revision=1')
    await until('it is there', () => screen.events.length > 0)
    const reads = readings(board)
    for (let nudge = 0; nudge < 200; nudge++) {
      board.revision += 1
      house.live.nudge('topic')
      if (nudge % 20 === 0) await pause(5)
    }
    await until('it has the last', () => screen.revisions().at(-1) === '201')
    reads.areSparing()
    await house.close()
  })

  it('hears of a count only where its audience may see it, and no frame with it', async () => {
    const board = makeBoard()
    const house = await openHouse(db, board)
    const [wall, phone] = [
      openScreen(house, 'revision=1&audience=screen'),
      openScreen(house, 'revision=1&audience=phone&who=b'),
    ]
    await until('both are there', () => wall.events.length > 1 && phone.events.length > 0)
    for (board.answered = 1; board.answered < 9; board.answered++) {
      house.live.nudgeCount('topic')
      await pause(2)
    }
    house.live.nudgeCount('topic')
    await until('the last count is there', () => wall.events.at(-1)?.data === '9 of 9')
    await pause(60)
    assert.deepEqual([...new Set(wall.events.map(({ name }) => name))], ['beat', 'count'])
    assert.deepEqual(
      phone.events.map(({ name }) => name),
      ['beat'],
    )
    await house.close()
  })

  it('that comes back is given the present frame at once, and none when it has it', async () => {
    const board = makeBoard()
    board.revision = 7
    const house = await openHouse(db, board)
    const behind = openScreen(house, 'revision=3&who=a')
    const present = openScreen(house, 'revision=7&who=b')
    const again = openScreen(house, 'revision=3&who=c', 'last-event-id: 7\r\n')
    await until('the present frame comes', () => behind.revisions().length === 1)
    await pause(80)
    assert.deepEqual([behind.revisions(), present.revisions(), again.revisions()], [['7'], [], []])
    await house.close()
  })

  it('can be asked for instead, and says when nothing is new', async () => {
    const board = makeBoard()
    const house = await openHouse(db, board)
    const ask = async (revision: number) => {
      const answer = await house.server.inject({
        url: `/live?audience=screen&revision=${revision}`,
        headers: { accept: 'application/json' },
      })
      const { now, ...rest } = answer.json<{ now: string }>()
      assert.match(now, /^\d{4}-.*Z$/)
      assert.equal(answer.headers['cache-control'], 'no-store')
      return rest
    }
    assert.deepEqual(await ask(0), { revision: '1', frame: '<p>screen 1</p>', count: '0 of 9' })
    assert.deepEqual(await ask(1), { revision: '1', count: '0 of 9' })
    const reads = readings(board)
    await Promise.all(Array.from({ length: 200 }, () => ask(1)))
    reads.areSparing()
    await house.close()
  })

  after(() => db.close())
})
