import { dayOf } from '#ground'
import { orAbsent, seeOther, shown, type Reply, type Route } from '#http'
import { memberRoute, peopleOf, type Ask, type Place } from '#people'
import type { ExerciseNeeds } from '../needs.ts'
import { blankFormsPath, exercisePath, yearsPath } from '../paths.ts'
import { choosePage } from './pages/choose.ts'
import { underWay, workedFrom } from './under-way.ts'
import { nonePage } from '../year/pages/none.ts'
import { exercisesOf } from '../year/store.ts'

const places = {
  'this-year': '',
  positions: '/positions',
  plan: '/plan',
  support: '/support',
  papers: '/papers',
} as const
type LatestPlace = keyof typeof places & Place

const isPlace = (word: string | undefined): word is LatestPlace => word !== undefined && Object.hasOwn(places, word)

/** The menu's way to a place in the year under way, whichever that is. */
export const latestRoutes = (needs: ExerciseNeeds): readonly Route[] => [
  memberRoute(needs, {
    method: 'GET',
    path: '/partnerships/:partnership/latest/:place',
    ability: 'plan.read',
    handle: ask => {
      const word = ask.asked.params['place']
      return goToLatest(ask, orAbsent(isPlace(word) ? word : undefined))
    },
  }),
]

/** Leads to that place in the year under way; of several, lets one choose; without a year, to the page that says so. */
export const goToLatest = async (ask: Ask, place: LatestPlace): Promise<Reply> => {
  const { years, people } = await ask.read(async tx => ({
    years: (place === 'plan' ? workedFrom : underWay)(await exercisesOf(tx), dayOf(ask.now)),
    people: await peopleOf(tx),
  }))
  const [newest, ...others] = years
  if (newest && others.length > 0)
    return shown(choosePage(ask.frame, { partnership: ask.partnership.id, place, below: places[place], years }))
  if (newest) return seeOther(`${exercisePath(ask.partnership.id, newest.id)}${places[place]}`)
  // The questions can be read and printed before anything is opened.
  if (place === 'papers' && ask.may('papers.take')) return seeOther(blankFormsPath(ask.partnership.id))
  if (ask.may('exercise.run'))
    return seeOther(`${yearsPath(ask.partnership.id)}/new${place === 'this-year' ? '' : `?for=${place}`}`)
  const champions = people.filter(({ roles }) => roles.some(({ role }) => role === 'champion'))
  return shown(
    nonePage(
      ask.frame,
      place,
      champions.map(({ person }) => person.name),
    ),
  )
}
