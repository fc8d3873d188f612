import { readForm } from '#forms'
import { dayOf } from '#ground'
import { orAbsent, refused, seeOther, type Markup, type Reply, type Route } from '#http'
import { saySignatory, signsAs, type Ask } from '#people'
import { changesBetween } from '../document/changes.ts'
import { shownIn } from '../document/routes/overview.ts'
import { missingFrom } from '../document/completeness.ts'
import { markOf } from '../document/framework.ts'
import type { Version } from '../document/held.ts'
import { changesPage } from '../document/pages/changes.ts'
import { wholePage } from '../document/pages/whole.ts'
import type { FrameworkNeeds } from '../needs.ts'
import { frameworkRoute, loadHeld, readRoute, signatoryFor, viewOf } from '../routes/opening.ts'
import { signFramework } from './actions.ts'
import { signingPage } from './pages/signing.ts'
import { heldBack, isSignatory, saySigning } from './signing.ts'
import { versionOf } from './store.ts'

/** Signing, and every version as it read. */
export const signingRoutes = (needs: FrameworkNeeds): readonly Route[] => [
  readRoute(needs, '/signing', ask => pageOf(ask)),
  frameworkRoute(needs, { method: 'POST', below: '/signing', ability: 'framework.sign', handle: sign }),
  readRoute(needs, '/versions/:version', showVersion),
  readRoute(needs, '/versions/:version/changes', showChanges),
]

const pageOf = async (ask: Ask, refusal?: string): Promise<Markup> => {
  const held = await loadHeld(ask)
  const { draft, signatures, last } = held
  const back = heldBack(draft, last, dayOf(ask.now))
  const isSignedSame = back?.kind === 'same-as-signed'
  const signatory = await signatoryFor(ask, held)
  const view = viewOf(ask)
  return signingPage(ask.frame, {
    ...view,
    ...{ version: draft.version, signatures, missing: missingFrom(draft), mark: markOf(draft), today: dayOf(ask.now) },
    ...(isSignedSame && last !== undefined ? { next: { ...view, last, ...shownIn(held) } } : {}),
    ...(held.asked === undefined ? {} : { asked: held.asked }),
    ...(back === undefined || isSignedSame ? {} : { held: saySigning(back) }),
    signatory: saySignatory(signatory),
    isSignatory: isSignatory({ id: ask.person.id, roles: ask.roles }, signatory.named?.id),
    signer: `${ask.person.name}, ${signsAs(ask.roles, 'framework.sign')}`,
    ...(refusal === undefined ? {} : { refusal }),
  })
}

const sign = async (ask: Ask): Promise<Reply> => {
  const signed = await signFramework(ask, readForm(ask.asked.body).typed('version'))
  return signed.ok ? seeOther(viewOf(ask).paths.signing) : refused(await pageOf(ask, saySigning(signed.refusal)))
}

/** The version that the address names; `undefined` for the draft. What is neither is absent. */
const versionIn = async (ask: Ask): Promise<Version | undefined> => {
  const word = ask.asked.params['version'] ?? ''
  if (word === 'draft') return undefined
  const number = orAbsent(/^[1-9]\d{0,5}$/.test(word) ? Number(word) : undefined)
  return orAbsent(await ask.read(tx => versionOf(tx, number)))
}

const showVersion = async (ask: Ask): Promise<Markup> => {
  const [version, held] = [await versionIn(ask), await loadHeld(ask)]
  return wholePage(ask.frame, {
    ...viewOf(ask),
    framework: version?.content ?? held.draft,
    isFirst: version === undefined ? held.last === undefined : version.version === held.signatures[0]?.version,
    ...(version === undefined ? {} : { version }),
  })
}

const showChanges = async (ask: Ask): Promise<Markup> => {
  const [version, held] = [await versionIn(ask), await loadHeld(ask)]
  const number = held.signatures.findLast(each => version === undefined || each.version < version.version)?.version
  const before = number === undefined ? undefined : await ask.read(tx => versionOf(tx, number))
  const view = viewOf(ask)
  return changesPage(ask.frame, {
    ...view,
    name: version === undefined ? 'the framework as it reads now' : `version ${version.version}`,
    ...(before === undefined ? {} : { before: before.version }),
    changes: before === undefined ? [] : changesBetween(before.content, version?.content ?? held.draft),
    back: view.paths.version(version?.version ?? 'draft'),
  })
}
