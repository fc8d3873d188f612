import { shown, type Reply, type Route } from '#http'
import { memberRoute, type Ask } from '#people'
import { followRoutes } from './follow/routes.ts'
import { followsOf, markSeen, newsOf } from './follow/store.ts'
import { helpRoutes } from './help/routes.ts'
import type { ExchangeNeeds } from './needs.ts'
import { noteRoutes } from './notes/routes.ts'
import { exchangePage } from './pages/exchange.ts'
import { exchangePaths } from './paths.ts'
import { practiceRoutes } from './practice/routes.ts'
import { deskProgrammeRoutes } from './programme/routes/desk.ts'
import { programmeRoutes } from './programme/routes/taking-part.ts'
import { foundRoutes } from './routes/found.ts'
import { openRoutes } from './routes/open.ts'
import { searched } from './routes/searched.ts'
import { alsoAs } from './standards.ts'

/** The practice exchange: for a partnership's people, for the programme's desk, for anybody, and a diary for oneself. */
export const exchangeRoutes = (needs: ExchangeNeeds): readonly Route[] => [
  ...openRoutes(needs),
  memberRoute(needs, {
    ...{ method: 'GET', path: '/partnerships/:partnership/exchange', ability: 'exchange.read' },
    handle: ask => home(needs, ask),
  }),
  ...foundRoutes(needs),
  ...practiceRoutes(needs),
  ...helpRoutes(needs),
  ...programmeRoutes(needs),
  ...followRoutes(needs),
  ...noteRoutes(needs),
  ...deskProgrammeRoutes(needs),
]

const home = async (needs: ExchangeNeeds, ask: Ask): Promise<Reply> => {
  const view = await searched(needs, ask.asked, ask.read, await ask.read(needs.editionNow))
  const { follows, news } = await ask.read(async tx => {
    const all = await followsOf(tx)
    return { follows: all, news: await newsOf(tx, all, key => alsoAs(key, needs.editions)) }
  })
  const last = news.shown.at(-1)
  if (last !== undefined) await ask.write(tx => markSeen(tx, last.publishedAt))
  const paths = exchangePaths(ask.partnership.id)
  return shown(
    exchangePage(ask.frame, {
      ...{ ...view, paths, at: paths.exchange, itemHref: paths.found, news, follows: follows.length },
      mayWrite: ask.may('exchange.write'),
      mayHelp: ask.may('exchange.introduce'),
    }),
  )
}
