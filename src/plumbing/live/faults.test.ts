import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { freshDatabase, type TestDatabase } from '#test/database.ts'
import { until } from '#test/until.ts'
import { listening, makeBoard, openHouse, openScreen, readings, type Screen } from './test/screens.ts'

const eventsOf = ({ events }: Screen): readonly string[] => events.map(({ name }) => name)

setFlagsFromString('--expose-gc')
const tidyUp = runInNewContext('gc') as () => void
/** The bytes of buffers that something still holds. */
const waitingBytes = (): number => {
  tidyUp()
  return process.memoryUsage().arrayBuffers
}

describe('streams under strain', () => {
  let db: TestDatabase
  before(async () => {
    db = await freshDatabase()
  })

  it('reach those who are with another process on the same database', async () => {
    const board = makeBoard()
    const limits = { checkEvery: 60_000 }
    const [one, other] = [await openHouse(db, board, limits), await openHouse(db, board, limits)]
    const screens = [openScreen(one, 'revision=1&audience=screen'), openScreen(other, 'revision=1&audience=screen')]
    await until('both are there', () => screens.every(({ events }) => events.length > 1))
    // Listening begins with the first stream; a hint before that would be heard by nobody.
    await listening(db, 2)
    for (let revision = 2; revision < 12; revision++) {
      board.revision = revision
      const house = revision % 2 ? one : other
      house.live.nudge('topic')
      await until('both have it', () => screens.every(each => each.revisions().at(-1) === String(revision)))
    }
    board.answered = 5
    one.live.nudgeCount('topic')
    await until('the other hears the count', () => screens[1]?.events.at(-1)?.data === '5 of 9')
    await one.close()
    await other.close()
  })

  it('say one thing in a tick, however many nudges there are', async () => {
    const board = makeBoard()
    const [one, other] = [await openHouse(db, board), await openHouse(db, board)]
    const screen = openScreen(other, 'revision=1')
    await until('it is there', () => screen.events.length > 0)
    await listening(db, 1)
    const reads = readings(board)
    for (let nudge = 0; nudge < 300; nudge++) {
      board.revision += 1
      one.live.nudge('topic')
      if (nudge % 100 === 0) await pause(20)
    }
    await until('the last has come', () => screen.revisions().at(-1) === '301')
    reads.areSparing()
    await one.close()
    await other.close()
  })

  it('are brought up to date when listening broke, and hear again after it', async () => {
    const board = makeBoard()
    const limits = { checkEvery: 60_000 }
    const [one, other] = [await openHouse(db, board, limits), await openHouse(db, board, limits)]
    const screen = openScreen(other, 'revision=1')
    await until('it is there', () => screen.events.length > 0)
    await listening(db, 1)
    const cut = await db.unscoped(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()
         and (query like 'listen%' or query like '%pg_notify%') and pid <> pg_backend_pid()`,
    )
    assert.equal(cut.length, 1)
    board.revision = 2
    one.live.nudge('topic')
    await until('what was missed has come', () => screen.revisions().at(-1) === '2')
    await listening(db, 2)
    board.revision = 3
    one.live.nudge('topic')
    await until('it hears again', () => screen.revisions().at(-1) === '3')
    await one.close()
    await other.close()
  })

  it('need no hint: within the time of a check everybody has the present frame', async () => {
    const board = makeBoard()
    const house = await openHouse(db, board, { checkEvery: 200 })
    const screen = openScreen(house, 'revision=1')
    await until('it is there', () => screen.events.length > 0)
    board.revision = 2
    await until('it has it', () => screen.revisions().at(-1) === '2')
    await house.close()
  })

  it('end for those who may not stay, with one call for all, and for nobody else', async () => {
    const board = makeBoard()
    const house = await openHouse(db, board, { checkEvery: 150 })
    const screens = ['a', 'b', 'c'].map(who => openScreen(house, `revision=1&who=${who}`))
    await until('all are there', () => screens.every(({ events }) => events.length > 0))
    board.out.add('b')
    await until('b has gone', () => screens[1]?.isOver() ?? false)
    assert.equal(screens[1] && eventsOf(screens[1]).at(-1), 'gone')
    board.revision = 2
    house.live.nudge('topic')
    await until('the others go on', () => [0, 2].every(at => screens[at]?.revisions().at(-1) === '2'))
    await house.close()
  })

  it('are six for one person: the oldest is told to ask instead', async () => {
    const house = await openHouse(db, makeBoard())
    const screens: Screen[] = []
    for (let count = 0; count < 8; count++) {
      const screen = openScreen(house, 'revision=1&who=one')
      await until('it is there', () => screen.events.length > 0)
      screens.push(screen)
    }
    await until('two have ended', () => screens.filter(each => each.isOver()).length === 2)
    assert.deepEqual(
      screens.map(each => each.isOver()),
      [true, true, false, false, false, false, false, false],
    )
    assert.equal(screens[0] && eventsOf(screens[0]).at(-1), 'poll')
    await house.close()
  })

  it('are no more than the house holds, and a place that is left is free', async () => {
    const house = await openHouse(db, makeBoard(), { streams: 3 })
    const screens = ['a', 'b', 'c'].map(who => openScreen(house, `revision=1&who=${who}`))
    await until('three are there', () => screens.every(({ events }) => events.length > 0))
    const fourth = openScreen(house, 'revision=1&who=d')
    await until('it is answered', () => fourth.text().includes('\r\n\r\n'))
    assert.match(fourth.head(), /^http\/1\.1 503/)
    screens[0]?.socket.destroy()
    await until('there is room', async () => {
      const next = openScreen(house, 'revision=1&who=e')
      await until('it is answered', () => next.text().includes('\r\n\r\n'))
      return next.head().startsWith('http/1.1 200')
    })
    await house.close()
  })

  it('are dropped when nobody reads them, and hold up nobody else', async () => {
    const board = makeBoard()
    const house = await openHouse(db, board, { rest: 1 })
    const stuck = openScreen(house, 'revision=1&audience=heavy&who=stuck')
    const reader = openScreen(house, 'revision=1&audience=heavy&who=reader')
    await until('both are there', () => stuck.events.length > 0 && reader.events.length > 0)
    stuck.socket.pause()
    const before = waitingBytes()
    for (let frame = 0; frame < 250; frame++) {
      board.revision += 1
      house.live.nudge('topic')
      await until('the reader has it', () => reader.text().includes(`"revision":"${board.revision}"`))
      if (frame % 10 === 0) reader.forget()
    }
    // All that was sent is 15 MB, of which the system itself keeps some for a reader who does not read.
    const kept = waitingBytes() - before
    assert.ok(kept < 4 * 1024 * 1024, `${kept} bytes are kept for a reader who does not read`)
    stuck.socket.resume()
    await until('the other was cut', () => stuck.isOver())
    await house.close()
  })

  it('hear when to come back before the server stops, each at another moment, and find the next one', async () => {
    const board = makeBoard()
    const house = await openHouse(db, board)
    const screens = Array.from({ length: 12 }, (_, at) => openScreen(house, `revision=1&who=p${at}`))
    await until('all are there', () => screens.every(({ events }) => events.length > 0))
    await house.close()
    await until('all have ended', () => screens.every(each => each.isOver()))
    const waits = screens.map(each => [...each.text().matchAll(/retry: (\d+)/g)].map(([, wait]) => Number(wait)))
    for (const each of waits) assert.equal(each.length, 2)
    assert.ok(new Set(waits.map(each => each[1])).size > 4)
    board.revision = 9
    const next = await openHouse(db, board)
    const again = openScreen(next, 'revision=1', 'last-event-id: 1\r\n')
    await until('the present frame is there', () => again.revisions().at(-1) === '9')
    await next.close()
  })

  it('stay open when a read fails, and go on when it works again', async () => {
    const board = makeBoard()
    const house = await openHouse(db, board, { checkEvery: 200 })
    const screen = openScreen(house, 'revision=1')
    await until('it is there', () => screen.events.length > 0)
    board.fault = new Error('down')
    board.revision = 2
    house.live.nudge('topic')
    const poll = await house.server.inject({ url: '/live', headers: { accept: 'application/json' } })
    assert.equal(poll.statusCode, 500)
    board.fault = undefined
    await until('it has it', () => screen.revisions().at(-1) === '2')
    assert.equal(screen.isOver(), false)
    await house.close()
  })

  it('hold no connection to the database beside the one that listens', async () => {
    const own = await freshDatabase()
    const house = await openHouse(own, makeBoard())
    const screens = Array.from({ length: 40 }, (_, at) => openScreen(house, `revision=1&who=p${at}`))
    await until('all are there', () => screens.every(({ events }) => events.length > 0))
    await listening(own, 1)
    // Time for another connection to show itself.
    await pause(300)
    const [row] = await own.unscoped<{ count: number }>(
      `select count(*)::int as count from pg_stat_activity
         where datname = current_database() and application_name = 'stocktake app'`,
    )
    assert.equal(row?.count, 1)
    await house.close()
  })
})
