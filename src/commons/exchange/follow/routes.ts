import { readForm } from '#forms'
import { isId } from '#ground'
import { seeOther, shown, type Reply, type Route } from '#http'
import { memberRoute, type Ask } from '#people'
import { standardsNamed } from '#support'
import type { ExchangeNeeds } from '../needs.ts'
import { exchangePaths } from '../paths.ts'
import { shownOf } from '../shown/store.ts'
import { followKinds, type FollowKind } from './follow.ts'
import { followingPage } from './pages/following.ts'
import { dropFollow, followsOf, keepFollow } from './store.ts'

/** Whom and what one follows. */
export const followRoutes = (needs: ExchangeNeeds): readonly Route[] => {
  const path = '/partnerships/:partnership/exchange/following'
  const ability = 'exchange.read'
  return [
    memberRoute(needs, {
      ...{ method: 'GET', path, ability },
      handle: async ask =>
        shown(followingPage(ask.frame, exchangePaths(ask.partnership.id), await ask.read(followsOf))),
    }),
    memberRoute(needs, { method: 'POST', path, ability, handle: ask => change(needs, ask) }),
  ]
}

/** Who or what of a record can be followed by that key, as it is called there; only what the record itself shows. */
const calledIn = async (
  needs: ExchangeNeeds,
  ask: Ask,
  { kind, of, from }: { readonly kind: FollowKind; readonly of: string; readonly from: string },
): Promise<string | undefined> => {
  const found = isId(from) ? await ask.read(tx => shownOf(tx, from)) : undefined
  if (kind === 'standard') {
    const [standard] = standardsNamed([of], needs.editions.shipped())
    return standard && `${standard.number} ${standard.title}`
  }
  if (kind === 'partnership') return found?.named?.partnership === of ? found.named.name : undefined
  return found?.named?.writer?.id === of ? found.named.writer.name : undefined
}

const change = async (needs: ExchangeNeeds, ask: Ask): Promise<Reply> => {
  const form = readForm(ask.asked.body)
  const paths = exchangePaths(ask.partnership.id)
  const kind = form.choice('kind', followKinds)
  if (kind === undefined) return seeOther(paths.follow)
  const of = form.line('of')
  const from = form.typed('from')
  const back = isId(from) ? `${paths.found(from)}#follow` : paths.follow
  if (form.typed('stops') === 'yes') {
    await ask.write(tx => dropFollow(tx, { kind, of }))
    return seeOther(back)
  }
  const called = await calledIn(needs, ask, { kind, of, from })
  if (called === undefined) return seeOther(paths.follow)
  await ask.write(tx => keepFollow(tx, { kind, of, called, seenAt: ask.now }))
  return seeOther(back)
}
