import { exerciseOf, exercisesOf, nextDueOf, underWay, type Exercise } from '#exercise'
import { dayOf, hourOf, sayDay, sayWeekday } from '#ground'
import { orAbsent, seeOther, shown, type Reply, type Route } from '#http'
import type { Editions } from '#instrument'
import { groupsOf, memberRoute, type Ask, type Needs } from '#people'
import { outsideOf } from '../waiting/gather.ts'
import { inOrder, type Waits } from '../waiting/waiting.ts'
import type { Asking } from './asking.ts'
import { firstAsked, nextIn, nextWithoutYear } from './next.ts'
import { pastYearPage } from './pages/past-year.ts'
import { thisYearPage } from './pages/this-year.ts'
import { todayPage } from './pages/today.ts'
import { standingOfYear } from './standing.ts'
import { tasksOf } from './tasks.ts'
import { eachOnce, waitingOn } from './waits.ts'
import { waitingToOpen } from './waits/to-open.ts'
import type { YearStanding } from './year.ts'

type YearNeeds = Needs & { readonly editions: Editions }

/** The first page of a partnership, and its year as a task list: put together from every room's door. */
export const yearRoutes = (needs: YearNeeds): readonly Route[] => [
  memberRoute(needs, {
    method: 'GET',
    path: '/partnerships/:partnership',
    ability: 'plan.read',
    // A consultant's part is the support agreement; the year's scoring is not theirs to see.
    handle: async ask =>
      ask.may('partnership.read')
        ? showToday(needs, ask)
        : seeOther(`/partnerships/${ask.partnership.id}/latest/support`),
  }),
  memberRoute(needs, {
    method: 'GET',
    path: '/partnerships/:partnership/exercises/:exercise',
    ability: 'partnership.read',
    handle: ask => showYear(needs, ask),
  }),
]

const askingOf = (ask: Ask): Asking => ({
  person: ask.person.id,
  may: ask.may,
  leads: ask.roles.flatMap(held => (held.role === 'group-lead' && held.group !== undefined ? [held.group] : [])),
  own: `/partnerships/${ask.partnership.id}`,
  today: dayOf(ask.now),
})

const standingOf = (needs: YearNeeds, ask: Ask, exercise: Exercise): Promise<YearStanding> =>
  ask.read(tx => standingOfYear(tx, needs.editions, exercise, dayOf(ask.now)))

const showToday = async (needs: YearNeeds, ask: Ask): Promise<Reply> => {
  const asking = askingOf(ask)
  const whom = { person: ask.person, roles: ask.roles, partnership: ask.partnership.id, today: asking.today }
  const { open, groups, due, others } = await ask.read(async tx => {
    const exercises = await exercisesOf(tx)
    const found = { groups: await groupsOf(tx), due: await nextDueOf(tx, exercises) }
    const others = await outsideOf(tx, needs.editions, whom, exercises)
    return { ...found, others, open: underWay(exercises, asking.today) }
  })
  const isOffered = ask.partnership.programme !== undefined
  const date = `${sayWeekday(asking.today)} ${sayDay(asking.today)}`
  const about = { own: asking.own, greeting: greet(ask), date, isOffered }
  const standings: YearStanding[] = []
  for (const each of open) standings.push(await standingOf(needs, ask, each))
  const waits = eachOnce(standings.map(year => waitingOn(asking, year)))
  const years = standings.map((year, at) => ({ year, next: nextIn(asking, year), waiting: waits[at] ?? [] }))
  const next = firstAsked(years) ?? nextWithoutYear(asking, groups.length > 0)
  const coming = due && { ...due, mayChange: ask.may('exercise.run'), today: asking.today }
  const toOpen = waitingToOpen(asking, due)
  const outside = besides(others, [next.action, next.other, ...waits.flat(), ...toOpen])
  return shown(todayPage(ask.frame, { ...about, today: asking.today, next, years, coming, toOpen, outside }))
}

/** What waits outside the exercises, without dates only to know and without what the page says already. */
const besides = (
  others: readonly Waits[],
  said: readonly ({ readonly href?: string } | undefined)[],
): readonly Waits[] =>
  inOrder(others.filter(({ href, isDateOnly }) => isDateOnly !== true && !said.some(each => each?.href === href)))

const titles = /^(?:councillor|cllr|dr|professor|prof|mr|mrs|ms|miss|mx|sir|dame|lord|lady|rev)\.?$/i

/** The first name, or the whole of a name that begins with a title: nobody is greeted as “Councillor”. */
const givenName = (name: string): string => {
  const first = name.split(' ')[0] ?? name
  return titles.test(first) ? name : first
}

const greet = (ask: Ask): string => {
  const hour = hourOf(ask.now)
  const part = hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening'
  return `Good ${part}, ${givenName(ask.person.name)}`
}

const showYear = async (needs: YearNeeds, ask: Ask): Promise<Reply> => {
  const exercise = orAbsent(await ask.read(tx => exerciseOf(tx, ask.asked.params['exercise'] ?? '')))
  const asking = askingOf(ask)
  const year = await standingOf(needs, ask, exercise)
  const mayRun = ask.may('exercise.run')
  if (exercise.readIn !== undefined)
    return shown(
      pastYearPage(ask.frame, {
        ...{ own: asking.own, year, readIn: exercise.readIn },
        mayReadIn: ask.may('position.record'),
      }),
    )
  const next = nextIn(asking, year)
  const view = { own: asking.own, year, next, tasks: tasksOf(asking, year), waiting: waitingOn(asking, year), mayRun }
  return shown(thisYearPage(ask.frame, view))
}
