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
import { foreignTo, heldBy, idsIn, stateOf, type Params } from './held.ts'
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

/** Routes that are not walked with an id of another partnership, each for its reason. */
const othersToo: Readonly<Record<string, string>> = {
  '/introductions/:introduction': 'stands between two partnerships: its room tests who else may read it',
  '/evidence/brought/:evidence': 'last year’s evidence, by the id that it has there; the sample has it once',
}

/** Routes of which the sample holds nothing, each with where they are walked instead. */
const notHeld: Readonly<Record<string, string>> = {
  '/ahead/:participant': 'participants.test.ts',
  '/actions/own/:item': 'only its owner sees it: 6-plans',
  '/actions/elsewhere/:item': 'the journey of the nine steps',
  '/release-approvals/:release': 'nothing is published: the overview’s own journey and tests',
  '/releases/:release': 'nothing is published: the overview’s own journey and tests',
  '/area-kinds/:kind': 'people/programme',
  '/staff/:staff': 'people/staff',
  '/staff/invitations/:invitation': 'people/staff',
  '/support/elsewhere/:elsewhere': '7-support/region',
}
const isNamed = (names: Readonly<Record<string, string>>, { path }: Route): boolean =>
  Object.keys(names).some(name => path.includes(name))

/** These end the visit or the year, so they are not pressed by those who may. */
const notPressed = [
  '/sign-out',
  '/you/visits',
  '/you/erasure',
  '/withdrawal',
  '/people/champion',
  '/leaving',
  '/removal',
  '/ending',
]

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

describe('every route against every role', { timeout: 1_600_000 }, () => {
  let story: TestWorld
  let app: FastifyInstance
  let routes: readonly Route[]
  let members: readonly Knocking[]
  let strangers: readonly Knocking[]
  let staff: readonly Knocking[]
  let params: Params
  /** Addresses in which everything is there, and ids that another partnership has. */
  let held: Awaited<ReturnType<typeof heldBy>>
  let foreign: Awaited<ReturnType<typeof foreignTo>>
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
    const { wexmoor, calder } = story.sample.partnerships
    for (const [partnership, champion] of [
      [wexmoor, members[0]],
      [calder, strangers[0]],
    ] as const) {
      const payload = 'name=Bea+Lindqvist&email=bea%40example.org&role=observer'
      await ask(app, 'POST', `/partnerships/${partnership}/people/invitations/new`, {
        cookie: champion?.cookie,
        payload,
      })
    }
    held = await heldBy(story.db, { ...params, partnership: wexmoor })
    foreign = await foreignTo(story.db, wexmoor, calder)
  })

  const knock = (route: Route, cookie: string | undefined, given: Params = params): Promise<Answer> => {
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
    const { calder } = story.sample.partnerships
    const before = await stateOf(story.db, calder)
    const wrong: string[] = []
    for (const route of memberRoutesIn(routes)) {
      const own = held(route.path)
      for (const name of idsIn(route.path)) {
        const id = foreign(route.path, name)
        const walker = members.find(({ roles }) => mayWith(roles, route.guard, groupFor(route, own)))
        if (isNamed(othersToo, route) && name !== 'exercise' && name !== 'group') continue
        if (id === undefined || walker === undefined) {
          wrong.push(`${say(route, 'nobody')} with ${name}`)
          continue
        }
        const there = await knock(route, walker.cookie, { ...own, [name]: id })
        const nowhere = await knock(route, walker.cookie, { ...own, [name]: nobody })
        const isSame =
          [there.body, there.goesTo].join().replaceAll(id, nobody) === [nowhere.body, nowhere.goesTo].join()
        if (!isSame || there.status !== nowhere.status || there.status < 300)
          wrong.push(`${say(route, walker.name)} with ${name}: ${there.status}, and ${nowhere.status} for nothing`)
      }
    }
    assert.deepEqual(wrong, [])
    assert.deepEqual(await stateOf(story.db, calder), before, 'nothing of theirs has changed')
  })

  it('refuses every role what the table does not give it, and the page what it does', async () => {
    const wrong: string[] = []
    for (const route of memberRoutesIn(routes)) {
      const own = held(route.path)
      if (!isThere(route, own)) {
        if (!isNamed(notHeld, route)) wrong.push(`${say(route, 'nobody')}`)
        continue
      }
      for (const member of members) {
        const may = mayWith(member.roles, route.guard, groupFor(route, own))
        if (may && notPressed.some(end => route.path.endsWith(end))) continue
        const { status } = await knock(route, member.cookie, own)
        // The plan and the exercise may refuse, complain or send on; they are never absent to those who may.
        const isAbsent = !may || isOfAnotherAgreement(route, member, own)
        if (status >= 500 || (isAbsent ? status !== 404 : status === 404 && !unborn(route)))
          wrong.push(`${say(route, member.name)}: ${status}`)
      }
    }
    assert.deepEqual(wrong, [])
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
      const own = held(route.path)
      if (!isThere(route, own)) assert.ok(isNamed(notHeld, route), `${say(route, 'nobody')} is not walked`)
      if (!isThere(route, own) || notPressed.some(end => route.path.endsWith(end))) continue
      for (const each of staff) {
        if (!mayAtDesk(each.parts, route.guard)) continue
        const { status } = await knock(route, each.cookie, own)
        assert.ok(status < 500, `${say(route, each.name)}: ${status}`)
        const isElsewhere = each.name === 'rhys' && /:partnership|:region/.test(route.path)
        if (isElsewhere) assert.equal(status, 404, say(route, each.name))
        else if (!unborn(route) && !isByButton(route)) assert.notEqual(status, 404, say(route, each.name))
      }
    }
  })

  /** The group that a route with these parameters acts for. */
  const groupFor = ({ path }: Route, own: Params): Id<'group'> | undefined =>
    path.includes(':group') ? own['group'] : path.includes(':workshop') ? story.sample.groups.board : undefined

  /** A consultant is allotted to last year's agreement: this year's is as if it were not there. */
  const isOfAnotherAgreement = (route: Route, { roles }: Knocking, own: Params): boolean =>
    roles.every(({ role }) => role === 'consultant') &&
    own['exercise'] !== story.sample.exercises.wexmoor2025 &&
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
