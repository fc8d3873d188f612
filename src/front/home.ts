import { dayOf } from '#ground'
import { seeOther, shown, type Route } from '#http'
import { partnershipsFor, personRoute, programmesOf, visitorFrame, visitorIn, type Needs } from '#people'
import { choosePage } from './pages/choose.ts'
import { welcomePage } from './pages/welcome.ts'

/** The first page, and the choice between one's partnerships. */
export const homeRoutes = (needs: Needs): readonly Route[] => [
  {
    method: 'GET',
    path: '/',
    guard: 'anyone',
    handle: async asked =>
      (await visitorIn(needs, asked)) === undefined
        ? shown(welcomePage(visitorFrame(needs, asked)))
        : seeOther('/partnerships'),
  },
  personRoute(needs, {
    method: 'GET',
    path: '/partnerships',
    handle: async (_asked, { person }, frame) => {
      const scope = { kind: 'person', person: person.id } as const
      const { partnerships, programmes } = await needs.db.read(scope, async tx => ({
        partnerships: await partnershipsFor(tx, person.id, dayOf(needs.world.now())),
        programmes: await programmesOf(tx, person.id),
      }))
      const [only, ...others] = [
        ...partnerships.map(each => ({
          name: each.closedOn === undefined ? each.name : `${each.name} (closed, to be read)`,
          href: `/partnerships/${each.id}`,
        })),
        ...programmes.map(each => ({ name: each.name, href: `/programmes/${each.id}` })),
      ]
      if (only !== undefined && others.length === 0) return seeOther(only.href)
      return shown(choosePage(frame, only === undefined ? [] : [only, ...others]))
    },
  }),
]
