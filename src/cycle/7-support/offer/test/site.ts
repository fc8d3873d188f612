import { after } from 'node:test'
import { createHash, randomBytes } from 'node:crypto'
import type { Id, Instant, World } from '#ground'
import { keptMail, openPostman } from '#mail'
import type { Role } from '#people'
import { freshDatabase } from '#test/database.ts'
import { browserFor, houseOf, type Page } from '#test/room/browser.ts'
import { arrangePartnership, tickingWorld } from '#test/room/partnership.ts'
import { regionRoutes } from '../../region/routes/region.ts'
import { offerJobs } from '../mail.ts'
import { catalogRoutes } from '../routes/catalog.ts'
import { offerRoutes } from '../routes/offer.ts'

type Staff = 'programme-admin' | 'regional-lead' | 'analyst'

/**
 * Two programmes: one with a partnership in each of its two regions, and one of strangers. Its staff and people are signed
 * in; `at` sets the clock.
 */
export const offerSite = async () => {
  const db = await freshDatabase()
  let ticking = tickingWorld('2026-11-16T09:00:00.000Z')
  const world: World = { ...ticking, now: () => ticking.now() }
  /** Sets the clock; whoever is signed in stays so. */
  const at = async (instant: Instant): Promise<void> => {
    ticking = tickingWorld(instant)
    await db.unscoped('update people.visit set started_at = $1, seen_at = $1', [instant])
  }
  const needs = { ...houseOf(db, world), publicUrl: 'http://localhost' }
  const browser = await browserFor([...catalogRoutes(needs), ...offerRoutes(needs), ...regionRoutes(needs)])
  after(async () => {
    await browser.close()
    await db.close()
  })

  const visiting = async (person: Id<'person'>, name: string): Promise<string> => {
    const token = randomBytes(32).toString('base64url')
    const email = `${person}@programme.example`
    await db.unscoped('insert into people.person (id, email, name, made_at) values ($1, $2, $3, $4)', [
      ...[person, email, name, world.now()],
    ])
    await db.unscoped('insert into people.visit (token_hash, person_id, started_at, seen_at) values ($1, $2, $3, $3)', [
      ...[createHash('sha256').update(token).digest('base64url'), person, world.now()],
    ])
    return token
  }

  const programmeMade = async (name: string) => {
    const programme = world.newId<'programme'>()
    const [moors, coast] = [world.newId<'region'>(), world.newId<'region'>()]
    await db.unscoped('insert into people.programme (id, name, made_at) values ($1, $2, $3)', [
      ...[programme, name, world.now()],
    ])
    for (const [id, called] of [
      [moors, 'Moors'],
      [coast, 'Coast'],
    ] as const)
      await db.unscoped('insert into people.region (programme_id, id, name) values ($1, $2, $3)', [
        ...[programme, id, called],
      ])
    const staffed = async (role: Staff, region?: Id<'region'>): Promise<string> => {
      const person = world.newId<'person'>()
      const token = await visiting(person, `${role} of ${name}`)
      await db.unscoped(
        'insert into people.staff (programme_id, id, person_id, role, region_id, given_at) values ($1, $2, $3, $4, $5, $6)',
        [programme, world.newId(), person, role, region ?? null, world.now()],
      )
      return token
    }
    const joined = async (called: string, region: Id<'region'>) => {
      const there = await arrangePartnership(db, world, called)
      await db.unscoped('update people.partnership set programme_id = $1, region_id = $2 where id = $3', [
        ...[programme, region, there.id],
      ])
      return there
    }
    return { programme, moors, coast, staffed, joined, own: `/programmes/${programme}` }
  }

  const ours = await programmeMade('Better Together')
  const theirs = await programmeMade('Elsewhere')
  const staff = {
    admin: await ours.staffed('programme-admin'),
    lead: await ours.staffed('regional-lead', ours.moors),
    analyst: await ours.staffed('analyst'),
    stranger: await theirs.staffed('programme-admin'),
  }
  const wexmoor = await ours.joined('Wexmoor', ours.moors)
  const calder = await ours.joined('Calder Reach', ours.coast)
  const far = await theirs.joined('Farlow', theirs.moors)
  type There = typeof wexmoor

  const postman = openPostman({ from: 'stocktake@council.example', publicUrl: 'http://localhost', db, world })
  const jobs = offerJobs({ db, world, postman, publicUrl: 'http://localhost' })
  const done = new Set<string>()
  /** Does what was asked for since the last time, until nothing is left. */
  const work = async (): Promise<void> => {
    for (;;) {
      const asked = await db.unscoped<{ id: string; name: string; data: Readonly<Record<string, string>> }>(
        'select id, name, data from jobs.job order by created_on, id',
      )
      const waiting = asked.filter(({ id }) => !done.has(id))
      if (waiting.length === 0) return
      for (const { id, name, data } of waiting) {
        done.add(id)
        await jobs[name]?.(data)
      }
    }
  }

  type Fields = Parameters<typeof browser.post>[1]
  const desk = {
    get: (below: string, token = staff.admin): Promise<Page> => browser.get(`${ours.own}${below}`, token),
    post: (below: string, fields: Fields, token = staff.admin): Promise<Page> =>
      browser.post(`${ours.own}${below}`, fields, token),
  }
  const member = (there: There, role: Role = 'champion') => ({
    get: (below: string): Promise<Page> =>
      browser.get(`/partnerships/${there.id}/offer${below}`, there.people[role].token),
    post: (below: string, fields: Fields): Promise<Page> =>
      browser.post(`/partnerships/${there.id}/offer${below}`, fields, there.people[role].token),
  })
  const mails = () => db.read({ kind: 'job', name: 'outbox' }, keptMail)
  return { db, world, at, ours, theirs, staff, wexmoor, calder, far, desk, member, work, mails }
}

/** A day as a form sends it. */
export const dayFields = (name: string, day: string): Readonly<Record<string, string>> => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}

export const guide = {
  ...{ kind: 'guide', name: 'Guide to joint panels', about: 'How three areas did it.', audience: 'Commissioners' },
  ...{ link: 'https://programme.example/panels', helps: 'commissioning-12.v1/3' },
}

export const day = {
  ...{ kind: 'training', title: 'Costing a pathway', about: 'A day of figures.', host: 'Moor College' },
  ...{ speakers: 'Ana Fry, economist', startsAt: '9:30', endsAt: '16:00', place: 'Moor Hall', link: '', places: '3' },
  ...{ helps: ['commissioning-12.v1/3', 'commissioning-12.v1/7'], ...dayFields('begins', '2027-01-14') },
}

/** The last part of the address that a reply leads to. */
export const idOf = ({ location }: Page): string => location.split('#')[0]?.split('/').at(-1) ?? ''
