import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { freshDatabase, type TestDatabase } from '#test/database.ts'

/** Texts that the overview may hold: what is printed, what places, editions and programmes are called, words of its own. */
const texts = [
  ...['release.label', 'release.month', 'draft.called', 'draft.closed', 'file.kind', 'gathered.place'],
  ...['cell.edition', 'cell.kind', 'cell.place', 'cell.words', 'level.edition', 'level.words'],
  ...['gate.state', 'gate_part.kind', 'gate_part.edition'],
  ...['gate_finding.kind', 'gate_finding.file', 'gate_finding.edition', 'gate_finding.cell', 'gate_finding.place'],
]
const others = ['draft.regions', 'draft.area_types', 'draft.withheld', 'draft.editions', 'file.bytes']
const small = ['smallint', 'integer', 'boolean']

type Column = { readonly name: string; readonly type: string }

/** What a column must not be: something that could name a partnership or a person, or say a day. */
const strange = ({ name, type }: Column): boolean => {
  if (small.includes(type) || others.includes(name)) return false
  if (type === 'text') return !texts.includes(name)
  return !(type === 'uuid' && name.endsWith('.programme_id'))
}

describe('the schema of the overview', () => {
  let db: TestDatabase
  before(async () => {
    db = await freshDatabase()
  })
  after(() => db.close())

  const columns = (): Promise<Column[]> =>
    db.unscoped<Column>(
      `select c.relname || '.' || a.attname as name, format_type(a.atttypid, null) as type
       from pg_attribute a join pg_class c on c.oid = a.attrelid
       where c.relnamespace = 'overview'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
       and a.attnum > 0 and not a.attisdropped`,
    )

  it('holds nothing that names or dates anyone', async () => {
    const all = await columns()
    assert.ok(all.length > 40, 'the columns were not found')
    assert.deepEqual(all.filter(strange), [])
  })

  it('refers to nobody: its keys lead to programmes and to itself', async () => {
    const keys = await db.unscoped<{ leads: string }>(
      `select distinct confrelid::regclass::text as leads from pg_constraint
       where contype = 'f' and connamespace = 'overview'::regnamespace`,
    )
    const abroad = keys.map(({ leads }) => leads).filter(leads => !leads.startsWith('overview.'))
    assert.deepEqual(abroad, ['people.programme'])
  })

  it('would notice a column that does', async () => {
    await db.unscoped('alter table overview.cell add partnership_id uuid, add given_on date, add note text')
    assert.deepEqual(
      (await columns()).filter(strange).map(({ name }) => name),
      ['cell.partnership_id', 'cell.given_on', 'cell.note'],
    )
  })
})
