import { readForm } from '#forms'
import { refused, seeOther, shown, type Reply, type Route } from '#http'
import { memberRoute, type Ask } from '#people'
import { editionPatterns as patterns } from '../../paths.ts'
import type { EditionNeeds } from '../../routes/needs.ts'
import { throwAwayCrosswalk } from '../actions.ts'
import { removalPage, type RemovalView } from '../pages/removal.ts'
import { draftedIn, openEnds, pathsOf, type OpenEnds } from './loading.ts'

/** Throwing away a list of changes that is being written, once it was asked whether that is meant. */
export const removalRoutes = (needs: EditionNeeds): readonly Route[] => {
  const keeps = (method: 'GET' | 'POST', handle: (ask: Ask) => Promise<Reply>) =>
    memberRoute(needs, { method, path: `${patterns.crosswalk}/writing/removal`, ability: 'edition.keep', handle })
  return [keeps('GET', ask => show(needs, ask)), keeps('POST', ask => throwAway(needs, ask))]
}

type Stored = NonNullable<Awaited<ReturnType<typeof draftedIn>>>

const drawn = (ask: Ask, ends: OpenEnds, stored: Stored, mistakes: RemovalView['mistakes']) => {
  const paths = pathsOf(ask)
  const [from, to] = [ends.from.id, ends.to.id]
  return removalPage(ask.frame, {
    ...{ from: ends.from, to: ends.to, isOffered: ends.isOffered, version: stored.version, mistakes },
    ...{ about: stored.content.about, changedBy: stored.changedBy, changedAt: stored.changedAt },
    ...{ href: paths.removal(from, to), writingHref: paths.writing(from, to) },
  })
}

const show = async (needs: EditionNeeds, ask: Ask): Promise<Reply> => {
  const ends = await openEnds(needs, ask)
  if ('goes' in ends) return seeOther(ends.goes)
  const stored = await draftedIn(ask, ends)
  return stored === undefined
    ? seeOther(pathsOf(ask).writing(ends.from.id, ends.to.id))
    : shown(drawn(ask, ends, stored, []))
}

const throwAway = async (needs: EditionNeeds, ask: Ask): Promise<Reply> => {
  const ends = await openEnds(needs, ask)
  if ('goes' in ends) return seeOther(ends.goes)
  const { from, to } = ends
  const seen = readForm(ask.asked.body).wholeNumber('version', { min: 0, max: 2 ** 31 - 2 }) ?? 0
  const gone = await throwAwayCrosswalk(ask, { from: from.id, to: to.id }, seen)
  const stored = gone ? undefined : await draftedIn(ask, ends)
  if (stored === undefined) return seeOther(`${pathsOf(ask).one(to.id)}?done=thrown-away`)
  const text = 'Somebody saved this after your page was made. Nothing was thrown away: look at it again'
  return refused(drawn(ask, ends, stored, [{ text, href: '#main-content' }]))
}
