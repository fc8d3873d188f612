import { exchangeDueOf } from '#exchange'
import { exercisesOf, nextDueOf, underWay, type Exercise } from '#exercise'
import type { Read } from '#db'
import { frameworkDueOf } from '#framework'
import type { Id } from '#ground'
import type { Editions } from '#instrument'
import { mayWith, permissionsOf, stateOf, type RoleHeld } from '#people'
import { dueOf } from '#plans'
import { offerDueOf, supportDueOf } from '#support'
import type { Asking } from '../year/asking.ts'
import { eachOnce } from '../year/waits.ts'
import { standingOfYear } from '../year/standing.ts'
import type { YearStanding } from '../year/year.ts'
import {
  datesOf,
  inOrder,
  ofExchange,
  ofFramework,
  ofNext,
  ofPermissions,
  ofPlans,
  ofOffer,
  ofSupport,
  ofYear,
  type Waits,
} from './waiting.ts'

/** For whom what waits is put together, in one partnership. */
export type WaitsFor = {
  readonly person: { readonly id: Id<'person'>; readonly name: string }
  readonly roles: readonly RoleHeld[]
  readonly partnership: Id<'partnership'>
  readonly today: string
}

/** Somebody in a partnership, as what is next for them is asked. */
const askingFor = ({ person, roles, partnership, today }: WaitsFor): Asking => ({
  person: person.id,
  may: (ability, group) => mayWith(roles, ability, group),
  leads: roles.flatMap(held => (held.role === 'group-lead' && held.group !== undefined ? [held.group] : [])),
  own: `/partnerships/${partnership}`,
  today,
})

export type Gathered = {
  /** What waits on the person. */
  readonly waits: readonly Waits[]
  /** Dates of the year and reviews. */
  readonly dates: readonly Waits[]
}

/** Of several exercises under way, each thing says of which it is, where it is of one. */
const namedBy = (years: readonly YearStanding[], at: number, all: readonly Waits[]): readonly Waits[] => {
  const { exercise } = years[at] ?? {}
  if (exercise === undefined || years.length < 2) return all
  return all.map(each =>
    each.href.includes(exercise.id) ? { ...each, note: [exercise.label, each.note ?? []].flat().join(' · ') } : each,
  )
}

/** What waits on one person outside the exercises under way: the plans at work, support, the exchange, the framework. */
export const outsideOf = async (
  tx: Read,
  editions: Editions,
  whom: WaitsFor,
  exercises: readonly Exercise[],
): Promise<readonly Waits[]> => {
  const asking = askingFor(whom)
  const signer = { id: whom.person.id, roles: whom.roles, mayWrite: asking.may('framework.write') }
  const [due, support, offer, exchange, framework, permissions] = await Promise.all([
    dueOf(tx, editions, { ...whom.person, mayWrite: asking.may('plan.write') }, { exercises, today: whom.today }),
    supportDueOf(tx, whom.person),
    offerDueOf(tx, whom.person.id, whom.today),
    exchangeDueOf(tx, { person: whom.person.id, may: asking.may, today: whom.today, editions }),
    asking.may('partnership.read') ? frameworkDueOf(tx, signer, whom.today) : [],
    asking.may('permission.answer') ? permissionsOf(tx) : [],
  ])
  return [
    ...ofPlans(asking.own, due),
    ...ofSupport(asking.own, support),
    ...ofOffer(asking.own, offer),
    ...ofExchange(asking.own, exchange),
    ...ofFramework(framework),
    ...ofPermissions(
      asking.own,
      permissions.filter(each => stateOf(each, whom.today) === 'open'),
    ),
  ]
}

/** What waits on one person in one partnership, asked of every room. */
export const waitsOf = async (tx: Read, editions: Editions, whom: WaitsFor): Promise<Gathered> => {
  const asking = askingFor(whom)
  const exercises = await exercisesOf(tx)
  const [years, outside, next] = await Promise.all([
    // A consultant reads the plans and nothing else of the year.
    Promise.all(
      (asking.may('partnership.read') ? underWay(exercises, whom.today) : []).map(each =>
        standingOfYear(tx, editions, each, whom.today),
      ),
    ),
    outsideOf(tx, editions, whom, exercises),
    asking.may('partnership.read') ? nextDueOf(tx, exercises) : undefined,
  ])
  const all = [
    ...outside,
    ...ofNext(asking, next),
    ...eachOnce(years.map(year => ofYear(asking, year))).flatMap((asked, at) => namedBy(years, at, asked)),
    ...years.flatMap(year => datesOf(asking.own, year, whom.today)),
  ]
  return {
    waits: inOrder(all.filter(each => each.isDateOnly !== true)),
    dates: inOrder(all.filter(each => each.isDateOnly === true)),
  }
}
