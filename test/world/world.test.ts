import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { positionsOf } from '#agreement'
import { selfTest, type Read } from '#db'
import { exerciseOf, sittingsOf } from '#exercise'
import type { Id } from '#ground'
import { signedOutlineOf } from '#plans'
import { groupsOf, peopleOf, roles, vacantSeats } from '#people'
import { isApart, responseCountsOf, submittedAnswersOf, submittedOf } from '#scoring'
import { staffRoles } from '../../src/people/staff/staff.ts'
import type { PartnershipName } from './places.ts'
import { sampleSignIns } from './index.ts'
import { appFor, tellWorld, type TestWorld } from './test-world.ts'

let house: TestWorld
let other: TestWorld

before(async () => {
  house = await tellWorld()
  other = await tellWorld()
})

const inPlace = <Value>(where: PartnershipName, work: (tx: Read) => Promise<Value>): Promise<Value> => {
  const { partnerships, people } = house.sample
  return house.db.read({ kind: 'partnership', partnership: partnerships[where], person: people.ruth.id }, work)
}

/** The standards on which named groups that have submitted are two or more apart. */
const apartIn = async (tx: Read, exercise: Id<'exercise'>): Promise<readonly number[]> => {
  const byStandard = Map.groupBy(await submittedAnswersOf(tx, exercise), ({ standard }) => standard)
  return [...byStandard].flatMap(([standard, answers]) =>
    isApart(answers.flatMap(({ answer }) => (answer.kind === 'score' ? [answer.score] : []))) ? [standard] : [],
  )
}

describe('The fictional programme', () => {
  it('has somebody in every role, and offers one of each to sign in as', async () => {
    const people = await inPlace('wexmoor', peopleOf)
    const held = new Set(people.flatMap(each => each.roles.map(({ role }) => role)))
    assert.deepEqual(
      roles.filter(role => !held.has(role)),
      [],
    )
    assert.deepEqual(
      sampleSignIns.map(({ role }) => role),
      [...roles, 'local-lead-elsewhere', ...staffRoles, 'second-approver', 'champion-agreeing', 'chair-agreeing'],
    )
    for (const { role, email, partnership } of sampleSignIns.slice(0, roles.length)) {
      assert.equal(partnership, 'Wexmoor Children’s Partnership')
      const found = people.find(each => each.person.email === email)
      assert.ok(
        found?.roles.some(each => each.role === role),
        role,
      )
    }
  })

  it('can be started again with everything in it: no row of it shows without a scope', async () => {
    const [shown] = await house.db.unscoped(`select count(*)::int as n from exchange.shown where audience = 'anyone'`)
    assert.ok(Number(shown?.['n']) > 0, 'also with what anyone may read')
    await selfTest(house.db.connection)
  })

  it('gives every answer words of its own', async () => {
    const { wexmoor2025, wexmoor2026, calder2026 } = house.sample.exercises
    const read = (where: PartnershipName, exercise: Id<'exercise'>) =>
      inPlace(where, tx => submittedOf(tx, exercise, { mayReadKept: true }))
    const answers = [
      ...(await read('wexmoor', wexmoor2025)),
      ...(await read('wexmoor', wexmoor2026)),
      ...(await read('calder', calder2026)),
    ]
    const summaries = answers.map(({ summary }) => summary)
    assert.equal(new Set(summaries).size, 36 + 31 + 36)
    assert.ok(summaries.every(summary => summary.length > 40))
  })

  it('is the same in another database, and nothing in it happens later than now', async () => {
    const [one, two] = [await contentOf(house), await contentOf(other)]
    assert.deepEqual(two, one)
    const moments = one.flatMap(row => row.match(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/g) ?? [])
    assert.ok(moments.length > 500)
    assert.deepEqual(
      moments.filter(moment => moment > house.world.now()),
      [],
    )
  })

  it('shows everybody a first page', async () => {
    const app = await appFor(house)
    for (const { name, email } of Object.values(house.sample.people)) {
      const headers = { cookie: await house.signedIn(email) }
      let page = await app.inject({ url: '/partnerships', headers })
      for (let moved = 0; page.headers.location !== undefined && moved < 4; moved += 1)
        page = await app.inject({ url: page.headers.location, headers })
      assert.equal(page.statusCode, 200, name)
    }
    await app.close()
  })
})

describe('Wexmoor, gathering answers', () => {
  it('has six groups: three of them in, one under way, one on paper, and the Board before its workshop', async () => {
    const exercise = house.sample.exercises.wexmoor2026
    const { phase, counts, sittings } = await inPlace('wexmoor', async tx => ({
      phase: (await exerciseOf(tx, exercise))?.phase,
      counts: await responseCountsOf(tx, exercise),
      sittings: await sittingsOf(tx, exercise),
    }))
    assert.equal(phase, 'gather')
    assert.deepEqual(
      counts.map(({ asked, answered, submittedAt, onBehalf }) => [
        asked,
        answered,
        submittedAt !== undefined,
        onBehalf,
      ]),
      [
        [12, 12, true, false],
        [12, 7, false, undefined],
        [12, 12, true, false],
        [7, 7, true, true],
        [7, 0, false, undefined],
        [12, 0, false, undefined],
      ],
    )
    assert.equal(sittings.find(({ group }) => group.name === 'Parents’ forum')?.manner, 'paper')
  })

  it('has a seat that nobody holds', async () => {
    const groups = await inPlace('wexmoor', groupsOf)
    assert.deepEqual(
      groups.flatMap(group => vacantSeats(group).map(seat => [group.name, seat.organisationName])),
      [['Management team', 'Wexmoor Health Trust']],
    )
  })

  it('has four standards on which groups are two or more apart', async () => {
    assert.deepEqual(await inPlace('wexmoor', tx => apartIn(tx, house.sample.exercises.wexmoor2026)), [3, 4, 6, 9])
  })

  it('keeps some evidence from those who provide services', async () => {
    const read = (mayReadKept: boolean) =>
      inPlace('wexmoor', tx => submittedOf(tx, house.sample.exercises.wexmoor2026, { mayReadKept }))
    const count = (answers: Awaited<ReturnType<typeof read>>) => answers.flatMap(({ evidence }) => evidence).length
    assert.ok(count(await read(false)) < count(await read(true)))
  })
})

describe('Wexmoor, the year before', () => {
  it('came to eleven positions and one “none this year”, with one dissent, and the chair confirmed them', async () => {
    const exercise = house.sample.exercises.wexmoor2025
    const positions = await inPlace('wexmoor', tx => positionsOf(tx, exercise))
    assert.equal(positions.length, 12)
    assert.deepEqual(
      positions.filter(({ outcome }) => outcome.kind === 'none').map(({ standard }) => standard),
      [9],
    )
    assert.equal(positions.flatMap(({ dissents }) => dissents).length, 1)
    const milestones = (await inPlace('wexmoor', tx => exerciseOf(tx, exercise)))?.milestones ?? []
    assert.equal(milestones.find(({ kind }) => kind === 'positions-confirmed')?.by, 'Councillor Ines Marlow')
  })

  it('ended with an outline change plan that the chair signed, with every priority, text and list that she read', async () => {
    const { wexmoor2025 } = house.sample.exercises
    const { exercise, signed } = await inPlace('wexmoor', async tx => ({
      exercise: await exerciseOf(tx, wexmoor2025),
      signed: await signedOutlineOf(tx, wexmoor2025, 1),
    }))
    assert.equal(exercise?.phase, 'signed')
    assert.equal(signed?.signature.by.name, 'Councillor Ines Marlow')
    assert.deepEqual(
      signed.outline.areas.map(({ priorities }) => priorities.length),
      [4, 5, 2],
    )
    assert.ok(signed.outline.areas.every(({ statements }) => Object.values(statements).every(words => words !== '')))
    assert.ok(Object.values(signed.outline.texts).every(words => words !== ''))
    assert.ok(signed.outline.capacity.every(({ label }) => label !== undefined))
    assert.deepEqual([signed.outline.team.length, signed.outline.reviews.length], [4, 3])
  })
})

describe('Calder Reach, agreeing', () => {
  it('has everything on record but a position on standard 6, where groups are two apart', async () => {
    const exercise = house.sample.exercises.calder2026
    const found = await inPlace('calder', async tx => ({
      phase: (await exerciseOf(tx, exercise))?.phase,
      agreed: (await positionsOf(tx, exercise)).map(({ standard }) => standard),
      apart: await apartIn(tx, exercise),
    }))
    assert.deepEqual(found, { phase: 'agree', agreed: [1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12], apart: [3, 4, 6, 10] })
  })
})

/** Every row of every room, as text; visits, which tests begin, aside. */
const contentOf = async ({ db }: TestWorld): Promise<readonly string[]> => {
  const tables = await db.unscoped<{ name: string }>(
    `select table_schema || '.' || table_name as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema in ('people', 'exercise', 'scoring', 'agreement', 'plans', 'files')
       and table_name <> 'visit' order by 1`,
  )
  const rows: string[] = []
  for (const { name } of tables)
    for (const { row } of await db.unscoped<{ row: string }>(
      `select to_jsonb(t)::text as row from ${name} t order by 1`,
    ))
      rows.push(`${name} ${row}`)
  return rows
}
