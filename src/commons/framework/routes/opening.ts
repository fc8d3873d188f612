import { shown, type Reply, type Route } from '#http'
import { memberRoute, peopleOf, rolesWith, sayRole, type Ability, type Ask, type PersonInPartnership } from '#people'
import type { Held } from '../document/held.ts'
import { heldOf } from '../document/store.ts'
import type { FrameworkNeeds } from '../needs.ts'
import type { FrameworkView } from '../pages/leaf.ts'
import { frameworkPaths, pattern } from '../paths.ts'
import { sayChair } from '../document/pages/details.ts'
import { namedIn } from '../signing/named.ts'

/** What every page of the framework knows. */
export const viewOf = (ask: Ask): FrameworkView => ({
  paths: frameworkPaths(ask.partnership.id),
  mayWrite: ask.may('framework.write') && ask.partnership.closedOn === undefined,
})

export const loadHeld = (ask: Ask): Promise<Held> => ask.read(heldOf)

export type FrameworkRoute = {
  readonly method: 'GET' | 'POST'
  /** Below the framework: `/sections/:part`. */
  readonly below: string
  readonly ability: Ability
  readonly handle: (ask: Ask) => Promise<Reply>
  readonly alsoWhenClosed?: true
}

/** A route below the framework of a partnership. */
export const frameworkRoute = (needs: FrameworkNeeds, { below, ...route }: FrameworkRoute): Route =>
  memberRoute(needs, { ...route, path: `${pattern}${below}` })

/** A page that every reader of the partnership may open. */
export const readRoute = (
  needs: FrameworkNeeds,
  below: string,
  page: (ask: Ask) => Promise<Parameters<typeof shown>[0]>,
): Route =>
  frameworkRoute(needs, {
    ...{ method: 'GET', below, ability: 'partnership.read' },
    handle: async ask => shown(await page(ask)),
  })

/** What those who write it do. */
export const writeRoute = (needs: FrameworkNeeds, below: string, handle: (ask: Ask) => Promise<Reply>): Route =>
  frameworkRoute(needs, { method: 'POST', below, ability: 'framework.write', handle })

/** Whoever may sign, each with the role that lets them. */
export const mayBeSignatory = (people: readonly PersonInPartnership[]) => {
  const signing = rolesWith('framework.sign')
  return people.flatMap(({ person, roles }) => {
    const held = roles.find(({ role }) => signing.includes(role))
    return held === undefined ? [] : [{ id: person.id, name: person.name, role: sayRole(held) }]
  })
}

export const chairOf = (people: readonly PersonInPartnership[]): string | undefined =>
  people.find(({ roles }) => roles.some(({ role }) => role === 'chair'))?.person.name

/** Who is to sign, in words. */
export const saySignatory = async (ask: Ask, held: Held): Promise<string> => {
  const people = await ask.read(peopleOf)
  return people.find(({ person }) => person.id === namedIn(held))?.person.name ?? sayChair(chairOf(people))
}
