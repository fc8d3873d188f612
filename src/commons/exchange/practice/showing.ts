import type { Id, Instant } from '#ground'
import type { Shown } from '../shown/shown.ts'
import { markOf } from './consent.ts'
import type { Practice } from './practice.ts'
import type { Showing } from './publishing.ts'

/** What others read now of a record. */
export type Published = Pick<Shown, 'audience' | 'mark' | 'named'>

/** Whether what others read says what the record says now; without the name once its writer would not have it shown. */
export const isAsItStands = (practice: Practice, { audience, mark, named }: Published): boolean =>
  mark === markOf(practice) && (practice.naming || audience === 'partnership' || named === undefined)

type Own = { readonly id: Id<'partnership'>; readonly name: string }

/**
 * A record as its readers get it: without a name there is nothing in it that says whose it is, nor whom to ask. What it
 * answers goes with the name as well, unless everybody who takes part was asked: of one alone it would say who answered.
 */
export const shownFrom = (
  practice: Practice,
  how: Showing,
  {
    partnership,
    event,
    wasAskedOfAll = false,
    at,
  }: {
    readonly partnership: Own
    readonly event?: Shown['event']
    readonly wasAskedOfAll?: boolean
    readonly at: Instant
  },
): Shown => {
  const { id, kind, audience, title, challenge, tried, learned, cost, standards, themes, areas, request } = practice
  const { askWhom, changedBy } = practice
  const named = { partnership: partnership.id, name: partnership.name, writer: changedBy, askWhom }
  return {
    ...{ id, kind, audience, title, challenge, tried, learned, cost, standards, themes, areas },
    ...{ mark: markOf(practice), publishedAt: at },
    ...(how === 'nameless' ? {} : { named }),
    ...(event === undefined ? {} : { event }),
    ...(request === undefined || (how === 'nameless' && !wasAskedOfAll) ? {} : { request }),
  }
}
