import { isId } from '#ground'
import { orAbsent, shown, type Asked, type Route } from '#http'
import { visitorFrame, visitorIn, type Frame } from '#people'
import { standardsNamed } from '#support'
import type { ExchangeNeeds } from '../needs.ts'
import { openFoundPage, openPage } from '../pages/open.ts'
import { openPaths } from '../paths.ts'
import { shownOf } from '../shown/store.ts'
import { searched } from './searched.ts'

/** What anybody may read, signed in or not. Whoever reads here is nobody to the database. */
export const openRoutes = (needs: ExchangeNeeds): readonly Route[] => {
  const anyone = { kind: 'visitor' } as const
  const frameOf = async (asked: Asked): Promise<Frame> => {
    const visitor = await visitorIn(needs, asked)
    const frame = visitorFrame(needs, asked)
    return visitor === undefined ? frame : { ...frame, person: { name: visitor.person.name } }
  }
  return [
    {
      ...{ method: 'GET', path: openPaths.exchange, guard: 'anyone' },
      handle: async asked => {
        const view = await searched(needs, asked, work => needs.db.read(anyone, work))
        const place = { at: openPaths.exchange, itemHref: openPaths.found }
        return shown(openPage(await frameOf(asked), { ...view, ...place }))
      },
    },
    {
      ...{ method: 'GET', path: `${openPaths.exchange}/:shown`, guard: 'anyone' },
      handle: async asked => {
        const id = asked.params['shown']
        const found = orAbsent(isId(id) ? await needs.db.read(anyone, tx => shownOf(tx, id)) : undefined)
        const standards = standardsNamed(found.standards, needs.editions.shipped())
        return shown(openFoundPage(await frameOf(asked), found, standards))
      },
    },
  ]
}
