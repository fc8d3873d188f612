import { comparableOf, exercisesOf } from '#exercise'
import { dayOf } from '#ground'
import { orAbsent, shown, type Reply, type Route } from '#http'
import type { Editions } from '#instrument'
import { memberRoute, type Ask, type Needs } from '#people'
import { chosenYears, movedOf, movedPaths, movedPattern } from '#plans'
import { movedPage } from './pages/moved.ts'
import { standardPage } from './pages/standard.ts'
import type { MovedView } from './view.ts'

type MovedNeeds = Needs & { readonly editions: Editions }

/** What has moved from year to year: all standards, and one of them with the words of each year. */
export const movedRoutes = (needs: MovedNeeds): readonly Route[] => [
  memberRoute(needs, {
    method: 'GET',
    path: movedPattern,
    ability: 'partnership.read',
    handle: async ask => shown(movedPage(ask.frame, await viewOf(needs, ask))),
  }),
  memberRoute(needs, {
    method: 'GET',
    path: `${movedPattern}/:exercise/:standard`,
    ability: 'partnership.read',
    handle: ask => showStandard(needs, ask),
  }),
]

/** `about`: the year that the page speaks of, where it speaks of one. */
const viewOf = async (needs: MovedNeeds, ask: Ask, about?: string): Promise<MovedView> => {
  const asked = [ask.asked.query['years'] ?? []].flat()
  const { all, line, others, moved } = await ask.read(async tx => {
    const exercises = await exercisesOf(tx)
    const { line, others } = await comparableOf(tx, needs.editions, exercises, { asked, about })
    return { all: exercises, line, others, moved: await movedOf(tx, needs.editions, chosenYears(line, asked, about)) }
  })
  const known = asked.filter(id => all.some(each => each.id === id))
  return {
    ...{ own: `/partnerships/${ask.partnership.id}`, paths: movedPaths(ask.partnership.id, known) },
    ...{ all, isFirst: line.length === 1, others, moved, today: dayOf(ask.now), mayTake: ask.may('papers.take') },
  }
}

const showStandard = async (needs: MovedNeeds, ask: Ask): Promise<Reply> => {
  const { exercise, standard } = ask.asked.params
  const view = await viewOf(needs, ask, exercise)
  const year = view.moved.years.findIndex(each => each.exercise.id === exercise)
  const found = orAbsent(view.moved.years[year]?.standards.find(({ number }) => String(number) === standard))
  const strand = orAbsent(
    view.moved.strands.find(({ spots }) => spots.some(spot => spot.year === year && spot.key === found.key)),
  )
  const here = movedPaths(ask.partnership.id).standard(exercise ?? '', found.number)
  return shown(standardPage(ask.frame, { ...view, strand, here }))
}
