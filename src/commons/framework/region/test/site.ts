import { createHash, randomBytes } from 'node:crypto'
import { after } from 'node:test'
import type { Id } from '#ground'
import { freshDatabase } from '#test/database.ts'
import { browserFor, houseOf, type Page } from '#test/room/browser.ts'
import { arrangePartnership, tickingWorld } from '#test/room/partnership.ts'
import { frameworkRoutes } from '../../routes.ts'
import type { PrincipleKeeper } from '../actions/keeping.ts'

type Fields = Readonly<Record<string, string | readonly string[]>>

/** Two programmes: one with a partnership in each of its two regions and one in none, one of strangers; and their staff. */
export const arrangeRegions = async () => {
  const db = await freshDatabase()
  const world = tickingWorld('2026-11-16T09:00:00.000Z')
  const browser = await browserFor(frameworkRoutes({ ...houseOf(db, world), publicUrl: 'http://localhost' }))
  after(async () => {
    await browser.close()
    await db.close()
  })

  const programmeMade = async (name: string) => {
    const id = world.newId<'programme'>()
    const [moors, coast] = [world.newId<'region'>(), world.newId<'region'>()]
    await db.unscoped('insert into people.programme (id, name, made_at) values ($1, $2, $3)', [id, name, world.now()])
    for (const [region, called] of [
      [moors, 'Moors'],
      [coast, 'Coast'],
    ] as const)
      await db.unscoped('insert into people.region (programme_id, id, name) values ($1, $2, $3)', [id, region, called])
    return { id, moors, coast }
  }
  type Made = Awaited<ReturnType<typeof programmeMade>>

  const staffed = async (programme: Made, role: string, region?: Id<'region'>) => {
    const [person, token] = [world.newId<'person'>(), randomBytes(32).toString('base64url')]
    const name = `${role} of somewhere`
    await db.unscoped('insert into people.person (id, email, name, made_at) values ($1, $2, $3, $4)', [
      ...[person, `${person}@programme.example`, name, world.now()],
    ])
    await db.unscoped('insert into people.visit (token_hash, person_id, started_at, seen_at) values ($1, $2, $3, $3)', [
      ...[createHash('sha256').update(token).digest('base64url'), person, world.now()],
    ])
    await db.unscoped(
      'insert into people.staff (programme_id, id, person_id, role, region_id, given_at) values ($1, $2, $3, $4, $5, $6)',
      [programme.id, world.newId(), person, role, region ?? null, world.now()],
    )
    const scope = { kind: 'desk', programme: programme.id, person } as const
    const own = `/programmes/${programme.id}`
    return {
      scope,
      get: (below: string): Promise<Page> => browser.get(`${own}${below}`, token),
      post: (below: string, fields: Fields): Promise<Page> => browser.post(`${own}${below}`, fields, token),
      keeper: (): PrincipleKeeper => ({
        ...{ world, now: world.now(), write: work => db.write(scope, work) },
        person: { id: person, name, email: `${person}@programme.example` },
      }),
    }
  }

  const joined = async (name: string, programme?: Made, region?: Id<'region'>) => {
    const there = await arrangePartnership(db, world, name)
    await db.unscoped('update people.partnership set programme_id = $1, region_id = $2 where id = $3', [
      ...[programme?.id ?? null, region ?? null, there.id],
    ])
    const own = `/partnerships/${there.id}/framework`
    const { champion, member } = there.people
    return {
      ...{ id: there.id, hand: () => there.hand('champion') },
      scope: { kind: 'partnership', partnership: there.id, person: champion.id } as const,
      get: (below: string, reader = champion): Promise<Page> => browser.get(`${own}${below}`, reader.token),
      post: (below: string, fields: Fields, writer = champion): Promise<Page> =>
        browser.post(`${own}${below}`, fields, writer.token),
      member,
    }
  }

  const [ours, theirs] = [await programmeMade('Better Together'), await programmeMade('Elsewhere')]
  return {
    ...{ db, world, browser, ours, theirs },
    admin: await staffed(ours, 'programme-admin'),
    lead: await staffed(ours, 'regional-lead', ours.moors),
    otherLead: await staffed(ours, 'regional-lead', ours.coast),
    analyst: await staffed(ours, 'analyst'),
    stranger: await staffed(theirs, 'programme-admin'),
    wexmoor: await joined('Wexmoor', ours, ours.moors),
    calder: await joined('Calder Reach', ours, ours.coast),
    nowhere: await joined('Unplaced', ours),
    alone: await joined('Alone'),
    far: await joined('Farlow', theirs, theirs.moors),
  }
}
