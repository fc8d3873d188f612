import { dayOf, no, yes, type Id } from '#ground'
import { mayAsk, mayWithdraw, type RequestSaid } from '../request.ts'
import { keepBecame, keepRequest, keepWithdrawn, requestOf } from '../store/requests.ts'
import { atEvent, factOf, type Done, type Keeper } from './keeper.ts'

/** Asks those who take part, or one partnership, to bring something along or to say something to a piece of work. */
export const askContribution = (
  keeper: Keeper,
  event: Id<'event'>,
  asked: RequestSaid,
): Promise<Done<Id<'request'>>> => {
  const id = keeper.world.newId<'request'>()
  return atEvent(keeper, event, async (tx, found) => {
    const may = mayAsk(found, asked.due, dayOf(keeper.now))
    if (!may.ok) return may
    await keepRequest(tx, { id, event, ...asked }, factOf(keeper))
    return yes(id)
  })
}

/** Nobody is asked for it any more. What was given for it already stays with whoever wrote it. */
export const withdrawRequest = (
  keeper: Keeper,
  event: Id<'event'>,
  id: Id<'request'>,
  because: string,
): Promise<Done> =>
  atEvent(keeper, event, async tx => {
    const request = await requestOf(tx, id)
    if (request?.event !== event) return no({ kind: 'absent' })
    const may = mayWithdraw(request)
    if (!may.ok) return may
    return (await keepWithdrawn(tx, id, because, factOf(keeper))) ? yes(undefined) : no({ kind: 'withdrawn' })
  })

/** What was asked as a page showed it: `seen` is when it was last said what became of it, '' for never. */
type Told = { readonly event: Id<'event'>; readonly id: Id<'request'>; readonly seen: string }

/** Says what became of a piece of work that contributions were asked for. */
export const tellBecame = (keeper: Keeper, { event, id, seen }: Told, words: string): Promise<Done> =>
  atEvent(keeper, event, async tx => {
    const request = await requestOf(tx, id)
    if (request?.event !== event) return no({ kind: 'absent' })
    const before = request.became
    if ((before?.at ?? '') !== seen) return no({ kind: 'stale' })
    if (before?.words === words) return yes(undefined)
    return (await keepBecame(tx, { id, before }, words, factOf(keeper))) ? yes(undefined) : no({ kind: 'stale' })
  })
