import { after } from 'node:test'
import { createHash, randomBytes } from 'node:crypto'
import type { Role } from '#people'
import { freshDatabase } from '#test/database.ts'
import { browserFor, houseOf, type Page } from '#test/room/browser.ts'
import { arrangePartnership, tickingWorld } from '#test/room/partnership.ts'
import { exchangeRoutes } from '../routes.ts'

type Fields = Readonly<Record<string, string | readonly string[]>>

/** A day as a form sends it. */
export const dayFields = (name: string, day: string): Readonly<Record<string, string>> => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}

const swapShop: Fields = {
  ...{ kind: 'swap-shop', title: 'One list instead of four', challenge: 'Families waited on four waiting lists.' },
  ...{ tried: 'One list, kept by one team.', learned: 'Agree who may take a name off.', cost: 'Half a post.' },
  ...{ audience: 'network', askWhom: 'panel@council.example', standards: 'commissioning-12.v1/3', themes: 'health' },
}

type Placed = {
  readonly by: Role
  readonly people: readonly (Role | undefined)[]
  /** Otherwise they are on the waiting list. */
  readonly isConfirmed?: boolean
}

/** Two partnerships of one programme and one of another, its desk, and nobody in particular. */
export const arrangeExchange = async () => {
  const db = await freshDatabase()
  const world = tickingWorld('2026-11-16T09:00:00.000Z')
  const needs = {
    ...houseOf(db, world),
    publicUrl: 'http://localhost',
    editionNow: async () => 'commissioning-13.v1',
  }
  const browser = await browserFor(exchangeRoutes(needs))
  after(async () => {
    await browser.close()
    await db.close()
  })
  const programmeMade = async (name: string) => {
    const id = world.newId<'programme'>()
    await db.unscoped('insert into people.programme (id, name, made_at) values ($1, $2, $3)', [id, name, world.now()])
    return id
  }
  const [ours, theirs] = [await programmeMade('Better Together'), await programmeMade('Elsewhere')]
  const joined = async (name: string, programme: string) => {
    const there = await arrangePartnership(db, world, name)
    await db.unscoped('update people.partnership set programme_id = $1 where id = $2', [programme, there.id])
    return {
      ...there,
      as: (role: Role) => ({
        get: (below: string): Promise<Page> =>
          browser.get(`/partnerships/${there.id}/exchange${below}`, there.people[role].token),
        post: (below: string, fields: Fields): Promise<Page> =>
          browser.post(`/partnerships/${there.id}/exchange${below}`, fields, there.people[role].token),
      }),
    }
  }
  const wexmoor = await joined('Wexmoor Children’s Partnership', ours)
  const calder = await joined('Calder Reach', ours)
  const far = await joined('Farlow', theirs)

  const person = world.newId<'person'>()
  const token = randomBytes(32).toString('base64url')
  await db.unscoped('insert into people.person (id, email, name, made_at) values ($1, $2, $3, $4)', [
    ...[person, 'nadia@programme.example', 'Nadia Perrin', world.now()],
  ])
  await db.unscoped('insert into people.visit (token_hash, person_id, started_at, seen_at) values ($1, $2, $3, $3)', [
    ...[createHash('sha256').update(token).digest('base64url'), person, world.now()],
  ])
  await db.unscoped(
    "insert into people.staff (programme_id, id, person_id, role, given_at) values ($1, $2, $3, 'programme-admin', $4)",
    [ours, world.newId(), person, world.now()],
  )
  /** An event of the catalogue of the first programme. */
  const eventOn = async (begins: string, title = 'Swap shop on waiting') => {
    const id = world.newId<'event'>()
    await db.unscoped(
      `insert into support.event (programme_id, id, kind, title, about, begins, ends, starts_at, ends_at, place, link,
         host, speakers, helps, opened_at, version, changed_at, changed_by, changed_by_name)
       values ($1, $2, 'swap-shop', $3, '', $4, $4, '09:30', '16:00', 'Moor Hall', '', 'Moor College', '', $5, $6, 1, $6, $7, 'Nadia')`,
      [ours, id, title, begins, ['commissioning-12.v1/3'], world.now(), person],
    )
    return id
  }
  /** Places of a partnership at an event, in these people's names or in nobody's; whoever put them down is a person too. */
  const placedAt = async (
    event: string,
    there: typeof wexmoor,
    { by, people, isConfirmed = true }: Placed,
  ): Promise<void> => {
    const putDown = there.people[by]
    await db.unscoped(
      `insert into support.attendance values ($1, $2, '', 'swap-shop', '2026-12-10', '2026-12-10', 'names', false, '',
         null, null, '', 1, $3, $4, $5)`,
      [there.id, event, world.now(), putDown.id, putDown.name],
    )
    for (const role of people)
      await db.unscoped(
        `insert into support.place (partnership_id, id, event_id, name, person_id, asked_at, confirmed_at)
         values ($1, $2, $3, '', $4, $5, $6)`,
        [
          ...[there.id, world.newId(), event, role === undefined ? null : there.people[role].id, world.now()],
          isConfirmed ? world.now() : null,
        ],
      )
  }
  const desk = {
    scope: { kind: 'desk', programme: ours, person } as const,
    get: (below: string): Promise<Page> => browser.get(`/programmes/${ours}/exchange${below}`, token),
    post: (below: string, fields: Fields): Promise<Page> =>
      browser.post(`/programmes/${ours}/exchange${below}`, fields, token),
  }
  return { db, world, browser, editions: needs.editions, ours, wexmoor, calder, far, desk, eventOn, placedAt, swapShop }
}
