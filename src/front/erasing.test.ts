import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { cast } from '#test/world/cast.ts'
import { appFor, openWorld, type TestWorld } from '#test/world/test-world.ts'

let story: TestWorld
let app: FastifyInstance

before(async () => {
  story = await openWorld()
  app = await appFor(story)
})
after(() => app.close())

type Column = { readonly table: string; readonly column: string; readonly type: string; readonly made: boolean }

/** Every column of every table that can hold words, as the catalogue has it. */
const wordColumns = (): Promise<Column[]> =>
  story.db.unscoped<Column>(`
    select c.oid::regclass::text as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type,
      a.attgenerated <> '' as made
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
    where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
      and a.attnum > 0 and not a.attisdropped
      and format_type(a.atttypid, a.atttypmod) ~ '^(text|character varying|jsonb|json)'
    order by 1, 2`)

/** Where an address stands, in whatever case. */
const whereStands = async (address: string): Promise<readonly string[]> => {
  const found: string[] = []
  for (const { table, column } of await wordColumns()) {
    const rows = await story.db.unscoped(
      `select 1 from ${table} where strpos(lower("${column}"::text), $1) > 0 limit 1`,
      [address.toLowerCase()],
    )
    if (rows.length > 0) found.push(`${table}.${column}`)
  }
  return found
}

/** Columns that are called like an address and hold what somebody wrote, about a body or for all to read. */
const others = ['support.elsewhere.contact']

/** Rows for tables that are empty in the story, each pointing at rows that are there. */
const planted: readonly string[] = [
  `insert into people.link (id, kind, made_at) values (gen_random_uuid(), 'sign-in', now())`,
  `insert into mail.kept values (gen_random_uuid(), 'a@b.example', 's', 't', now())`,
  `insert into papers.came_with select partnership_id, person_id, 'a@b.example' from people.role limit 1`,
  `set session_replication_role = replica;
     insert into workshop.sent_ahead select partnership_id, id, gen_random_uuid(), 'a@b.example', now(), 'Ruth'
     from workshop.workshop limit 1`,
  `insert into people.invitation (partnership_id, id, email, name, role, invited_at, invited_by, expires_at)
     select partnership_id, gen_random_uuid(), 'a@b.example', 'n', 'member', now(), person_id, now() from people.role limit 1`,
  `insert into people.staff_invitation (programme_id, id, email, name, role, invited_at, invited_by, expires_at)
     select programme_id, gen_random_uuid(), 'a@b.example', 'n', 'analyst', now(), person_id, now() from people.staff limit 1`,
]

test('who is erased leaves their address in no column of any table, and holds nothing', async () => {
  const { id } = story.sample.people.joseph
  const { email } = cast.joseph
  const joseph = await story.signedIn(email)
  for (const statement of planted) await story.db.unscoped(statement)
  // Spelt otherwise than they do, in every column that is called an address: in those of tables to come, too.
  const spelt = email.toUpperCase()
  const addresses = (await wordColumns()).filter(
    ({ table, column, made }) =>
      /mail|address|recipient|contact(?!_name)/.test(column) &&
      !made &&
      table !== 'people.person' &&
      !table.startsWith('jobs.'),
  )
  for (const { table, column } of addresses) {
    const isCard = table === 'exchange.card'
    await story.db.unscoped(
      `update ${table} set "${column}" = $1 ${isCard ? ', person_id = $2' : ''} where ctid = (select ctid from ${table} limit 1)`,
      isCard ? [spelt, id] : [spelt],
    )
  }
  await story.db.unscoped(
    `update plans.inquiry set address = $1, owner = 'Joseph Tarn' where ctid = (select ctid from plans.inquiry limit 1)`,
    [spelt],
  )
  await story.db.unscoped(
    `update plans.entry_change set was = was || jsonb_build_object('address', $1::text)
     where ctid = (select ctid from plans.entry_change where list = 'inquiry' limit 1)`,
    [spelt],
  )
  const before = await whereStands(email)
  const missing = addresses.map(({ table, column }) => `${table}.${column}`).filter(name => !before.includes(name))
  assert.deepEqual(missing, [], 'has no row in the story: plant one, and see that it is emptied')

  const gone = await app.inject({
    ...{ method: 'POST', url: '/you/erasure', payload: '' },
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', cookie: joseph },
  })
  assert.equal(gone.statusCode, 303)
  assert.deepEqual(
    await whereStands(email),
    others.filter(name => before.includes(name)),
  )
  const held = await story.db.unscoped(
    `select 1 from people.role where person_id = $1 and ended_at is null
     union all select 1 from people.staff where person_id = $1 and ended_at is null`,
    [id],
  )
  assert.deepEqual(held, [])
})
