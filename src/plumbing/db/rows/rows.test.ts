import { deepEqual, equal, rejects } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { freshDatabase, type TestDatabase } from '#test/database.ts'
import type { Scope } from '#ground'
import { isUnfit, rowLines, shapesOf, writeLines, type Read, type Shape } from '../index.ts'

const [one, other] = ['01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000002']
const person = '01900000-0000-7000-8000-00000000000a'
const scope = (partnership: string): Scope => ({ kind: 'partnership', partnership, person })

let db: TestDatabase
before(async () => {
  db = await freshDatabase()
  await db.unscoped(`
    set role stocktake_owner;
    call plumbing.room('trial');
    create table trial.everything (
      partnership_id uuid not null, id integer not null, parent integer,
      small smallint, whole integer, big bigint, exact numeric, float double precision, word text not null default 'x',
      yes boolean, day date, at timestamptz, long interval, bytes bytea, doc jsonb, ids uuid[], counts smallint[],
      words text[], days date[], twice integer generated always as (id * 2) stored,
      primary key (partnership_id, id), foreign key (partnership_id, parent) references trial.everything
    );
    call plumbing.tenant_table('trial.everything');
    reset role;
    insert into trial.everything values
      ('${one}', 2, 3, -32768, 2147483647, 9223372036854775807, 12345678901234567890.123456789012345678901, 0.1, E'a\\nb"\\\\ é 𝄞',
       true, '0044-03-15 BC', '2026-11-23 04:05:06.123456+00', '1 mon 2 days 03:04:05.6', '\\x00ff10', '{"b": [1.10, null, "x"], "a": {}}',
       '{${one},${other}}', '{1,-2,null}', '{"a,b","{}",null,""}', '{2026-11-23,infinity}'),
      ('${one}', 3, null, null, null, null, 'NaN', 'Infinity', '', false, null, '-infinity', null, '', '[]', '{}', null, '{}', null),
      ('${other}', 1, null, 1, 1, 1, 1, 1, 'theirs', null, null, null, null, null, null, null, null, null, null);`)
})
after(() => db.close())

const shapeIn = async (tx: Read): Promise<Shape> => {
  const [shape] = await shapesOf(tx, ['trial.everything'])
  if (shape === undefined) throw new Error('The table is not there.')
  return shape
}

const linesIn = (partnership: string, filled?: string): Promise<readonly string[]> =>
  db.read(scope(partnership), async tx => {
    const shape = await shapeIn(tx)
    const lines: string[] = []
    for await (const page of rowLines(
      tx,
      shape,
      shape.columns.map(({ name }) => name),
      filled,
    ))
      lines.push(...page)
    return lines
  })

const takeIn = (partnership: string, lines: readonly string[], columns?: readonly string[]): Promise<void> =>
  db.write(scope(partnership), async tx => {
    const shape = await shapeIn(tx)
    await writeLines(tx, shape, columns ?? shape.columns.map(({ name }) => name), lines)
  })

test('a shape says the columns with their types, the key and what they point at; not what the table computes', async () => {
  const shape = await db.read(scope(one), shapeIn)
  equal(shape.owner, 'partnership_id')
  deepEqual(shape.key, ['id'])
  deepEqual(shape.references, [{ to: 'trial.everything', columns: ['parent'] }])
  deepEqual(shape.columns[2], { name: 'small', type: 'smallint', isNeeded: false, hasDefault: false })
  equal(
    shape.columns.some(({ name }) => name === 'twice'),
    false,
  )
})

test('a table that is not there is a fault', () => rejects(db.read(scope(one), tx => shapesOf(tx, ['trial.nothing']))))

test('only the rows of this partnership leave, and only those with a value in that column', async () => {
  equal((await linesIn(one)).length, 2)
  equal((await linesIn(one, 'parent')).length, 1)
  equal((await linesIn('01900000-0000-7000-8000-0000000000ff')).length, 0)
})

test('every kind of value comes back exactly, in another partnership', async () => {
  const lines = await linesIn(one)
  const third = '01900000-0000-7000-8000-000000000003'
  await takeIn(third, lines)
  deepEqual(await linesIn(third), lines)
  const told = (partnership: string) =>
    db.unscoped(
      `select ((t - 'partnership_id')) as row from (select to_jsonb(e) as t, id from trial.everything e
       where partnership_id = $1) x order by id`,
      [partnership],
    )
  deepEqual(await told(third), await told(one))
})

test('a line can not say whose it is: it is of the partnership in the scope', async () => {
  const fourth = '01900000-0000-7000-8000-000000000004'
  await takeIn(fourth, [`{"partnership_id": "${other}", "id": 9, "word": "mine"}`], ['id', 'word'])
  equal((await linesIn(fourth)).length, 1)
  equal((await linesIn(other)).length, 1)
})

test('rows of one call may point at each other in any order; a row that points nowhere is unfit', async () => {
  const fifth = '01900000-0000-7000-8000-000000000005'
  await takeIn(fifth, ['{"id": 1, "parent": 2, "word": ""}', '{"id": 2, "word": ""}'], ['id', 'parent', 'word'])
  const unfit = (line: string) => rejects(takeIn(fifth, [line], ['id', 'parent', 'word']), isUnfit)
  await unfit('{"id": 3, "parent": 99, "word": ""}')
  await unfit('{"id": "three", "word": ""}')
  await unfit('{"id": 4, "word": null}')
  await unfit('{"id": 1, "word": "twice"}')
  await unfit('{"id": 5, "word": "\\u0000"}')
})

test('a long table leaves in pages, in order, each row once', async () => {
  const sixth = '01900000-0000-7000-8000-000000000006'
  await db.unscoped(`insert into trial.everything (partnership_id, id, word)
    select '${sixth}', n, repeat('w', (n * 37) % 5000) from generate_series(1, 3456) n`)
  const ids = (await linesIn(sixth)).map(line => (JSON.parse(line) as { id: number }).id)
  deepEqual(
    ids,
    Array.from({ length: 3456 }, (_, at) => at + 1),
  )
})
