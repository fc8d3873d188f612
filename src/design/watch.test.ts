import assert from 'node:assert/strict'
import { test } from 'node:test'
import { watch, type Answer, type Stream } from './browser/watch.ts'

/** A page, a clock and a server that are worked by hand. */
const bench = () => {
  const said: string[] = []
  const shown: Partial<Answer>[] = []
  const streams: { readonly revision: string; readonly on: Stream; isClosed: boolean }[] = []
  const asks: { readonly revision: string; readonly answer: (given: Answer | 'gone' | undefined) => Promise<void> }[] =
    []
  const timers = new Set<{ readonly milliseconds: number; readonly ring: () => void }>()
  const watching = watch('1', {
    open: (revision, on) => {
      const stream = { revision, on, isClosed: false }
      streams.push(stream)
      return () => (stream.isClosed = true)
    },
    ask: revision => {
      const { promise, resolve } = Promise.withResolvers<Answer | 'gone' | undefined>()
      asks.push({ revision, answer: async given => (resolve(given), new Promise(setImmediate)) })
      return promise
    },
    show: answer => shown.push(answer),
    say: network => said.push(network),
    gone: () => said.push('gone'),
    later: (milliseconds, ring) => {
      const timer = { milliseconds, ring }
      timers.add(timer)
      return () => timers.delete(timer)
    },
  })
  /** Rings everything that is due after this long. */
  const wait = async (milliseconds: number) => {
    for (const timer of [...timers]) {
      if (timer.milliseconds !== milliseconds || !timers.delete(timer)) continue
      timer.ring()
      await new Promise(setImmediate)
    }
  }
  watching.start()
  return { watching, said, shown, streams, asks, wait, waits: () => [...timers].map(each => each.milliseconds) }
}

const answer = (revision: string): Answer => ({ revision, now: '2026-11-23T10:00:00.000Z', frame: `frame ${revision}` })

test('a stream that speaks is all that is needed', () => {
  const { streams, asks, said, shown } = bench()
  streams[0]?.on.seen({ now: 'n' })
  streams[0]?.on.seen(answer('2'))
  assert.deepEqual([said, asks.length], [['live'], 0])
  assert.deepEqual(shown.at(-1), answer('2'))
})

test('a stream that stays silent for four seconds is helped by asking every second, and trusted when it speaks', async () => {
  const { streams, asks, said, wait, waits } = bench()
  await wait(4000)
  assert.equal(asks.length, 1)
  await asks[0]?.answer(answer('2'))
  assert.deepEqual(said, ['polling'])
  await wait(1000)
  assert.equal(asks[1]?.revision, '2')
  streams[0]?.on.seen({ now: 'n' })
  await asks[1]?.answer(answer('2'))
  assert.deepEqual(said, ['polling', 'live'])
  assert.deepEqual(waits(), [25_000])
})

test('one break is the browser’s own to mend; after two it asks, and opens the stream again later each time', async () => {
  const { streams, asks, wait, waits } = bench()
  streams[0]?.on.seen(answer('5'))
  streams[0]?.on.lost(false)
  assert.equal(asks.length, 0)
  streams[0]?.on.lost(false)
  assert.equal(streams[0]?.isClosed, true)
  assert.equal(asks[0]?.revision, '5')
  await asks[0]?.answer(answer('5'))
  const reopened: (number | undefined)[] = []
  for (let count = 0; count < 5; count++) {
    const longest = Math.max(...waits())
    reopened.push(longest)
    await wait(longest)
    streams.at(-1)?.on.lost(true)
  }
  assert.deepEqual(reopened, [5000, 10_000, 20_000, 40_000, 60_000])
})

test('without an answer it says that the connection is lost, tries on, and at once when the network is back', async () => {
  const { watching, streams, asks, said, wait } = bench()
  streams[0]?.on.lost(true)
  await asks[0]?.answer(undefined)
  assert.deepEqual(said, ['lost'])
  await wait(2000)
  await asks[1]?.answer(undefined)
  watching.catchUp()
  assert.equal(asks.length, 3)
  assert.equal(streams.length, 2)
  await asks[2]?.answer(answer('3'))
  assert.deepEqual(said, ['lost', 'polling'])
})

test('an answer that was overtaken by the stream is not shown', async () => {
  const { watching, streams, asks, shown } = bench()
  streams[0]?.on.seen(answer('9'))
  watching.catchUp()
  streams[0]?.on.seen(answer('10'))
  await asks[0]?.answer(answer('9'))
  assert.deepEqual(
    shown.map(({ revision }) => revision),
    ['9', '10'],
  )
})

test('a dead stream is noticed by its silence', async () => {
  const { streams, asks, wait } = bench()
  streams[0]?.on.seen({ now: 'n' })
  await wait(25_000)
  assert.equal(streams[0]?.isClosed, true)
  assert.equal(asks.length, 1)
})

test('a house that is full is asked, and not pressed for a place', async () => {
  const { streams, asks, waits } = bench()
  streams[0]?.on.seen({ now: 'n' })
  streams[0]?.on.full()
  await asks[0]?.answer(answer('1'))
  assert.equal(Math.max(...waits()), 60_000)
})

test('whoever may follow no more is told once, by whichever way', async () => {
  for (const way of ['stream', 'poll'] as const) {
    const { watching, streams, asks, said, waits } = bench()
    if (way === 'stream') streams[0]?.on.gone()
    else {
      streams[0]?.on.lost(true)
      await asks[0]?.answer('gone')
    }
    streams[0]?.on.seen(answer('3'))
    watching.catchUp()
    assert.deepEqual([said, waits()], [['gone'], []], way)
  }
})
