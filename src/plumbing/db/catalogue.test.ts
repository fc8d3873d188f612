import { deepEqual, match, rejects } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { asAdministrator } from '#test/server.ts'
import { freshDatabase, type TestDatabase } from '#test/database.ts'
import { catalogueFaults } from './catalogue.ts'
import { selfTest, SelfTestFailed } from './index.ts'

let db: TestDatabase
before(async () => {
  db = await freshDatabase()
})
after(() => db.close())

test('what the migrations make breaks no rule', async () => {
  deepEqual(await asAdministrator(db.connection, catalogueFaults), [])
  await selfTest(db.connection)
})

const tenant = (name: string, more = ''): string =>
  `create table trial.${name} (partnership_id uuid not null, id uuid not null, word text, primary key (partnership_id, id) ${more});
   call plumbing.tenant_table('trial.${name}');`

const planted: readonly (readonly [rule: string, sql: string, fault: RegExp])[] = [
  [
    'a table without a wall',
    'create table trial.bare (id uuid primary key);',
    /trial\.bare: row-level security is not enabled/,
  ],
  [
    'a wall that its owner may pass',
    `${tenant('a')} alter table trial.a no force row level security;`,
    /trial\.a: row-level security is not forced/,
  ],
  [
    'a view with the rights of its owner',
    'create view trial.all_of as select 1 as one;',
    /trial\.all_of: a view must be/,
  ],
  [
    'a view whose rights were taken back',
    `create view trial.v with (security_invoker = true) as select 1 as one; alter view trial.v reset (security_invoker);`,
    /trial\.v: a view must be/,
  ],
  ['a materialised view', 'create materialized view trial.m as select 1 as one;', /trial\.m: a materialised view/],
  [
    'a function with the rights of its owner',
    `create function trial.f() returns integer language sql security definer return 1;`,
    /trial\.f\(\): a security definer/,
  ],
  ['leave to truncate', `${tenant('a')} grant truncate on trial.a to stocktake_app;`, /trial\.a: the app may truncate/],
  [
    'a key that does not lead with the partnership',
    `create table trial.k (partnership_id uuid not null, id uuid, primary key (id, partnership_id));
     call plumbing.tenant_table('trial.k');`,
    /trial\.k: the primary key must lead/,
  ],
  [
    'a table of a partnership without a key',
    `create table trial.k (partnership_id uuid not null); call plumbing.tenant_table('trial.k');`,
    /trial\.k: the primary key must lead/,
  ],
  ['a unique key across partnerships', tenant('u', ', unique (word)'), /u_word_key: a unique key/],
  [
    'a foreign key across partnerships',
    `${tenant('a', ', unique (id, partnership_id)')} create unique index only_id on trial.a (id);
     ${tenant('b', ', foreign key (id) references trial.a (id)')}`,
    /trial\.b b_id_fkey: the foreign key must carry/,
  ],
]

for (const [rule, sql, fault] of planted)
  test(`found at once: ${rule}`, async () => {
    const spoilt = await freshDatabase()
    await spoilt.unscoped(`set role stocktake_owner; call plumbing.room('trial'); ${sql}`)
    match((await asAdministrator(spoilt.connection, catalogueFaults)).join('\n'), fault)
    await rejects(selfTest(spoilt.connection), fault)
    await spoilt.close()
  })

test('found at start: a policy that shows rows to nobody in particular', async () => {
  const spoilt = await freshDatabase()
  await spoilt.unscoped(`set role stocktake_owner; call plumbing.room('trial'); ${tenant('open')}
    create policy too_open on trial.open to stocktake_app using (true);
    reset role; insert into trial.open values (gen_random_uuid(), gen_random_uuid(), '')`)
  await rejects(selfTest(spoilt.connection), /trial\.open: shows rows without a scope/)
  await spoilt.close()
})

test('found at start: the role of requests owns something', async () => {
  const spoilt = await freshDatabase()
  await spoilt.unscoped(`create table public.mine (id uuid); alter table public.mine owner to stocktake_app`)
  await rejects(selfTest(spoilt.connection), /stocktake_app owns something/)
  await spoilt.close()
})

test('found at start: a setting that gives up what was acknowledged', async () => {
  await db.unscoped(
    `do $$ begin execute format('alter database %I set synchronous_commit = off', current_database()); end $$`,
  )
  await rejects(
    selfTest(db.connection),
    error => error instanceof SelfTestFailed && error.faults.join() === 'synchronous_commit is off',
  )
  await db.unscoped(
    `do $$ begin execute format('alter database %I reset synchronous_commit', current_database()); end $$`,
  )
})
