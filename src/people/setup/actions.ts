import type { Database, Write } from '#db'
import { no, yes, type Decision, type Id, type Instant, type World } from '#ground'
import { installed, markSetUp } from '../partnership/store/installation.ts'
import { keepPartnership } from '../partnership/store/partnerships.ts'
import { keepPerson } from '../partnership/store/people.ts'
import { keepRole } from '../partnership/store/roles.ts'
import { lookAtLink, useLink } from '../visit/actions.ts'
import { beginVisit, keepLink } from '../visit/store.ts'
import { hashOf, newToken } from '../visit/token.ts'
import { regionsOf, type NamedPartnership, type Setup } from './setup.ts'
import { keepProgramme, keepRegion, keepStaff } from '../programme/store.ts'
import { regionsOf as standingRegions } from '../programme/store/regions.ts'

type House = { readonly db: Database; readonly world: World }

/** A fresh one-time link for an installation that nobody has set up; nothing when somebody has. */
export const firstRunLink = async ({ db, world }: House): Promise<string | undefined> => {
  if ((await db.read({ kind: 'visitor' }, installed)) !== 'empty') return undefined
  const [id, token] = [world.newId<'link'>(), newToken(world)]
  const tokenHash = hashOf(token)
  await db.write({ kind: 'visitor', tokenHash }, tx =>
    keepLink(tx, id, { kind: 'first-run', tokenHash, tries: 0, comesBackTo: '/' }, world.now()),
  )
  return token
}

export type SetupRefusal = { readonly kind: 'set-up-already' }
export type Founder = { readonly name: string; readonly email: string }

/**
 * Sets the installation up and begins the founder's visit: champion of a lone partnership, or admin of a programme. The
 * link is used in the same transaction, so that it opens the page again where founding fails.
 */
export const setUp = async (
  house: House,
  token: string,
  founder: Founder,
  setup: Setup,
): Promise<Decision<{ readonly visit: string; readonly goTo: string }, SetupRefusal>> => {
  const { world } = house
  const { person, visit, at, beginning } = firstPerson(world, founder)
  const begin = async (tx: Write): Promise<boolean> => {
    const used = await useLink(tx, { token }, at)
    if (used.ok) await beginning(tx)
    return used.ok
  }
  const goTo =
    setup.kind === 'partnership'
      ? await foundPartnership(house, { person: person.id, name: setup.name, at, begin })
      : await foundProgramme(house, { person: person.id, setup, at, begin })
  return goTo === undefined ? no({ kind: 'set-up-already' }) : yes({ visit, goTo })
}

/** The first person of an installation, and what begins with them in the transaction that sets it up. */
export const firstPerson = (world: World, founder: Founder) => {
  const person = { id: world.newId<'person'>(), ...founder }
  const [visit, at] = [newToken(world), world.now()]
  const beginning = async (tx: Write): Promise<void> => {
    await markSetUp(tx, at)
    await keepPerson(tx, person, at)
    await beginVisit(tx, { tokenHash: hashOf(visit), person: person.id, at })
  }
  return { person, visit, at, beginning }
}

/** Whether that link sets up an installation that nobody has set up. */
export const isFirstRun = async (house: Pick<House, 'db'>, token: string): Promise<boolean> => {
  const link = await lookAtLink(house, token)
  const isOpen = link?.kind === 'first-run' && link.usedAt === undefined
  return isOpen && (await house.db.read({ kind: 'visitor' }, installed)) === 'empty'
}

/** Uses up the link of a first run that is over. */
export const endFirstRun = async ({ db, world }: House, token: string): Promise<void> => {
  await db.write({ kind: 'visitor', tokenHash: hashOf(token) }, tx => useLink(tx, { token }, world.now()))
}

type Founding = {
  readonly person: Id<'person'>
  readonly at: Instant
  /** Whether there is anything to be founded; what begins with it. */
  readonly begin: (tx: Write) => Promise<boolean>
}

const foundPartnership = async (
  { db, world }: House,
  { person, name, at, begin }: Founding & { readonly name: string },
): Promise<string | undefined> => {
  const [partnership, role] = [world.newId<'partnership'>(), world.newId<'role'>()]
  return db.write({ kind: 'partnership', partnership, person }, async tx => {
    if (!(await begin(tx))) return undefined
    await keepPartnership(tx, { id: partnership, name }, at)
    await keepRole(tx, partnership, { id: role, person, role: 'champion', at })
    return `/partnerships/${partnership}`
  })
}

const foundProgramme = async (
  { db, world }: House,
  { person, setup, at, begin }: Founding & { readonly setup: Extract<Setup, { kind: 'programme' }> },
): Promise<string | undefined> => {
  const programme = { id: world.newId<'programme'>(), name: setup.name }
  const staff = { id: world.newId<'staff'>(), person, role: 'programme-admin' } as const
  const drawn = drawIds(world, setup.partnerships)
  return db.write({ kind: 'desk', programme: programme.id, person }, async tx => {
    if (!(await begin(tx))) return undefined
    await keepProgramme(tx, programme, at)
    await keepStaff(tx, programme.id, staff, at)
    await addPartnerships(tx, programme.id, drawn, at)
    return `/programmes/${programme.id}`
  })
}

type Drawn = {
  readonly regions: ReadonlyMap<string, Id<'region'>>
  readonly partnerships: readonly (NamedPartnership & { readonly id: Id<'partnership'> })[]
}

const drawIds = (world: World, named: readonly NamedPartnership[]): Drawn => ({
  regions: new Map(regionsOf(named).map(name => [name, world.newId<'region'>()])),
  partnerships: named.map(partnership => ({ ...partnership, id: world.newId<'partnership'>() })),
})

const addPartnerships = async (tx: Write, programme: Id<'programme'>, drawn: Drawn, at: Instant): Promise<void> => {
  const regions = new Map((await standingRegions(tx, programme)).map(({ name, id }) => [name, id]))
  for (const [name, id] of drawn.regions) {
    if (regions.has(name)) continue
    await keepRegion(tx, programme, id, name)
    regions.set(name, id)
  }
  for (const { id, name, region } of drawn.partnerships) {
    const where = region === undefined ? undefined : regions.get(region)
    await keepPartnership(tx, { id, name, programme, ...(where === undefined ? {} : { region: where }) }, at)
  }
}

/** Adds partnerships, and regions that are new, to a programme. */
export const addToProgramme = async (
  { db, world }: House,
  desk: { readonly programme: Id<'programme'>; readonly person: Id<'person'> },
  named: readonly NamedPartnership[],
): Promise<void> => {
  const [drawn, at] = [drawIds(world, named), world.now()]
  await db.write({ kind: 'desk', ...desk }, tx => addPartnerships(tx, desk.programme, drawn, at))
}
