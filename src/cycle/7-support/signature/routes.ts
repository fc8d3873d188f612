import { readForm } from '#forms'
import { orAbsent, refused, seeOther, shown, type Markup, type Reply, type Route } from '#http'
import type { Ask } from '#people'
import { isSame } from '../agreement/agreement.ts'
import { changesBetween } from '../agreement/changes.ts'
import { changesPage } from '../agreement/pages/changes.ts'
import { wholePage } from '../agreement/pages/whole.ts'
import type { Support } from '../agreement/support.ts'
import type { SupportNeeds } from '../needs.ts'
import { loadSupport, supportRoute, viewOf } from '../routes/opening.ts'
import { signAgreement } from './actions.ts'
import { signingPage } from './pages/signing.ts'
import { inForce, isWhole, type Version } from './signature.ts'
import { signingOf } from './routes/view.ts'
import { saySigningRefusal } from './words.ts'

/** Signing for the partnership, and every version as it read. */
export const signatureRoutes = (needs: SupportNeeds): readonly Route[] => [
  supportRoute(needs, {
    ...{ method: 'GET', below: '/signing', ability: 'support.read' },
    handle: async (ask, support) => shown(pageOf(ask, support)),
  }),
  supportRoute(needs, {
    ...{ method: 'POST', below: '/signing', ability: 'support.sign' },
    handle: (ask, support) => sign(needs, ask, support),
  }),
  supportRoute(needs, { method: 'GET', below: '/versions/:version', ability: 'support.read', handle: showVersion }),
  supportRoute(needs, {
    ...{ method: 'GET', below: '/versions/:version/changes', ability: 'support.read' },
    handle: showChanges,
  }),
]

const pageOf = (ask: Ask, support: Support, refusal?: string): Markup => {
  const view = viewOf(ask, support)
  const isChampion = ask.may('support.sign')
  return signingPage(ask.frame, {
    ...view,
    ...signingOf(support, { now: ask.now, maySign: isChampion }),
    ...{ side: 'partnership', signer: `${ask.person.name}, champion`, who: 'the champion' },
    ...{ action: view.paths.signing, reading: view.paths.version },
    ...(refusal === undefined ? {} : { refusal }),
  })
}

const sign = async (needs: SupportNeeds, ask: Ask, support: Support): Promise<Reply> => {
  const shownMark = readForm(ask.asked.body).typed('version')
  const by = { side: 'partnership', as: 'champion', shown: shownMark } as const
  const signed = await signAgreement(ask, needs.editions, support.exercise.id, by)
  if (signed.ok) return seeOther(viewOf(ask, support).paths.signing)
  const { refusal } = signed
  if (refusal.kind === 'absent') return orAbsent<Reply>(undefined)
  return refused(pageOf(ask, await loadSupport(needs, ask), saySigningRefusal(refusal)))
}

/** The version that the address names; `undefined` for the draft. What is neither is absent. */
const versionIn = (ask: Ask, { versions }: Support): Version | undefined => {
  const word = ask.asked.params['version'] ?? ''
  if (word === 'draft') return undefined
  const number = orAbsent(/^[1-9]\d{0,5}$/.test(word) ? Number(word) : undefined)
  return orAbsent(versions.find(({ version }) => version === number))
}

const showVersion = async (ask: Ask, support: Support): Promise<Reply> => {
  const version = versionIn(ask, support)
  const held = inForce(support.versions)
  const isHeldSame = held !== undefined && isSame(held.content, support.agreement)
  return shown(
    wholePage(ask.frame, {
      ...viewOf(ask, support),
      ...{ agreement: version?.content ?? support.agreement, mayTake: ask.may('support.read'), ending: support.ending },
      ...(version === undefined ? {} : { version }),
      ...(isHeldSame ? { reads: held.version } : {}),
      isInForce: version !== undefined && held === version,
    }),
  )
}

/** Beside the last version before it that both sides signed. */
const showChanges = async (ask: Ask, support: Support): Promise<Reply> => {
  const version = versionIn(ask, support)
  const { versions, agreement } = support
  const before = versions.findLast(each => isWhole(each) && (version === undefined || each.version < version.version))
  const view = viewOf(ask, support)
  return shown(
    changesPage(ask.frame, {
      ...view,
      name: version === undefined ? 'the agreement as it reads now' : `version ${version.version}`,
      ...(before === undefined ? {} : { before: `version ${before.version}` }),
      changes: before === undefined ? [] : changesBetween(before.content, version?.content ?? agreement),
      back: view.paths.version(version?.version ?? 'draft'),
    }),
  )
}
