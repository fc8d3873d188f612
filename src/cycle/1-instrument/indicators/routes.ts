import type { Route } from '#http'
import type { Ask, Needs } from '#people'
import { additionPaths } from '../additions/paths.ts'
import { shelfRoutes } from '../additions/routes/routes.ts'
import { additionsOf } from '../additions/store.ts'
import { readIndicator } from './form.ts'
import { indicatorsShipped, ownIndicators } from './library.ts'
import { indicatorPage } from './pages/indicator.ts'
import { libraryPage } from './pages/list.ts'

const below = 'indicators/library'

/** The library of indicators: the set that ships, and the partnership's own. */
export const libraryRoutes = (needs: Needs): readonly Route[] =>
  shelfRoutes(needs, {
    ...{ kind: 'indicator', below, nameField: 'name', read: readIndicator, page: indicatorPage },
    takenWords: 'You have an indicator by this name already',
    list,
    start: from => {
      const {
        name = '',
        measures = '',
        theme = '',
        unit = '',
        better = '',
      } = indicatorsShipped().find(({ id }) => id === from) ?? {}
      return { name, measures, theme, unit, better }
    },
  })

const list = async (ask: Ask) => {
  const additions = await ask.read(tx => additionsOf(tx, 'indicator'))
  return libraryPage(ask.frame, {
    paths: additionPaths(ask.partnership.id, below),
    indicators: [...indicatorsShipped(), ...ownIndicators(additions)],
    removed: ownIndicators(
      additions.filter(({ isRemoved }) => isRemoved),
      true,
    ),
    mayKeep: ask.may('glossary.keep'),
    mayPlan: ask.may('plan.write'),
  })
}
