import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import type { FastifyInstance } from 'fastify'
import type { Id } from '#ground'
import type { Route } from '#http'
import { abilities, mayAtDesk, mayWith, staffAbilities, type Ability, type RoleHeld, type StaffAbility } from '#people'
import { loadAssets } from '#design'
import { liveOver } from '#test/live.ts'
import { cast, type CastMember } from '#test/world/cast.ts'
import { appFor, openWorld, type TestWorld } from '#test/world/test-world.ts'
import { routesOf } from '../../src/front/app.ts'
import { ask, isThere, nobody, paramsOf, urlOf, type Answer } from './requests.ts'

/** Everyone who knocks, and what they hold in Wexmoor. */
const inside = ['ruth', 'tom', 'ines', 'dev', 'helen', 'joseph', 'jo', 'lee', 'noor'] as const
/** Of another partnership; `pia` is a local lead who is allotted elsewhere. */
const outside = ['owen', 'amara', 'pia'] as const
/** The programme's staff: `maud` leads the region that Wexmoor lies in, `rhys` another. */
const atDesk = ['nadia', 'maud', 'rhys', 'adaeze', 'wilf', 'cora', 'gwen'] as const

type Knocking = {
  readonly name: string
  readonly cookie: string
  readonly roles: readonly RoleHeld[]
  readonly parts: Parameters<typeof mayAtDesk>[0]
}

/** These end the visit or the year, so they are not pressed by those who may. */
const notPressed = ['/sign-out', '/you/visits', '/you/erasure', '/withdrawal', '/people/champion', '/leaving']

const isAbility = (guard: string): guard is Ability => abilities.some(ability => ability === guard)
const isStaffAbility = (guard: string): guard is StaffAbility => staffAbilities.some(ability => ability === guard)

/** The routes of a partnership's people, each with what it asks of them. */
const memberRoutesIn = (routes: readonly Route[]): readonly (Route & { readonly guard: Ability })[] =>
  routes.flatMap(route =>
    route.path.startsWith('/partnerships/') && isAbility(route.guard) ? [{ ...route, guard: route.guard }] : [],
  )
/** The routes of the programme's desk. */
const deskRoutesIn = (routes: readonly Route[]): readonly (Route & { readonly guard: StaffAbility })[] =>
  routes.flatMap(route =>
    route.path.startsWith('/programmes/') && isStaffAbility(route.guard) ? [{ ...route, guard: route.guard }] : [],
  )
const say = (route: Route, who: string): string => `${route.method} ${route.path} by ${who}`

describe('every route against every role', { timeout: 900_000 }, () => {
  let story: TestWorld
  let app: FastifyInstance
  let routes: readonly Route[]
  let members: readonly Knocking[]
  let strangers: readonly Knocking[]
  let staff: readonly Knocking[]
  let params: Readonly<Record<string, string>>
  const absences = new Map<string, string>()
  let asked = 0

  before(async () => {
    story = await openWorld()
    app = await appFor(story)
    params = paramsOf(story)
    const assets = await loadAssets()
    routes = routesOf({
      ...{ db: story.db, world: story.world, editions: story.editions, assets, warnings: [], sample: true },
      live: liveOver(story.db, story.world),
      publicUrl: 'http://localhost',
      ...{ outbox: true, outboxKey: 'outbox', secure: false, log: false, health: async () => true },
    })
    const enter = async (name: keyof typeof cast): Promise<Knocking> => {
      const told: CastMember = cast[name]
      return {
        name,
        cookie: await story.signedIn(told.email),
        roles: told.roles
          .filter(role => role.in === 'wexmoor')
          .map(({ role, leads }) => ({
            ...{ id: name, role, provider: false },
            ...(leads === undefined ? {} : { group: story.sample.groups[leads] }),
          })),
        parts: told.staff === undefined ? [] : [told.staff.role],
      }
    }
    members = await Promise.all(inside.map(enter))
    strangers = await Promise.all(outside.map(enter))
    staff = await Promise.all(atDesk.map(enter))
  })

  const knock = (route: Route, cookie: string | undefined, given = params): Promise<Answer> => {
    asked += 1
    return ask(app, route.method, urlOf(route, given), { cookie })
  }

  /** What somebody is answered at an address of a partnership that was never there. The same for every such address. */
  const nowhere = async (each: Knocking, method: Route['method']): Promise<string> => {
    const known = absences.get(`${method} ${each.name}`)
    if (known !== undefined) return known
    const { body } = await ask(app, method, `/partnerships/${nobody}/people/organisations/new`, { cookie: each.cookie })
    absences.set(`${method} ${each.name}`, body)
    return body
  }

  it('sends nobody who is not signed in past the door', async () => {
    for (const route of routes.filter(each => !['anyone', 'participant'].includes(each.guard))) {
      const answer = await knock(route, undefined)
      if (route.method === 'GET') assert.match(answer.goesTo, /^\/sign-in\?back=/, say(route, 'nobody'))
      else assert.equal(answer.status, 401, say(route, 'nobody'))
    }
  })

  it('knows of every route whose it is', () => {
    const free = ['anyone', 'signed-in', 'participant']
    const known = [...memberRoutesIn(routes), ...deskRoutesIn(routes)].map(each => `${each.method} ${each.path}`)
    assert.deepEqual(
      routes.filter(each => !free.includes(each.guard) && !known.includes(`${each.method} ${each.path}`)),
      [],
    )
  })

  it('answers somebody from outside exactly as if the partnership did not exist', async () => {
    for (const route of memberRoutesIn(routes)) {
      for (const stranger of [...strangers, ...staff]) {
        const there = await knock(route, stranger.cookie)
        assert.equal(there.status, 404, say(route, stranger.name))
        assert.equal(there.body, await nowhere(stranger, route.method), say(route, stranger.name))
      }
    }
  })

  it('answers an id of another partnership exactly as one that does not exist', async () => {
    const ruth = members[0]
    assert.ok(ruth)
    const foreign = { exercise: story.sample.exercises.calder2026, group: story.sample.groups.leadership }
    for (const [name, id] of Object.entries(foreign)) {
      for (const route of memberRoutesIn(routes).filter(each => each.path.includes(`:${name}`))) {
        const there = await knock(route, ruth.cookie, { ...params, [name]: id })
        const nowhere = await knock(route, ruth.cookie, { ...params, [name]: nobody })
        assert.deepEqual(
          [there.status, there.body],
          [nowhere.status, nowhere.body],
          `${say(route, 'ruth')} with ${name}`,
        )
        assert.equal(there.status, 404, `${say(route, 'ruth')} with ${name}`)
      }
    }
  })

  it('refuses every role what the table does not give it, and the page what it does', async () => {
    for (const route of memberRoutesIn(routes)) {
      if (!isThere(route, params)) continue
      const group = groupFor(route)
      for (const member of members) {
        const may = mayWith(member.roles, route.guard, group)
        if (may && notPressed.some(end => route.path.endsWith(end))) continue
        const { status } = await knock(route, member.cookie)
        assert.ok(status < 500, `${say(route, member.name)}: ${status}`)
        if (!may) assert.equal(status, 404, say(route, member.name))
        // The plan and the exercise may refuse, complain or send on; they are never absent to those who may.
        else if (isOfAnotherAgreement(route, member)) assert.equal(status, 404, say(route, member.name))
        else if (!unborn(route)) assert.notEqual(status, 404, say(route, member.name))
      }
    }
  })

  it('answers whoever is not of the staff, or may not, as if the programme did not exist', async () => {
    for (const route of deskRoutesIn(routes)) {
      for (const each of [...members, ...strangers, ...staff]) {
        if (mayAtDesk(each.parts, route.guard)) continue
        const there = await knock(route, each.cookie)
        assert.equal(there.status, 404, say(route, each.name))
        assert.equal(there.body, await nowhere(each, route.method), say(route, each.name))
      }
    }
  })

  it('gives each part of the staff its own pages, and a regional lead no other region’s partnership', async () => {
    for (const route of deskRoutesIn(routes)) {
      if (!isThere(route, params) || notPressed.some(end => route.path.endsWith(end))) continue
      for (const each of staff) {
        if (!mayAtDesk(each.parts, route.guard)) continue
        const { status } = await knock(route, each.cookie)
        assert.ok(status < 500, `${say(route, each.name)}: ${status}`)
        const isElsewhere = each.name === 'rhys' && /:partnership|:region/.test(route.path)
        if (isElsewhere) assert.equal(status, 404, say(route, each.name))
        else if (!unborn(route) && !isByButton(route)) assert.notEqual(status, 404, say(route, each.name))
      }
    }
  })

  /** The group that a route with these parameters acts for. */
  const groupFor = (route: Route): Id<'group'> | undefined => {
    const { commissioning, board } = story.sample.groups
    return route.path.includes(':group') ? commissioning : route.path.includes(':workshop') ? board : undefined
  }

  /** A consultant is allotted to last year's agreement: this year's is as if it were not there. */
  const isOfAnotherAgreement = (route: Route, { roles }: Knocking): boolean =>
    roles.every(({ role }) => role === 'consultant') &&
    /:exercise\/(?:support|papers\/support-agreement)/.test(route.path)

  /** Forms in which only the button that is pressed says what is to be done: without one there is nothing to do. */
  const isByButton = (route: Route): boolean =>
    route.method === 'POST' &&
    ['/elements/:element/place', '/events/:event/standing'].some(end => route.path.endsWith(end))

  /** What does not stand yet in the middle of gathering; a crosswalk that nobody wrote, the file of what was pasted. */
  const unborn = (route: Route): boolean =>
    /\/versions?\/:version|:prompt|:part|\/earlier\/|\/from\/:older(?:\/crosswalk\.json)?$|:draft\/document$/.test(
      route.path,
    )

  it('knocked often enough to mean something', () => assert.ok(asked > 500, `${asked} requests`))
})
