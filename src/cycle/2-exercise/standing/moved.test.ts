import assert from 'node:assert/strict'
import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { migrate } from '#db'
import { emptyDatabase, type TestDatabase } from '#test/database.ts'
import { stageOf } from './standing.ts'
import { standingsOf } from './store.ts'

const shipped = join(import.meta.dirname, '../../../../migrations')
const id = (last: string): string => `0190a000-0000-7000-8000-00000000000${last}`
const [partnership, person, programme, forum, unit] = [id('a'), id('b'), id('c'), id('d'), id('e')]
const [signed, gathering, withdrawn] = [id('1'), id('2'), id('3')]
const at = '2026-01-15T23:30:00.000Z'
let db: TestDatabase
let folder = ''

/** Exercises as they were before the desk could see where they stand: one signed, one that gathers, one taken back. */
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stocktake-before-standing-'))
  for (const name of await readdir(shipped))
    if (/^0(?:0\d|1[0-6])-/.test(name)) await copyFile(join(shipped, name), join(folder, name))
  db = await emptyDatabase()
  await migrate(db.connection, { folder })
  const insert = async (table: string, row: Readonly<Record<string, unknown>>): Promise<void> => {
    const places = Object.keys(row).map((_name, index) => `$${index + 1}`)
    await db.unscoped(`insert into ${table} (${Object.keys(row).join()}) values (${places.join()})`, Object.values(row))
  }
  await insert('people.person', { id: person, email: 'ruth@example.org', name: 'Ruth Adeyemi', made_at: at })
  await insert('people.programme', { id: programme, name: 'Better Together', made_at: at })
  await insert('people.partnership', { id: partnership, name: 'Wexmoor', programme_id: programme, made_at: at })
  const role = { partnership_id: partnership, person_id: person, given_at: at }
  await insert('people.role', { ...role, id: id('4'), role: 'local-lead' })
  await insert('people.role', { ...role, id: id('5'), role: 'member' })
  for (const [group, name] of [
    [forum, 'Forum'],
    [unit, 'Unit'],
  ])
    await insert('people.partner_group', { partnership_id: partnership, id: group, name, kind: 'other', made_at: at })
  const dates = { gather_by: '2026-02-20', agree_by: '2026-03-13', plan_by: '2026-04-24', opened_at: at }
  for (const [exercise, label, isWithdrawn] of [
    [signed, '2025/26', false],
    [gathering, '2026/27', false],
    [withdrawn, '2027/28', true],
  ] as const)
    await insert('exercise.exercise', {
      ...{ partnership_id: partnership, id: exercise, label, edition_id: 'x', ...dates, withdrawn: isWithdrawn },
    })
  const milestone = { partnership_id: partnership, recorded_by: person, recorded_by_name: 'Ruth Adeyemi' }
  const reached = ['opened', 'gathering-closed', 'positions-confirmed', 'outline-signed']
  for (const [index, kind] of reached.entries())
    await insert('exercise.milestone', {
      ...{
        ...milestone,
        exercise_id: signed,
        id: id(String(index)),
        kind,
        recorded_at: `2026-0${index + 1}-15T23:30:00Z`,
      },
    })
  const opened = { ...milestone, exercise_id: gathering, kind: 'opened', recorded_at: at }
  await insert('exercise.milestone', { ...opened, id: id('0') })
  const undone = { undone_at: at, undone_by: person, undone_by_name: 'Ruth Adeyemi', undone_because: 'Too early' }
  await insert('exercise.milestone', { ...opened, ...undone, id: id('1'), kind: 'gathering-closed' })
  const sitting = { partnership_id: partnership, exercise_id: gathering, standards: [1] }
  await insert('exercise.sitting', {
    ...sitting,
    group_id: forum,
    position: 0,
    held_on: '2026-02-03',
    manner: 'meeting',
  })
  await insert('exercise.sitting', { ...sitting, group_id: unit, position: 1 })
  // The signature by itself is enough: what it rests on in its own room is nothing to the desk.
  await db.unscoped(`set session_replication_role = replica;
    insert into plans.strategic_signature
      (partnership_id, exercise_id, version, content, signed_at, signed_by, signed_by_name, signed_as)
    values ('${partnership}', '${signed}', 1, '{}', '${at}', '${person}', 'Ruth Adeyemi', 'chair')`)
})
after(async () => {
  await db.close()
  await rm(folder, { recursive: true, force: true })
})

test('what was reached before stands for the desk, and a local lead says whose programme they are of', async () => {
  await migrate(db.connection, { folder: shipped })
  const years = await db.read({ kind: 'partnership', partnership, person }, tx => standingsOf(tx, [partnership]))
  assert.deepEqual(
    new Map(years.map(year => [year.exercise, stageOf(year)])),
    new Map([
      [signed, 'strategic-signed'],
      [gathering, 'gathering'],
    ]),
  )
  const [done, under] = [years.find(year => year.exercise === signed), years.find(year => year.exercise === gathering)]
  assert.deepEqual(done?.on, {
    ...{ opened: '2026-01-15', 'gathering-closed': '2026-02-15', 'positions-confirmed': '2026-03-15' },
    // Half past eleven at night in summer time is the next day.
    ...{ 'outline-signed': '2026-04-16', 'strategic-signed': '2026-01-15' },
  })
  assert.deepEqual(under?.on, { opened: '2026-01-15' })
  assert.equal(under?.due['gathering-closed'], '2026-02-20')
  assert.deepEqual([under?.days, under?.groups], [['2026-02-03'], 2])
  const roles = await db.unscoped(`select role, programme_id from people.role order by role`)
  assert.deepEqual(roles, [
    { role: 'local-lead', programme_id: programme },
    { role: 'member', programme_id: null },
  ])
})
