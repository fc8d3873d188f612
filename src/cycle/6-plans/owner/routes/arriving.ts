import { refused, shown, type Asked, type Reply } from '#http'
import { hashOf, partnershipsOf, visitorFrame, type Needs } from '#people'
import type { Scope } from '#ground'
import { byDue, type Action } from '../../action/action.ts'
import { actionsOfOutsider } from '../../action/store.ts'
import type { OwnLine } from '../../register/own.ts'
import { linesOfOutsider } from '../../register/store.ts'
import { isLinkOpen, type OutsideOwner } from '../owner.ts'
import { deadOwnPage, oldOwnPage } from '../pages/own.ts'
import { ownerByToken } from '../store.ts'

export type Arrived = {
  readonly owner: OutsideOwner
  readonly scope: Scope & { readonly kind: 'owner' }
  readonly actions: readonly Action[]
  readonly lines: readonly OwnLine[]
  readonly partnership: string
}

export const tokenIn = (asked: Asked): string => asked.params['part'] ?? ''
export const pathOf = (asked: Asked): string => `/own-actions/${tokenIn(asked)}`

/** Whoever holds the link, while anything is theirs: a link to nothing is as dead as one that was replaced. */
export const arrive = async ({ db }: Needs, asked: Asked): Promise<Arrived | undefined> => {
  const tokenHash = hashOf(tokenIn(asked))
  const owner = await db.read({ kind: 'visitor', tokenHash }, tx => ownerByToken(tx, tokenHash, 'actions'))
  if (owner === undefined) return undefined
  const scope = { kind: 'owner', owner: owner.id, of: owner.partnership } as const
  const { actions, lines, partnership } = await db.read(scope, async tx => ({
    actions: (await actionsOfOutsider(tx, owner.id)).toSorted(byDue),
    lines: (await linesOfOutsider(tx, owner.id)).toSorted((one, other) =>
      (one.due ?? '9').localeCompare(other.due ?? '9'),
    ),
    partnership: (await partnershipsOf(tx)).find(({ id }) => id === owner.partnership)?.name ?? '',
  }))
  return actions.length + lines.length === 0 ? undefined : { owner, scope, actions, lines, partnership }
}

export const dead = (needs: Needs, asked: Asked): Reply => shown(deadOwnPage(visitorFrame(needs, asked)), 404)

/** What the link leads to while it works; otherwise why it does not. */
export const within = async (
  needs: Needs,
  asked: Asked,
  handle: (arrived: Arrived) => Promise<Reply>,
): Promise<Reply> => {
  const arrived = await arrive(needs, asked)
  if (arrived === undefined) return dead(needs, asked)
  if (!isLinkOpen(arrived.owner, needs.world.now()))
    return refused(oldOwnPage(visitorFrame(needs, asked), { path: pathOf(asked), isSent: false }))
  return handle(arrived)
}
