import { shown, type Reply, type Route } from '#http'
import { memberRoute, type Ability, type Ask } from '#people'
import type { ExchangeNeeds } from '../needs.ts'
import { check, name, openRefusal, publish } from './routes/publication.ts'
import { ours, read } from './routes/record.ts'
import { add, begin, change, reword } from './routes/wording.ts'

/** The records of a partnership: written, published, named, taken down. */
export const practiceRoutes = (needs: ExchangeNeeds): readonly Route[] => {
  const at = (
    method: 'GET' | 'POST',
    below: string,
    ability: Ability,
    handle: (ask: Ask) => Promise<Reply>,
    more: { readonly alsoWhenClosed?: true } = {},
  ): Route =>
    memberRoute(needs, {
      method,
      path: `/partnerships/:partnership/exchange/records${below}`,
      ability,
      handle,
      ...more,
    })
  return [
    at('GET', '', 'exchange.read', async ask => shown(await ours(ask))),
    at('GET', '/new', 'exchange.write', ask => begin(needs, ask)),
    at('POST', '/new', 'exchange.write', ask => add(needs, ask)),
    at('GET', '/:record', 'exchange.read', ask => read(needs, ask)),
    at('GET', '/:record/wording', 'exchange.write', ask => reword(needs, ask)),
    at('POST', '/:record/wording', 'exchange.write', ask => change(needs, ask)),
    at('GET', '/:record/publication', 'exchange.write', ask => check(needs, ask)),
    at('POST', '/:record/publication', 'exchange.write', ask => publish(needs, ask), { alsoWhenClosed: true }),
    at('GET', '/:record/naming', 'exchange.name', openRefusal, { alsoWhenClosed: true }),
    at('POST', '/:record/naming', 'exchange.name', ask => name(needs, ask), { alsoWhenClosed: true }),
  ]
}
