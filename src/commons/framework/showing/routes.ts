import { readForm } from '#forms'
import { isId } from '#ground'
import { orAbsent, refused, seeOther, shown, type Markup, type Reply, type Route } from '#http'
import { visitorFrame, type Ask } from '#people'
import { lastOf } from '../document/held.ts'
import { shownIn } from '../document/routes/overview.ts'
import type { FrameworkNeeds } from '../needs.ts'
import { frameworkRoute, loadHeld, viewOf, writeRoute } from '../routes/opening.ts'
import { hideFromAll, showToAll } from './actions.ts'
import { publicPage } from './pages/public.ts'
import { showingPage } from './pages/showing.ts'
import { sayShowingRefusal } from './shown.ts'
import { publicationsOf, shownAt } from './store.ts'

/** Who can read the framework, and what everybody reads. */
export const showingRoutes = (needs: FrameworkNeeds): readonly Route[] => [
  frameworkRoute(needs, {
    ...{ method: 'GET', below: '/showing', ability: 'framework.write' },
    handle: async ask => shown(await pageOf(needs, ask)),
  }),
  writeRoute(needs, '/showing', ask => show(needs, ask)),
  frameworkRoute(needs, {
    ...{ method: 'POST', below: '/showing/end', ability: 'framework.write', alsoWhenClosed: true },
    handle: async ask => {
      await hideFromAll(ask)
      return seeOther(viewOf(ask).paths.showing)
    },
  }),
  {
    ...{ method: 'GET', path: '/frameworks/:framework', guard: 'anyone' },
    handle: async asked => {
      const framework = orAbsent(isId(asked.params['framework']) ? asked.params['framework'] : undefined)
      const found = orAbsent(await needs.db.read({ kind: 'visitor' }, tx => shownAt(tx, framework)))
      return shown(publicPage(visitorFrame(needs, asked), found))
    },
  },
]

const pageOf = async (needs: FrameworkNeeds, ask: Ask, refusal?: string): Promise<Markup> => {
  const held = await loadHeld(ask)
  const last = lastOf(held)
  return showingPage(ask.frame, {
    ...viewOf(ask),
    ...(last === undefined ? {} : { last }),
    ...shownIn(held),
    publicUrl: needs.publicUrl,
    publications: await ask.read(publicationsOf),
    ...(refusal === undefined ? {} : { refusal }),
  })
}

const show = async (needs: FrameworkNeeds, ask: Ask): Promise<Reply> => {
  const version = readForm(ask.asked.body).wholeNumber('version', { min: 1, max: 2 ** 31 - 1 })
  const done = await showToAll(ask, version)
  return done.ok
    ? seeOther(viewOf(ask).paths.showing)
    : refused(await pageOf(needs, ask, sayShowingRefusal(done.refusal)))
}
