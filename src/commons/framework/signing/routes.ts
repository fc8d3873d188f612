import { readForm } from '#forms'
import { dayOf } from '#ground'
import { orAbsent, refused, seeOther, type Markup, type Reply, type Route } from '#http'
import { sayRole, type Ask } from '#people'
import { changesBetween } from '../document/changes.ts'
import { shownIn } from '../document/routes/overview.ts'
import { missingFrom } from '../document/completeness.ts'
import { markOf } from '../document/framework.ts'
import { lastOf, type Held, type Version } from '../document/held.ts'
import { changesPage } from '../document/pages/changes.ts'
import { wholePage } from '../document/pages/whole.ts'
import type { FrameworkNeeds } from '../needs.ts'
import { frameworkRoute, loadHeld, readRoute, saySignatory, viewOf } from '../routes/opening.ts'
import { signFramework } from './actions.ts'
import { namedIn } from './named.ts'
import { signingPage } from './pages/signing.ts'
import { heldBack, isSignatory, saySigning } from './signing.ts'

/** Signing, and every version as it read. */
export const signingRoutes = (needs: FrameworkNeeds): readonly Route[] => [
  readRoute(needs, '/signing', ask => pageOf(ask)),
  frameworkRoute(needs, { method: 'POST', below: '/signing', ability: 'framework.sign', handle: sign }),
  readRoute(needs, '/versions/:version', showVersion),
  readRoute(needs, '/versions/:version/changes', showChanges),
]

const pageOf = async (ask: Ask, refusal?: string): Promise<Markup> => {
  const held = await loadHeld(ask)
  const { draft, versions } = held
  const back = heldBack(draft, lastOf(held), dayOf(ask.now))
  const isSignedSame = back?.kind === 'same-as-signed'
  const [role] = ask.roles
  const last = lastOf(held)
  const view = viewOf(ask)
  return signingPage(ask.frame, {
    ...view,
    ...{ version: draft.version, versions, missing: missingFrom(draft), mark: markOf(draft), today: dayOf(ask.now) },
    ...(isSignedSame && last !== undefined ? { next: { ...view, last, ...shownIn(held) } } : {}),
    ...(held.asked === undefined ? {} : { asked: held.asked }),
    ...(back === undefined || isSignedSame ? {} : { held: saySigning(back) }),
    signatory: await saySignatory(ask, held),
    isSignatory: isSignatory({ id: ask.person.id, roles: ask.roles }, namedIn(held)),
    signer: role === undefined ? ask.person.name : `${ask.person.name}, ${sayRole(role)}`,
    ...(refusal === undefined ? {} : { refusal }),
  })
}

const sign = async (ask: Ask): Promise<Reply> => {
  const signed = await signFramework(ask, readForm(ask.asked.body).typed('version'))
  return signed.ok ? seeOther(viewOf(ask).paths.signing) : refused(await pageOf(ask, saySigning(signed.refusal)))
}

/** The version that the address names; `undefined` for the draft. What is neither is absent. */
const versionIn = (ask: Ask, { versions }: Held): Version | undefined => {
  const word = ask.asked.params['version'] ?? ''
  if (word === 'draft') return undefined
  const number = orAbsent(/^[1-9]\d{0,5}$/.test(word) ? Number(word) : undefined)
  return orAbsent(versions.find(({ version }) => version === number))
}

const showVersion = async (ask: Ask): Promise<Markup> => {
  const held = await loadHeld(ask)
  const version = versionIn(ask, held)
  return wholePage(ask.frame, {
    ...viewOf(ask),
    framework: version?.content ?? held.draft,
    ...(version === undefined ? {} : { version }),
  })
}

const showChanges = async (ask: Ask): Promise<Markup> => {
  const held = await loadHeld(ask)
  const version = versionIn(ask, held)
  const before = held.versions.findLast(each => version === undefined || each.version < version.version)
  const view = viewOf(ask)
  return changesPage(ask.frame, {
    ...view,
    name: version === undefined ? 'the framework as it reads now' : `version ${version.version}`,
    ...(before === undefined ? {} : { before: before.version }),
    changes: before === undefined ? [] : changesBetween(before.content, version?.content ?? held.draft),
    back: view.paths.version(version?.version ?? 'draft'),
  })
}
