import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { castBallot } from './balloting.ts'
import { answers, type Answer } from '../ballot/answer.ts'
import { shuffled } from '../ballot/shuffle.ts'
import { answeredNow } from '../store/room.ts'
import { hallIn, openHall, type Hall } from '#test/world/hall.ts'

const workshops = 200
const peopleEach = 6

type Row = Readonly<Record<string, unknown>>
type Order = readonly string[]

/** Everything that the database holds in tables of one workshop or its tally, with the traces PostgreSQL leaves. */
const dump = async (hall: Hall): Promise<readonly (readonly Row[])[]> => {
  const tables = await hall.db.unscoped<{ name: string; column: string }>(
    `select table_schema || '.' || table_name as name, column_name as column from information_schema.columns
     where column_name = 'workshop_id' and table_schema in ('workshop', 'scoring') and table_name <> 'round_key'`,
  )
  return Promise.all(
    tables.map(({ name }) =>
      hall.db.unscoped(
        `select *, xmin::text::bigint as trace_made, xmax::text::bigint as trace_locked, ctid::text as trace_place
         from ${name} where workshop_id = $1`,
        [hall.workshop],
      ),
    ),
  )
}

const placeOf = (row: Row): number => {
  const [page = 0, line = 0] = String(row['trace_place']).replace(/[()]/g, '').split(',').map(Number)
  return page * 100_000 + line
}
const said = (row: Row): string => (Buffer.isBuffer(row['code']) ? row['code'].toString('hex') : '')
const orders: readonly [string, (a: Row, b: Row) => number][] = [
  ['place', (a, b) => placeOf(a) - placeOf(b)],
  ['made', (a, b) => Number(a['trace_made']) - Number(b['trace_made'])],
  ['locked', (a, b) => Number(a['trace_locked']) - Number(b['trace_locked'])],
  ['code', (a, b) => said(a).localeCompare(said(b))],
  ['shown', (a, b) => Number(a['place'] ?? 0) - Number(b['place'] ?? 0)],
]

/** Every order in which a dump names people, and every order in which it holds what they wrote. */
const sequences = (dumped: readonly (readonly Row[])[], column: (row: Row) => unknown): ReadonlyMap<string, Order> =>
  new Map(
    dumped.flatMap((rows, table) => {
      const naming = rows.filter(row => typeof column(row) === 'string')
      return naming.length < 2
        ? []
        : orders.map(([name, order]) => [`${table} by ${name}`, naming.toSorted(order).map(row => String(column(row)))])
    }),
  )

const personIn = (row: Row): unknown =>
  row['participant_id'] ?? (row['token_hash'] === undefined ? undefined : row['id'])
const secretIn = (row: Row): unknown => row['comment'] ?? (row['round_id'] === undefined ? undefined : row['words'])

/** How often each pair of orders puts what somebody wrote at their place. */
const joins = (
  dumped: readonly (readonly Row[])[],
  truth: ReadonlyMap<string, string>,
  found: Map<string, { hits: number; tries: number }>,
  known: ReadonlyMap<string, Order> = new Map(),
): void => {
  for (const [who, people] of [...sequences(dumped, personIn), ...known]) {
    for (const [what, secrets] of sequences(dumped, secretIn)) {
      const pair = found.get(`${who} / ${what}`) ?? { hits: 0, tries: 0 }
      const voters = people.filter(person => truth.has(person))
      voters.forEach((person, i) => {
        pair.tries++
        if (truth.get(person) === secrets[i]) pair.hits++
      })
      found.set(`${who} / ${what}`, pair)
    }
  }
}

/** More than chance would give in ten thousand such tests. */
const tellsMore = ({ hits, tries }: { hits: number; tries: number }): boolean => {
  const chance = 1 / peopleEach
  // The guesses of one workshop hang together, so the spread is a little wider than that of single draws.
  return hits > tries * chance + 5 * Math.sqrt(tries * chance)
}

describe(`${workshops} workshops`, () => {
  const open = new Map<string, { hits: number; tries: number }>()
  const revealed = new Map<string, { hits: number; tries: number }>()
  before(async () => {
    const world = await openHall({ people: 0 })
    for (let i = 0; i < workshops; i++) {
      const hall = await hallIn(world, { people: peopleEach, standards: [1] })
      await hall.step(3)
      const round = await hall.round()
      const voters = shuffled(hall.people, world.world.chance)
      const truth = new Map<string, string>()
      for (const { participant } of voters) {
        const comment = `words ${truth.size}`
        const answer = answers[truth.size % 5] as Answer
        truth.set(participant, comment)
        await castBallot(hall, hall.workshop, participant, { round, answer, comment })
      }
      joins(await dump(hall), truth, open, new Map([['control', voters.map(each => each.participant)]]))
      await hall.step()
      joins(await dump(hall), truth, revealed)
    }
  })
  const fromTables = (found: typeof open) =>
    [...found].filter(([pair]) => !pair.startsWith('control')).filter(([, each]) => tellsMore(each))

  it('while open leave no order by which a ballot can be joined to a person', () => {
    assert.ok(open.size > 20)
    assert.deepEqual(fromTables(open), [])
  })
  it('once revealed leave no order by which a comment can be joined to a person', () => {
    assert.ok(revealed.size > 20)
    assert.deepEqual(fromTables(revealed), [])
  })
  it('would be caught: somebody who watched the order of voting joins them nearly always', () => {
    const watched = [...open].filter(([pair]) => pair.startsWith('control'))
    assert.ok(watched.some(([, { hits, tries }]) => hits > tries * 0.9))
  })
})

describe('two runs that differ in one ballot', () => {
  const run = async (answer: Answer): Promise<readonly string[]> => {
    const hall = await openHall({ people: 6, standards: [1] })
    const seen: string[] = []
    const look = async (): Promise<void> => {
      const room = await hall.room()
      const counted =
        room.progress.step.kind === 'score'
          ? await hall.db.read({ kind: 'workshop', workshop: hall.workshop }, tx => answeredNow(tx, hall.workshop))
          : undefined
      seen.push(JSON.stringify([room, counted]))
    }
    await hall.step(3)
    await look()
    const round = await hall.round()
    for (const [i, { participant }] of hall.people.entries()) {
      const cast = await castBallot(hall, hall.workshop, participant, { round, answer: i === 3 ? answer : '2' })
      seen.push(JSON.stringify(cast))
      await look()
    }
    await hall.step()
    await look()
    return seen
  }
  it('know the same until the reveal, to the byte, and differ from then on', async () => {
    const [one, other] = [await run('1'), await run('5')]
    assert.equal(one.length, other.length)
    assert.deepEqual(one.slice(0, -1), other.slice(0, -1))
    assert.notEqual(one.at(-1), other.at(-1))
  })
})

describe('ballots that race the reveal', () => {
  it('are counted or told that they came too late, each of them, and none is left behind', async () => {
    const hall = await openHall({ people: 40, standards: [1, 2, 3] })
    await hall.step(3)
    for (let i = 0; i < 3; i++) {
      const round = await hall.round()
      const casting = hall.people.map(({ participant }) =>
        castBallot(hall, hall.workshop, participant, { round, answer: '3' }),
      )
      await Promise.all(casting.slice(0, 8 * i))
      const [, ...cast] = await Promise.all([hall.step(), ...casting])
      const counted = cast.filter(each => each.ok).length
      const room = await hall.room()
      const [tally] = room.tallies.filter(each => each.standard === i + 1)
      assert.equal(tally?.way === 'unseen' ? tally.counts[2] : 0, counted < 5 ? 0 : counted)
      const [left] = await hall.db.unscoped<{ count: number }>('select count(*) from workshop.ballot')
      assert.equal(Number(left?.count), 0)
      await hall.step(3)
    }
  })
})
