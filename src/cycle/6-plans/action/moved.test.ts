import assert from 'node:assert/strict'
import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { migrate } from '#db'
import { emptyDatabase, type TestDatabase } from '#test/database.ts'
import { actionsOfYear, changesOf } from './store.ts'
import { outlineActions } from './action.ts'

const shipped = join(import.meta.dirname, '../../../../migrations')
const id = (last: string): string => `0190a000-0000-7000-8000-00000000000${last}`
const [partnership, person, exercise] = [id('a'), id('b'), id('c')]
const at = '2026-01-15T14:10:00.000Z'
let db: TestDatabase
let folder = ''

/** The list of actions as it was before an action became a noun of its own. */
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stocktake-before-actions-'))
  for (const name of await readdir(shipped))
    if (/^00[0-8]-/.test(name)) await copyFile(join(shipped, name), join(folder, name))
  db = await emptyDatabase()
  await migrate(db.connection, { folder })
  const insert = async (table: string, row: Readonly<Record<string, unknown>>): Promise<void> => {
    const places = Object.keys(row).map((_name, index) => `$${index + 1}`)
    await db.unscoped(`insert into ${table} (${Object.keys(row).join()}) values (${places.join()})`, Object.values(row))
  }
  await insert('people.partnership', { id: partnership, name: 'Wexmoor', made_at: at })
  await insert('people.person', { id: person, email: 'ruth@example.org', name: 'Ruth Adeyemi', made_at: at })
  const dates = { gather_by: '2025-11-21', agree_by: '2025-12-12', plan_by: '2026-02-13', opened_at: at }
  await insert('exercise.exercise', {
    partnership_id: partnership,
    id: exercise,
    label: '2025/26',
    edition_id: 'x',
    ...dates,
  })
  const begun = { begun_at: at, begun_by: person, begun_by_name: 'Ruth Adeyemi' }
  await insert('plans.outline', { partnership_id: partnership, exercise_id: exercise, ...begun })
  const changed = { changed_at: at, changed_by: person, changed_by_name: 'Ruth Adeyemi' }
  const row = { partnership_id: partnership, exercise_id: exercise, prompt: null, ...changed }
  await insert('plans.action', {
    ...{ ...row, id: id('1'), area: 'A', rank: 1, words: 'Draft the page', owner: 'Tom Hale', due: '2026-03-06' },
    ...{ state: 'started', version: 3, removed_at: null },
  })
  await insert('plans.action', {
    ...{ ...row, id: id('2'), area: null, rank: 2, words: 'Taken out', owner: '', due: null },
    ...{ state: 'open', version: 1, removed_at: at },
  })
})
after(async () => {
  await db.close()
  await rm(folder, { recursive: true, force: true })
})

test('what stood in the list of the plan is an action with its owner, date, state and the beginning of a history', async () => {
  await migrate(db.connection, { folder: shipped })
  const { actions, history } = await db.read({ kind: 'partnership', partnership, person }, async tx => ({
    actions: await actionsOfYear(tx, exercise),
    history: await changesOf(tx, id('1')),
  }))
  assert.deepEqual(
    actions.map(({ words, owner, due, state, version, isRemoved }) => [words, owner, due, state, version, isRemoved]),
    [
      ['Draft the page', { kind: 'named', name: 'Tom Hale' }, '2026-03-06', 'started', 3, false],
      ['Taken out', undefined, undefined, 'open', 1, true],
    ],
  )
  assert.deepEqual(history, [{ version: 3, at, by: 'Ruth Adeyemi', byPerson: person, differences: [], note: '' }])
  assert.deepEqual(outlineActions(actions, 'A'), [
    { id: id('1'), words: 'Draft the page', owner: 'Tom Hale', due: '2026-03-06', state: 'started' },
  ])
})
