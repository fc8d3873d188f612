import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { freshDatabase, type TestDatabase } from '#test/database.ts'
import { shapesOf, type Shape } from '#db'
import { personTable } from '#people'
import { leavingNames, leavingOf, personColumns } from './leaving.ts'
import { rooms } from './store/rooms.ts'

const kept = leavingNames(rooms)
const left = rooms.flatMap(room => Object.keys(room.left ?? {}))
const without = rooms.flatMap(room => Object.keys(room.without ?? {}))

/** What PostgreSQL's own catalogue says of every table with rows of a partnership. */
const tenantTables = `
  select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and 'stocktake_owner'::regrole in (c.relowner, n.nspowner)
    and (exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'partnership_id' and not a.attisdropped)
      or exists (select from pg_constraint f where f.conrelid = c.oid and f.contype = 'f'
        and f.confrelid = 'people.partnership'::regclass)
      or c.oid = 'people.partnership'::regclass)
  order by 1`

/** What is wrong with what the rooms say of their tables, in words that say what to do. */
const faultsIn = async (db: TestDatabase): Promise<readonly string[]> => {
  const tables = (await db.unscoped<{ name: string }>(tenantTables)).map(({ name }) => name)
  const named = [...kept, ...left]
  const unnamed = tables
    .filter(name => !named.includes(name))
    .map(
      name =>
        `${name}: nobody says whether it leaves with everything that a partnership wrote. Name it in the tables.ts of its room: under kept, or under left with the reason.`,
    )
  const gone = named.filter(name => !tables.includes(name)).map(name => `${name}: is named and is not there`)
  const twice = named.filter((name, at) => named.indexOf(name) < at).map(name => `${name}: is named twice`)
  const shapes = await db.read({ kind: 'visitor' }, tx =>
    shapesOf(
      tx,
      kept.filter(name => tables.includes(name)),
    ),
  )
  return [...unnamed, ...gone, ...twice, ...shapes.flatMap((shape, at) => faultsOf(shape, shapes.slice(0, at)))]
}

const faultsOf = (shape: Shape, earlier: readonly Shape[]): readonly string[] => {
  const { table, columns, references } = shape
  const stays = (name: string): boolean => without.includes(`${table}.${name}`)
  const lost = references
    .filter(({ to, columns: own }) => to !== personTable && to !== table && !own.some(stays))
    .filter(({ to, columns: own }) => own.length > 0 && !earlier.some(each => each.table === to))
    .map(
      ({ to, columns: own }) =>
        `${table}.${own.join(' and ')}: points at ${to}, which does not leave before it. Put ${table} after it, or name the column under without.`,
    )
  const secrets = columns
    .filter(({ name }) => /(?:^|_)(?:hash|token|secret|key_bytes)$/.test(name) && !stays(name))
    .map(({ name }) => `${table}.${name}: looks like a secret. Name it under without, with the reason.`)
  const unfilled = columns
    .filter(({ name, isNeeded, hasDefault }) => stays(name) && isNeeded && !hasDefault)
    .filter(({ name }) => !references.some(({ to, columns: own }) => to === personTable && own.includes(name)))
    .map(({ name }) => `${table}.${name}: stays behind, and cannot be empty when the rest is read in`)
  const bytes = columns
    .filter(({ type }) => type === 'bytea' || type === 'json')
    .map(({ name, type }) => `${table}.${name}: ${type} would not come back as it was`)
  return [...lost, ...secrets, ...unfilled, ...bytes]
}

describe('what the rooms say of their tables', () => {
  let db: TestDatabase
  before(async () => {
    db = await freshDatabase()
  })

  it('is so of every table that PostgreSQL knows', async () => {
    assert.equal((await faultsIn(db)).join('\n'), '')
  })

  it('names only columns that are there', async () => {
    const shapes = await db.read({ kind: 'visitor' }, tx => shapesOf(tx, kept))
    const columns = shapes.flatMap(({ table, columns: own }) => own.map(({ name }) => `${table}.${name}`))
    assert.deepEqual(
      without.filter(name => !columns.includes(name)),
      [],
    )
  })

  it('lets the app read and write every table that leaves', async () => {
    const rows = await db.unscoped<{ name: string }>(
      `select name from unnest($1::text[]) as t (name) where not has_table_privilege('stocktake_app', name, 'select')
       or not has_table_privilege('stocktake_app', name, 'insert')`,
      [[...kept]],
    )
    assert.deepEqual(rows, [])
  })

  it('gives every column of a person to a person who comes along', async () => {
    const shapes = await db.read({ kind: 'visitor' }, tx => shapesOf(tx, kept))
    const pointing = leavingOf(rooms, shapes).filter(shape => personColumns(shape).length > 0)
    assert.ok(pointing.length > 30)
  })

  const plant = async (sql: string): Promise<string> => {
    const spoilt = await freshDatabase()
    await spoilt.unscoped(`set role stocktake_owner; ${sql}`)
    const faults = await faultsIn(spoilt)
    await spoilt.close()
    return faults.join('\n')
  }

  it('fails for a table that nobody named, with words that say what to do', async () => {
    const faults = await plant(`
      create table scoring.forgotten (partnership_id uuid not null, id uuid not null, primary key (partnership_id, id));
      call plumbing.tenant_table('scoring.forgotten');`)
    assert.match(faults, /^scoring\.forgotten: nobody says whether it leaves .* Name it in the tables\.ts of its room/)
  })

  it('fails for a table that only points at partnerships', async () => {
    const faults = await plant(`
      create table people.beside (id uuid primary key, whose uuid references people.partnership);
      call plumbing.guarded_table('people.beside');`)
    assert.match(faults, /^people\.beside: nobody says/)
  })

  it('fails for a column that points at what does not leave, and for one that looks like a secret', async () => {
    const faults = await plant(`
      alter table exercise.term add column programme_id uuid references people.programme, add column token_hash text;`)
    assert.match(faults, /exercise\.term\.programme_id: points at people\.programme, which does not leave before it/)
    assert.match(faults, /exercise\.term\.token_hash: looks like a secret/)
  })
})
