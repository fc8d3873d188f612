import { readForm } from '#forms'
import { isId } from '#ground'
import { orAbsent, refused, seeOther, shown, type Markup, type Reply, type Route } from '#http'
import { peopleOf, visitorFrame, type Ask } from '#people'
import type { Held } from '../document/held.ts'
import { shownIn } from '../document/routes/overview.ts'
import type { FrameworkNeeds } from '../needs.ts'
import { publicPath } from '../paths.ts'
import { frameworkRoute, loadHeld, viewOf, writeRoute } from '../routes/opening.ts'
import { hideFromAll, showToAll } from './actions.ts'
import { personsNamed } from './naming.ts'
import { endPage, showingCheckPage } from './pages/check.ts'
import { publicPage } from './pages/public.ts'
import { showingPage } from './pages/showing.ts'
import { sayShowingRefusal } from './shown.ts'
import { publicationsOf, shownAtAddress } from './store.ts'

/** Who can read the framework, and what everybody reads. */
export const showingRoutes = (needs: FrameworkNeeds): readonly Route[] => [
  frameworkRoute(needs, {
    ...{ method: 'GET', below: '/showing', ability: 'framework.write' },
    handle: async ask => shown(await pageOf(needs, ask)),
  }),
  writeRoute(needs, '/showing', ask => show(needs, ask)),
  frameworkRoute(needs, {
    ...{ method: 'GET', below: '/showing/check', ability: 'framework.write' },
    handle: ask => check(needs, ask),
  }),
  frameworkRoute(needs, {
    ...{ method: 'GET', below: '/showing/end', ability: 'framework.write', alsoWhenClosed: true },
    handle: ask => checkEnd(needs, ask),
  }),
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
      const found = orAbsent(await needs.db.read({ kind: 'visitor' }, tx => shownAtAddress(tx, framework)))
      return shown(publicPage(visitorFrame(needs, asked), found))
    },
  },
]

/** The whole address of the page that everybody reads, shown or not. */
const addressOf = ({ publicUrl }: FrameworkNeeds, { id }: Held): string =>
  id === undefined ? '' : `${publicUrl}${publicPath(id)}`

/** What everybody would read, before it is shown. Where there is nothing to show, the page says how things stand. */
const check = async (needs: FrameworkNeeds, ask: Ask): Promise<Reply> => {
  const held = await loadHeld(ask)
  const { last } = held
  if (last === undefined || last.version === held.shown) return seeOther(viewOf(ask).paths.showing)
  const people = (await ask.read(peopleOf)).map(({ person }) => person.name)
  return shown(
    showingCheckPage(ask.frame, {
      ...{ ...viewOf(ask), last, address: addressOf(needs, held), named: personsNamed(last.content, people) },
      ...(held.shown === undefined ? {} : { before: held.shown }),
    }),
  )
}

const checkEnd = async (needs: FrameworkNeeds, ask: Ask): Promise<Reply> => {
  const held = await loadHeld(ask)
  return held.shown === undefined
    ? seeOther(viewOf(ask).paths.showing)
    : shown(endPage(ask.frame, { ...viewOf(ask), address: addressOf(needs, held), shown: held.shown }))
}

const pageOf = async (needs: FrameworkNeeds, ask: Ask, refusal?: string): Promise<Markup> => {
  const held = await loadHeld(ask)
  const { last } = held
  return showingPage(ask.frame, {
    ...viewOf(ask),
    ...(last === undefined ? {} : { last }),
    ...shownIn(held),
    address: addressOf(needs, held),
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
