import { dayOf } from '#ground'
import { orAbsent, refused, seeOther, shown, type Markup, type Reply, type Route } from '#http'
import { memberRoute, type Ability, type Ask } from '#people'
import { beginAgreement, type WritingRefusal } from '../agreement/actions.ts'
import { isEnded } from '../agreement/standing.ts'
import { supportOf } from '../agreement/store/support.ts'
import type { Support } from '../agreement/support.ts'
import { isAllottedTo } from '../consultant/store.ts'
import { standingsOf } from '../desk/store.ts'
import { sayGate } from '../gate/gate.ts'
import { gatePage } from '../gate/pages/gate.ts'
import type { SupportNeeds } from '../needs.ts'
import type { SupportView } from '../pages/leaf.ts'
import type { OtherYear } from '../pages/others.ts'
import { pattern, supportPaths } from '../paths.ts'

/** The agreement of the year that the address names, as it stands. */
export const loadSupport = async ({ editions }: SupportNeeds, ask: Ask): Promise<Support> =>
  orAbsent(await ask.read(tx => supportOf(tx, editions, ask.asked.params['exercise'] ?? '')))

/** What every page of this agreement knows. */
export const viewOf = (ask: Ask, support: Support): SupportView => ({
  paths: supportPaths(ask.partnership.id, support.exercise.id),
  year: support.exercise.label,
  override: support.gate.override,
  mayWrite: ask.may('support.write') && support.gate.isOpen && !isEnded(support, dayOf(ask.now)),
})

export type SupportRoute = {
  readonly method: 'GET' | 'POST'
  /** Below the agreement: `/parts/:part`. */
  readonly below: string
  readonly ability: Ability
  readonly handle: (ask: Ask, support: Support) => Promise<Reply>
}

/** Opening it begins it, for those who write it, once the gate is open. */
const openSupport = async (needs: SupportNeeds, ask: Ask): Promise<Support> => {
  const support = await loadSupport(needs, ask)
  if (support.begun !== undefined || !support.gate.isOpen || !ask.may('support.write')) return support
  await beginAgreement(ask, needs.editions, support.exercise.id)
  return loadSupport(needs, ask)
}

/**
 * A route below an agreement. While the gate is closed and nothing was written, every one of them says what is missing;
 * what changes something is refused by the same words.
 */
export const supportRoute = (needs: SupportNeeds, { method, below, ability, handle }: SupportRoute): Route =>
  memberRoute(needs, {
    method,
    path: `${pattern}${below}`,
    ability,
    handle: async ask => {
      orAbsent((await ask.read(tx => isAllottedTo(tx, ask, ask.asked.params['exercise'] ?? ''))) || undefined)
      const support = await openSupport(needs, ask)
      if (support.begun !== undefined) return handle(ask, support)
      const page = await gateOf(ask, support)
      return method === 'GET' ? shown(page) : refused(page)
    },
  })

/** The agreements of other years, for whoever may read them: a consultant is allotted to one. */
export const othersIn = async (ask: Ask, { exercise }: Support): Promise<readonly OtherYear[]> => {
  if (!ask.may('partnership.read')) return []
  const standings = await ask.read(standingsOf)
  return standings
    .filter(each => each.exercise !== exercise.id)
    .map(({ exercise: id, year }) => ({ year, href: supportPaths(ask.partnership.id, id).own }))
}

const gateOf = async (ask: Ask, support: Support, refusal?: string): Promise<Markup> =>
  gatePage(ask.frame, {
    ...viewOf(ask, support),
    gate: support.gate,
    others: await othersIn(ask, support),
    mayFollow: ask.may('partnership.read'),
    ...(refusal === undefined ? {} : { refusal }),
  })

/** Why nothing was written, in words. */
export const sayWriting = (refusal: Exclude<WritingRefusal, { kind: 'absent' }>): string =>
  refusal.kind === 'ended'
    ? 'The agreement has ended, so nothing in it can be changed. What you typed is not saved.'
    : `Nothing was saved, because the gate is closed: ${sayGate(refusal.missing)}.`

/** The reply to something that may not be written now: what is missing, with links. */
export const writingRefused = async (ask: Ask, support: Support, refusal: WritingRefusal): Promise<Reply> =>
  refusal.kind === 'absent' ? orAbsent<Reply>(undefined) : refused(await gateOf(ask, support, sayWriting(refusal)))

/** Reads and writes under one ability, as most pages of an agreement do. */
export const pageRoutes = (
  needs: SupportNeeds,
  below: string,
  show: SupportRoute['handle'],
  save: SupportRoute['handle'],
): readonly Route[] => [
  supportRoute(needs, {
    ...{ method: 'GET', below, ability: 'support.write' },
    handle: async (ask, support) => {
      if (viewOf(ask, support).mayWrite) return show(ask, support)
      return support.gate.isOpen ? seeOther(viewOf(ask, support).paths.own) : shown(await gateOf(ask, support))
    },
  }),
  supportRoute(needs, { method: 'POST', below, ability: 'support.write', handle: save }),
]
