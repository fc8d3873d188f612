// `npm run bench -- workshop`: live screens beside raw event streams, ballots to the facilitator's count, and twenty
// workshops at once. See ../README.md.
import { openDatabase } from '#db'
import { realWorld } from '#ground'
import { buildWorld } from '#test/world/index.ts'
import { loadEditions } from '#instrument'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openCaller, requestOf, type Caller } from '../load.ts'
import { startSide, type Side } from '../side.ts'
import { memoryOf } from './memory.ts'
import { openWorkshop, type Workshop } from './room.ts'
import { openStream, type Stream } from './streams.ts'

const say = (words: string): void => console.log(words)
const percentile = (values: readonly number[], part: number): number =>
  values.toSorted((one, other) => one - other)[Math.min(values.length - 1, Math.floor(values.length * part))] ??
  Number.NaN
const ms = (value: number): string => `${value.toFixed(1)} ms`

const post = (path: string, cookie: string, fields: Readonly<Record<string, string>>): Buffer =>
  requestOf({ method: 'POST', path, cookie, form: new URLSearchParams(fields).toString() })

const move = async (facilitator: Caller, workshop: Workshop, times = 1): Promise<void> => {
  for (let i = 0; i < times; i++) {
    const seen = String((await workshop.room()).moves.length)
    const path = `/partnerships/${workshop.partnership}/workshops/${workshop.id}/controls/moves`
    const { status } = await facilitator.ask(post(path, workshop.facilitator, { kind: 'step', seen }))
    if (status !== 303) throw new Error(`A move was answered with ${status}.`)
  }
}

const score = async (phone: Caller, cookie: string, round: string, answer: number): Promise<boolean> => {
  const { status } = await phone.ask(post('/workshop/ballot', cookie, { round, answer: String(answer) }))
  return status === 303 || status === 200
}

/** 200 people score within half a minute's rush; each ballot until the controls show a number that counts it. */
const ballots = async (side: Side, workshop: Workshop): Promise<void> => {
  const facilitator = await openCaller(side.port)
  const phones = await Promise.all(workshop.phones.map(() => openCaller(side.port)))
  const controls = await openStream(
    side.port,
    `/partnerships/${workshop.partnership}/workshops/${workshop.id}/live`,
    workshop.facilitator,
  )
  const watching = await Promise.all(workshop.phones.map(cookie => openStream(side.port, '/workshop/live', cookie)))
  const latencies: number[] = []
  await move(facilitator, workshop, 2)
  for (let i = 0; i < 3; i++) {
    await move(facilitator, workshop)
    const round = await workshop.round()
    const already = controls.events.length
    const sent: number[] = []
    await Promise.all(
      phones.map(async (phone, at) => {
        await pause(Math.random() * 10_000)
        sent.push(performance.now())
        if (!(await score(phone, workshop.phones[at] ?? '', round, (at % 5) + 1))) throw new Error('A ballot was lost.')
      }),
    )
    const of = workshop.phones.length
    await controls.wait(
      'count',
      event => event.data.includes(`${of} of ${of}`) && controls.events.indexOf(event) >= already,
    )
    const counts = controls.events
      .slice(already)
      .filter(event => event.name === 'count')
      .map(event => ({ at: event.at, count: Number(/\d+/.exec(event.data)?.[0] ?? 0) }))
    for (const [before, at] of sent.toSorted((one, other) => one - other).entries()) {
      const shown = counts.find(each => each.count > before)
      if (shown !== undefined) latencies.push(shown.at - at)
    }
    await move(facilitator, workshop, 3)
  }
  say(
    `A ballot until the facilitator’s count moves, ${workshop.phones.length} people in 10 s: p50 ${ms(percentile(latencies, 0.5))}, ` +
      `p99 ${ms(percentile(latencies, 0.99))} (budget: p99 under 150 ms), of ${latencies.length}`,
  )
  for (const each of [...watching, controls]) each.hangUp()
  for (const each of [...phones, facilitator]) each.hangUp()
}

type Fanned = { readonly whole: number; readonly spread: number; readonly cpuMs: number }

/** One step to so many screens: from the press until the last has it, from the first that has it to the 99th in 100. */
const fan = async (side: Side, screens: readonly Stream[], press: () => Promise<unknown>): Promise<Fanned> => {
  const had = screens.map(screen => screen.events.length)
  const cpu = await side.cpuMs()
  const begun = performance.now()
  const all = screens.map((screen, i) => screen.wait('frame', event => screen.events.indexOf(event) >= (had[i] ?? 0)))
  await press()
  const at = (await Promise.all(all)).map(event => event.at)
  const first = Math.min(...at)
  await pause(150)
  return { whole: Math.max(...at) - begun, spread: percentile(at, 0.99) - first, cpuMs: (await side.cpuMs()) - cpu }
}

const fanOut = async (side: Side, raw: Side, workshop: Workshop, count: number): Promise<void> => {
  const facilitator = await openCaller(side.port)
  const cookieOf = (i: number): string => workshop.phones[i % workshop.phones.length] ?? ''
  const open = (port: number, path: string) =>
    Promise.all(Array.from({ length: count }, (_, i) => openStream(port, path, cookieOf(i))))
  const screens = await open(side.port, '/workshop/live')
  const rawScreens = await open(raw.port, '/')
  const teller = await openCaller(raw.port)
  const [ours, floor]: [Fanned[], Fanned[]] = [[], []]
  await pause(1000)
  for (let i = 0; i < 12; i++) {
    ours.push(await fan(side, screens, () => move(facilitator, workshop)))
    floor.push(await fan(raw, rawScreens, () => teller.ask(post('/', '', {}))))
  }
  const middle = (of: keyof Fanned, fanned: readonly Fanned[]): number =>
    percentile(
      fanned.slice(2).map(each => each[of]),
      0.5,
    )
  const ratio = (of: keyof Fanned): string => `× ${(middle(of, ours) / middle(of, floor)).toFixed(2)}`
  say(`A step to ${count} screens, the middle of ten:`)
  say(
    `  first screen to the 99th in 100: ${ms(middle('spread', ours))}, raw ${ms(middle('spread', floor))}, ${ratio('spread')} (budget × 1.5)`,
  )
  say(
    `  press to the last screen: ${ms(middle('whole', ours))}, raw ${ms(middle('whole', floor))} (ours stores the move, reads the room and draws it)`,
  )
  say(`  CPU: ${ms(middle('cpuMs', ours))}, raw ${ms(middle('cpuMs', floor))}`)
  say(`  memory: ${(await memoryOf(side.pid)).toFixed(0)} MB, raw ${(await memoryOf(raw.pid)).toFixed(0)} MB`)
  for (const each of [...screens, ...rawScreens]) each.hangUp()
  facilitator.hangUp()
  teller.hangUp()
}

/** Whole rounds in many workshops at once: every ballot that was taken is in a count, and in one only. */
const many = async (side: Side, open: () => Promise<readonly Workshop[]>, minutes: number): Promise<void> => {
  const until = performance.now() + minutes * 60_000
  const [took, memory]: [number[], number[]] = [[], [await memoryOf(side.pid)]]
  let [sent, counted, rounds] = [0, 0, 0]
  const run = async (workshop: Workshop): Promise<void> => {
    const facilitator = await openCaller(side.port)
    const phones = await Promise.all(workshop.phones.map(() => openCaller(side.port)))
    const screens = await Promise.all(workshop.phones.map(cookie => openStream(side.port, '/workshop/live', cookie)))
    await move(facilitator, workshop, 2)
    for (const standard of workshop.standards) {
      if (performance.now() > until) break
      await move(facilitator, workshop)
      const round = await workshop.round()
      await Promise.all(
        phones.map(async (phone, at) => {
          await pause(Math.random() * 3000)
          const begun = performance.now()
          if (await score(phone, workshop.phones[at] ?? '', round, (at % 5) + 1)) sent++
          took.push(performance.now() - begun)
        }),
      )
      await move(facilitator, workshop)
      const [tally] = (await workshop.room()).tallies.filter(each => each.standard === standard)
      if (tally?.way === 'unseen') counted += tally.counts.reduce((sum, each) => sum + each, 0)
      rounds++
      await move(facilitator, workshop, 2)
    }
    for (const each of screens) each.hangUp()
    for (const each of [...phones, facilitator]) each.hangUp()
  }
  const watch = setInterval(() => void memoryOf(side.pid).then(now => memory.push(now)), 10_000)
  let workshops: readonly Workshop[] = []
  // Twelve standards take a minute: new workshops begin until the time is over.
  while (performance.now() < until) {
    workshops = await open()
    await Promise.all(workshops.map(run))
  }
  clearInterval(watch)
  say(
    `${workshops.length} workshops of ${workshops[0]?.phones.length ?? 0} phones, ${minutes} minutes: ${rounds} rounds, ` +
      `${sent} ballots taken, ${counted} counted (lost ${Math.max(0, sent - counted)}, doubled ${Math.max(0, counted - sent)}), ` +
      `ballot p95 ${ms(percentile(took, 0.95))}`,
  )
  say(`  memory: ${memory.map(each => each.toFixed(0)).join(', ')} MB`)
}

/** What the bench prints of live workshops. */
export const benchWorkshops = async (connection: string, minutes: number): Promise<void> => {
  const db = openDatabase(connection)
  const world = realWorld()
  const editions = await loadEditions(join(import.meta.dirname, '../../editions'))
  const sample = await buildWorld({ db, world, editions })
  const twelve = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
  const house = { db, world, sample }
  const side = await startSide('stocktake.ts', 'stocktake app', { connection, page: '' })
  const frame = '<section>' + 'a step of the hour as a phone shows it '.repeat(60) + '</section>'
  const raw = await startSide('workshop/raw.ts', 'raw streams', { connection, page: frame })
  try {
    await ballots(side, await openWorkshop(house, 200, [1, 2, 3]))
    const crowd = await openWorkshop(house, 200, twelve)
    await fanOut(side, raw, crowd, 200)
    await fanOut(side, raw, await openWorkshop(house, 200, twelve), 1000)
    const twenty = async (): Promise<readonly Workshop[]> => {
      const rooms: Workshop[] = []
      for (let i = 0; i < 20; i++) rooms.push(await openWorkshop(house, 8, twelve))
      return rooms
    }
    await many(side, twenty, minutes)
  } finally {
    await side.stop()
    await raw.stop()
    await db.close()
  }
}
