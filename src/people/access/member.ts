import type { Database } from '#db'
import { dayOf, isId, type Day, type Scope, type World } from '#ground'
import { Absent, data, refused, seeOther, shown, type Asked, type Reply, type Route } from '#http'
import { sayClosed } from '../programme/change.ts'
import { signedOutPage } from '../visit/pages/signed-out.ts'
import { hashOf } from '../visit/token.ts'
import { isOpen, isWorthMarking } from '../visit/visit.ts'
import { markSeen, visitorOf, type Visitor } from '../visit/store.ts'
import { mayWith, type Ability } from './ability.ts'
import type { Ask } from './ask.ts'
import type { Partnership } from './person.ts'
import type { Frame, Place } from './frame.ts'
import { closedPage } from './pages/closed.ts'
import { recordLook } from './actions.ts'
import { sayRole, type RoleHeld } from './role.ts'

/** What a signed-in page needs from the house. */
export type Needs = {
  readonly db: Database
  readonly world: World
  readonly assets: Frame['assets']
  readonly warnings: readonly string[]
}

export type MemberRoute = {
  readonly method: 'GET' | 'POST'
  /** Begins with `/partnerships/:partnership`. */
  readonly path: string
  readonly ability: Ability
  readonly uploadLimit?: number
  /** Set for what may still be done where the partnership was merged or split: ending roles, taking back consent. */
  readonly alsoWhenClosed?: true
  readonly handle: (ask: Ask) => Promise<Reply>
}

/** A route for somebody signed in, wherever they belong. */
export type PersonRoute = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly handle: (asked: Asked, visitor: Visitor, frame: Frame) => Promise<Reply>
}

/** A route that needs a visit and no role: one's own data, the list of one's partnerships. */
export const personRoute = (needs: Needs, route: PersonRoute): Route => ({
  method: route.method,
  path: route.path,
  guard: 'signed-in',
  handle: async asked => {
    const visitor = await visitorIn(needs, asked)
    if (visitor === undefined) return signInFirst(needs, asked)
    if (!paramsAreIds(asked)) throw new Absent()
    return route.handle(asked, visitor, { ...visitorFrame(needs, asked), person: { name: visitor.person.name } })
  },
})

/**
 * A route inside a partnership. Someone not signed in is asked to sign in and comes back; someone without a role there,
 * or without the ability, gets the same reply as for a page that does not exist.
 */
export const memberRoute = (needs: Needs, route: MemberRoute): Route => ({
  method: route.method,
  path: route.path,
  guard: route.ability,
  ...(route.uploadLimit === undefined ? {} : { uploadLimit: route.uploadLimit, admits: admitsTo(needs, route) }),
  handle: async asked => {
    const visitor = await visitorIn(needs, asked)
    if (visitor === undefined) return signInFirst(needs, asked)
    const ask = askOf(needs, asked, visitor)
    if (ask === undefined || !ask.may(route.ability) || !paramsAreIds(asked)) throw new Absent()
    if (route.method === 'POST' && ask.partnership.closedOn !== undefined && route.alsoWhenClosed !== true)
      return closedReply(ask, ask.partnership.closedOn)
    if (visitor.isStaff && isLook(route)) await recordLook(ask, route.path)
    return route.handle(ask)
  },
})

/** Whether a file is taken from whoever asks, before it is: only from those whom the route would hear. */
const admitsTo =
  (needs: Needs, { ability }: MemberRoute) =>
  async (asked: Asked): Promise<boolean> => {
    const visitor = await visitorIn(needs, asked)
    return visitor !== undefined && askOf(needs, asked, visitor)?.may(ability) === true
  }

/** Whether a request shows something of the partnership's. A stream of changes feeds a page that was opened before. */
const isLook = ({ method, path }: MemberRoute): boolean => method === 'GET' && !path.endsWith('/live')

/** What someone gets who would change something that is only kept to be read. */
const closedReply = ({ asked, frame }: Ask, closedOn: Day): Reply =>
  asked.wantsData
    ? data({ saved: false, reason: 'refused', message: sayClosed(closedOn) }, 409)
    : refused(closedPage(frame, closedOn))

/**
 * What someone gets who is not signed in, or not any more. A page sends them to sign in and back; a form shows what was
 * typed and sends it again; a script is told, and keeps the text on its page.
 */
const signInFirst = (needs: Pick<Needs, 'assets' | 'warnings'>, asked: Asked): Reply => {
  if (asked.wantsData) {
    return data(
      { saved: false, reason: 'signed-out', message: 'You have been signed out. Sign in again to save.' },
      401,
    )
  }
  if (asked.method === 'GET') return seeOther(`/sign-in?back=${encodeURIComponent(asked.url)}`)
  const fields = Object.entries(asked.body).flatMap(([name, value]) =>
    [value].flat().map(each => ({ name, value: each })),
  )
  return shown(signedOutPage(visitorFrame(needs, asked), { action: asked.url, fields }), 401)
}

/** The frame of a page that nobody is signed in to. */
export const visitorFrame = (needs: Pick<Needs, 'assets' | 'warnings'>, asked: Asked): Frame => ({
  nonce: asked.nonce,
  assets: needs.assets,
  warnings: needs.warnings,
})

/** The open visit of this browser, if there is one, marked as seen. */
export const visitorIn = async (needs: Pick<Needs, 'db' | 'world'>, asked: Asked): Promise<Visitor | undefined> => {
  const token = asked.cookies['visit']
  if (token === undefined || token === '') return undefined
  const tokenHash = hashOf(token)
  const scope: Scope = { kind: 'visitor', tokenHash }
  const partnership = asked.params['partnership']
  const now = needs.world.now()
  const within = isId(partnership) ? partnership : undefined
  const visitor = await needs.db.readAtOnce(scope, tx => visitorOf(tx, dayOf(now), within))
  if (visitor === undefined || !isOpen(visitor, visitor.isStaff, now)) return undefined
  if (isWorthMarking(visitor, now)) await needs.db.write(scope, tx => markSeen(tx, tokenHash, now))
  return visitor
}

const askOf = (needs: Needs, asked: Asked, visitor: Visitor): Ask | undefined => {
  const { partnership, roles, person } = visitor
  if (partnership === undefined || roles.length === 0) return undefined
  const scope: Scope = { kind: 'partnership', partnership: partnership.id, person: person.id }
  return {
    asked,
    world: needs.world,
    now: needs.world.now(),
    person,
    partnership,
    roles,
    frame: memberFrame(needs, asked, visitor, partnership, roles),
    may: (ability, group) => mayWith(roles, ability, group),
    read: work => needs.db.read(scope, work),
    write: work => needs.db.write(scope, work),
  }
}

/** What the menu shows is what one may open. */
const readsPlace: Readonly<Record<Place, Ability>> = {
  today: 'partnership.read',
  'this-year': 'partnership.read',
  positions: 'partnership.read',
  plan: 'plan.read',
  support: 'support.read',
  papers: 'papers.take',
  practice: 'partnership.read',
  people: 'partnership.read',
}
const places = Object.keys(readsPlace) as readonly Place[]

const memberFrame = (
  needs: Needs,
  asked: Asked,
  visitor: Visitor,
  partnership: Partnership,
  roles: readonly RoleHeld[],
): Frame => ({
  nonce: asked.nonce,
  assets: needs.assets,
  warnings: [...needs.warnings, ...(partnership.closedOn === undefined ? [] : [sayClosed(partnership.closedOn)])],
  person: { name: visitor.person.name, ...(roles[0] ? { role: sayRole(roles[0]) } : {}) },
  partnership: {
    name: partnership.name,
    href: `/partnerships/${partnership.id}`,
    places: places.filter(place => mayWith(roles, readsPlace[place])),
  },
  ...(mayWith(roles, 'looks.read') ? { looksHref: `/partnerships/${partnership.id}/looks` } : {}),
  ...(mayWith(roles, 'permission.read') ? { programmeHref: `/partnerships/${partnership.id}/programme` } : {}),
  ...(visitor.placeCount > 1 ? { switchHref: '/partnerships' } : {}),
})

/** Every parameter of a path is an id, or the page does not exist; these few are words, and the room's to check. */
const wordParams: readonly string[] = [
  ...[
    'standard',
    'section',
    'place',
    'version',
    'prompt',
    'part',
    'release',
    'draft',
    'edition',
    'older',
    'step',
    'question',
    'checklist',
  ],
]
const paramsAreIds = (asked: Asked): boolean =>
  Object.entries(asked.params).every(([name, value]) => wordParams.includes(name) || isId(value))
