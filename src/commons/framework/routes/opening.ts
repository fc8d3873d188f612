import { dayOf } from '#ground'
import { shown, type Reply, type Route } from '#http'
import { memberRoute, type Ability, type Ask, type Signatory } from '#people'
import type { Held } from '../document/held.ts'
import { heldOf } from '../document/store.ts'
import type { FrameworkNeeds } from '../needs.ts'
import type { FrameworkView } from '../pages/leaf.ts'
import { frameworkPaths, pattern } from '../paths.ts'
import { signatoryOf } from '../signing/store.ts'

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

/** Who is to sign, as it stands today. */
export const signatoryFor = (ask: Ask, held: Held): Promise<Signatory> =>
  ask.read(tx => signatoryOf(tx, held, dayOf(ask.now)))
