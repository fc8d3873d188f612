import assert from 'node:assert/strict'
import { it } from 'node:test'
import { freshDatabase, type TestDatabase } from '#test/database.ts'
import { openHall } from '#test/world/hall.ts'
import type { Id } from '#ground'
import { storeArchive } from './actions/storing.ts'
import { takeEverything } from './actions/taking.ts'
import { leavingNames } from './leaving.ts'
import { rooms } from './store/rooms.ts'
import { contentOf, noPapers, savedAs } from './test/archives.ts'
import { comparable, emptyColumns, keepReader, readAtOf, reader } from './test/compare.ts'

/** Of each type a value that is easily bent on the way. */
const values: Readonly<Record<string, string>> = {
  text: 'Lines\n“quoted” \\ back, ünïcode 𝄞, \u2028 and {"json": 1}',
  'timestamp with time zone': '2026-01-02 03:04:05.678901+00',
  date: '2026-02-28',
  boolean: 'true',
  smallint: '3',
  integer: '3',
  bigint: '9007199254740991',
  numeric: '12345678901234567890.12345678901234567890',
  jsonb: '{"a": [1.50, null, "x"], "b": {}}',
  'text[]': '{"a,b","{}",""}',
  'date[]': '{2026-02-28}',
  'uuid[]': '{}',
  uuid: '01900000-0000-7000-8000-0000000000ee',
}

/** Gives every column that may be empty a value wherever it is, together where the table's rules want that, else alone. */
const fill = async (db: TestDatabase, partnership: Id<'partnership'>, person: Id<'person'>): Promise<void> => {
  const update = (table: string, owner: string, columns: readonly (readonly [string, string])[]): Promise<unknown> =>
    db
      .unscoped(
        `update ${table} set ${columns.map(([name, value], at) => `${name} = coalesce(${name}, $${at + 2}::${value})`).join()}
         where ${owner} = $1`,
        [partnership, ...columns.map(([name, value]) => (/_by$|person|^by_/.test(name) ? person : values[value]))],
      )
      .catch(() => undefined)
  for (const table of leavingNames(rooms)) {
    const rows = await db.unscoped<{ name: string; type: string }>(
      `select attname as name, regexp_replace(format_type(atttypid, atttypmod), '\\(.*\\)', '') as type from pg_attribute
       where attrelid = $1::regclass and attnum > 0 and not attisdropped and not attnotnull`,
      [table],
    )
    const columns = rows.filter(({ type }) => type in values).map(({ name, type }) => [name, type] as const)
    if (columns.length === 0) continue
    const owner = table === 'people.partnership' ? 'id' : 'partnership_id'
    await update(table, owner, columns)
    const ending = (word: string) => columns.filter(([name]) => name.startsWith(word))
    for (const word of [
      'undone',
      'removed',
      'struck',
      'ended',
      'reopened',
      'fallen',
      'withdrawn',
      'cancelled',
      'file',
      'read_in',
    ])
      if (ending(word).length > 0) await update(table, owner, ending(word))
    for (const column of columns) await update(table, owner, [column])
  }
}

it('loses no value of any column that the sample or a filling of it can fill', { timeout: 900_000 }, async t => {
  const story = await openHall()
  const elsewhere = await freshDatabase()
  await keepReader(elsewhere)
  const { ruth } = story.sample.people
  const partnership = story.sample.partnerships.wexmoor
  await fill(story.db, partnership, ruth.id)
  const taking = { world: story.world, papers: noPapers() }
  const there = await savedAs(
    takeEverything({ ...taking, db: story.db, person: ruth, partnership: { id: partnership, name: 'Wexmoor' } }),
  )
  const stored = await storeArchive({ ...story, db: elsewhere, person: reader }, there)
  assert.ok(stored.ok, JSON.stringify(stored))
  const here = await savedAs(
    takeEverything({ ...taking, db: elsewhere, person: reader, partnership: { id: stored.value, name: 'Wexmoor' } }),
  )
  const readAt = await readAtOf(elsewhere, stored.value)
  const [before, after] = [await contentOf(there), await contentOf(here)]
  const wanted = comparable(before, false, readAt)
  const found = comparable(after, true, readAt)
  for (const [name, rows] of wanted) assert.deepEqual(found.get(name), rows, name)
  t.diagnostic(`Empty even so: ${emptyColumns(before).join(', ')}`)
})
