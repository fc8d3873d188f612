import { readForm } from '#forms'
import { mistaken, refused, seeOther, shown, type Reply, type Route } from '#http'
import { memberRoute, type Ask, type ShownMistake } from '#people'
import { editionPatterns as patterns } from '../../paths.ts'
import type { EditionNeeds } from '../../routes/needs.ts'
import { publishCrosswalk } from '../actions.ts'
import { crosswalkFrom } from '../drafted.ts'
import { checkingPage } from '../pages/checking.ts'
import { draftedIn, openEnds, pathsOf, type OpenEnds } from './loading.ts'
import { wrongWith } from './wrong.ts'

/** The last look at a list of changes, with what becomes of every question, before it is fixed. */
export const checkingRoutes = (needs: EditionNeeds): readonly Route[] => {
  const keeps = (method: 'GET' | 'POST', handle: (ask: Ask) => Promise<Reply>) =>
    memberRoute(needs, { method, path: `${patterns.crosswalk}/writing/check`, ability: 'edition.keep', handle })
  return [keeps('GET', ask => show(needs, ask)), keeps('POST', ask => publish(needs, ask))]
}

type Stored = NonNullable<Awaited<ReturnType<typeof draftedIn>>>
type Opened = { readonly ends: OpenEnds; readonly stored: Stored }

/** What was saved of it; where nothing was, there is nothing to check and it is written first. */
const opened = async (needs: EditionNeeds, ask: Ask): Promise<Opened | { readonly goes: string }> => {
  const ends = await openEnds(needs, ask)
  if ('goes' in ends) return ends
  const stored = await draftedIn(ask, ends)
  return stored === undefined ? { goes: pathsOf(ask).writing(ends.from.id, ends.to.id) } : { ends, stored }
}

const drawn = async (needs: EditionNeeds, ask: Ask, { ends, stored }: Opened, mistakes: readonly ShownMistake[]) => {
  const [paths, from, to] = [pathsOf(ask), ends.from, ends.to]
  return checkingPage(ask.frame, {
    ...{ from, to, crosswalk: crosswalkFrom(stored.content, from, to), version: stored.version, mistakes },
    faults: await wrongWith(needs, ask, ends, stored.content),
    ...{ href: paths.checking(from.id, to.id), writingHref: paths.writing(from.id, to.id) },
    isOffered: ends.isOffered,
  })
}

const show = async (needs: EditionNeeds, ask: Ask): Promise<Reply> => {
  const known = await opened(needs, ask)
  return 'goes' in known ? seeOther(known.goes) : shown(await drawn(needs, ask, known, []))
}

const changed: ShownMistake = {
  text: 'Somebody else saved this while you were at it. This page shows how it stands now: read it again',
  href: '#main-content',
}

const publish = async (needs: EditionNeeds, ask: Ask): Promise<Reply> => {
  const known = await opened(needs, ask)
  if ('goes' in known) return seeOther(known.goes)
  const { ends, stored } = known
  const form = readForm(ask.asked.body)
  const seen = form.wholeNumber('version', { min: 0, max: 2 ** 31 - 2 })
  if (seen !== stored.version) return refused(await drawn(needs, ask, known, [changed]))
  if ((await wrongWith(needs, ask, ends, stored.content)).length > 0) {
    const text = 'Nothing was published: something has to be put right first'
    return refused(await drawn(needs, ask, known, [{ text, href: '#faults' }]))
  }
  if (!form.typedAll('sure').includes('yes'))
    return mistaken(await drawn(needs, ask, known, [{ text: 'Say that you have read it through', href: '#sure' }]))
  const ids = { from: ends.from.id, to: ends.to.id }
  const crosswalk = crosswalkFrom(stored.content, ends.from, ends.to)
  const done = await publishCrosswalk(ask, ids, crosswalk, { content: stored.content, seen })
  if (done.ok) return seeOther(pathsOf(ask).crosswalk(ids.from, ids.to))
  const now = await opened(needs, ask)
  return 'goes' in now ? seeOther(now.goes) : refused(await drawn(needs, ask, now, [changed]))
}
