import { download, orAbsent, shown, type Reply, type Route } from '#http'
import { memberRoute, type Ask } from '#people'
import { editionPatterns as patterns } from '../paths.ts'
import type { EditionNeeds } from '../routes/needs.ts'
import { crosswalkPage } from './pages/read.ts'
import { checkingRoutes } from './routes/checking.ts'
import { crosswalkOrigin, draftedIn, endsIn, pathsOf, published } from './routes/loading.ts'
import { removalRoutes } from './routes/removal.ts'
import { writingRoutes } from './routes/writing.ts'
import { crosswalkKept } from './store.ts'
import { crosswalkText } from './text.ts'

/** Lists of changes between editions: to be read by anybody, and written for editions of one's own. */
export const crosswalkRoutes = (needs: EditionNeeds): readonly Route[] => {
  const reads = (path: string, handle: (ask: Ask) => Promise<Reply>) =>
    memberRoute(needs, { method: 'GET', path: `${patterns.crosswalk}${path}`, ability: 'partnership.read', handle })
  return [
    reads('', ask => show(needs, ask)),
    reads('/crosswalk.json', async ask => {
      const { from, to } = await endsIn(needs, ask)
      const text = crosswalkText(orAbsent(await published(needs, ask, from, to)))
      return download(`${from.id}--${to.id}.json`, 'application/json', Buffer.from(text))
    }),
    ...writingRoutes(needs),
    ...checkingRoutes(needs),
    ...removalRoutes(needs),
  ]
}

const show = async (needs: EditionNeeds, ask: Ask): Promise<Reply> => {
  const { from, to } = await endsIn(needs, ask)
  const crosswalk = orAbsent(await published(needs, ask, from, to))
  const kept = await ask.read(tx => crosswalkKept(tx, { from: from.id, to: to.id }))
  const isOffered = (await crosswalkOrigin(needs, ask, { from, to })) === 'offered'
  const isBegun = isOffered && (await draftedIn(ask, { from, to })) !== undefined
  const paths = pathsOf(ask)
  const writing = ask.may('edition.keep') && { writing: { href: paths.writing(from.id, to.id), isBegun } }
  return shown(
    crosswalkPage(ask.frame, {
      ...{ crosswalk, from, to, back: { text: to.title, href: paths.one(to.id) }, olderHref: paths.one(from.id) },
      fileHref: `${paths.crosswalk(from.id, to.id)}/crosswalk.json`,
      ...(kept === undefined ? {} : { kept }),
      ...(isOffered ? { offered: { ...writing } } : {}),
    }),
  )
}
