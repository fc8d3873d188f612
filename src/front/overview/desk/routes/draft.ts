import type { Read, Write } from '#db'
import { dayOf, type Id } from '#ground'
import { orAbsent, refused, seeOther, shown, type Reply, type Route } from '#http'
import {
  gateStandingOf,
  placesOf,
  printedOf,
  releasesOf,
  resumeGate,
  sayGateRefusal,
  startGate,
  stopGate,
  type DraftKey,
} from '#overview'
import {
  deskRoute,
  hasRead,
  mayApprove,
  recordReleaseFact,
  releaseFactsOf,
  sayApprovalRefusal,
  type AtDesk,
} from '#people'
import { numberIn, type OverviewNeeds } from '../../needs.ts'
import { fileReply } from '../../reading/replies.ts'
import { approve, gateOf } from '../actions.ts'
import { draftPage, type DraftView } from '../pages/draft.ts'

const path = '/releases/:release/drafts/:draft'

/** One draft at the desk: reading it, its gate, approving it. */
export const draftRoutes = (needs: OverviewNeeds): readonly Route[] => [
  deskRoute(needs, {
    ...{ method: 'GET', path, ability: 'release.follow' },
    handle: async desk => {
      await recordReadingAtDesk(desk)
      return show(desk)
    },
  }),
  deskRoute(needs, {
    ...{ method: 'GET', path: `${path}/files/:part`, ability: 'release.follow' },
    handle: async desk => {
      await recordReadingAtDesk(desk)
      const key = keyOf(desk)
      return desk.read(async tx =>
        fileReply(tx, await built(tx, key), desk.asked.params['part'], `release-${key.release}-draft-${key.draft}`),
      )
    },
  }),
  ...(['start', 'stop', 'resume'] as const).map(deed =>
    deskRoute(needs, {
      ...{ method: 'POST', path: `${path}/gate/${deed}`, ability: 'release.build' },
      handle: desk => gate(desk, deed),
    }),
  ),
  deskRoute(needs, { method: 'POST', path: `${path}/approval`, ability: 'release.approve', handle: approveAtDesk }),
]

const keyOf = ({ asked, programme }: AtDesk): DraftKey => ({
  programme: programme.id,
  ...{ release: numberIn(asked.params['release']), draft: numberIn(asked.params['draft']) },
})

const hrefOf = ({ programme, release, draft }: DraftKey): string =>
  `/programmes/${programme}/releases/${release}/drafts/${draft}`

/** The key of a draft that is whole; a draft that is not, or none, is absent. */
const built = async (tx: Read, key: DraftKey): Promise<DraftKey> => {
  const release = (await releasesOf(tx, key.programme)).find(({ number }) => number === key.release)
  orAbsent(release?.drafts.find(({ number, isBuilt }) => number === key.draft && isBuilt))
  return key
}

/** Puts on record that somebody reads a draft, once a day, before they do. */
export const recordReading = async (
  tx: Write,
  key: DraftKey,
  { id, now, person }: Pick<AtDesk, 'now' | 'person'> & { readonly id: Id<'release fact'> },
): Promise<void> => {
  await built(tx, key)
  const facts = await releaseFactsOf(tx, key)
  if (hasRead(facts, { draft: key.draft, person: person.id, on: dayOf(now) })) return
  await recordReleaseFact(tx, key, { id, kind: 'read', at: now, by: person })
}

const recordReadingAtDesk = (desk: AtDesk): Promise<void> => {
  const id = desk.world.newId<'release fact'>()
  return desk.write(tx => recordReading(tx, keyOf(desk), { ...desk, id }))
}

/** What a draft’s page shows to this person; the same at the desk and to who was asked from outside. */
export const readDraft = async (
  tx: Read,
  key: DraftKey,
  person: AtDesk['person'],
): Promise<Pick<DraftView, 'release' | 'draft' | 'facts' | 'gate' | 'held'>> => {
  await built(tx, key)
  const standing = orAbsent((await releasesOf(tx, key.programme)).find(({ number }) => number === key.release))
  const facts = await releaseFactsOf(tx, key)
  const decision = mayApprove({
    ...{ person: person.id, facts, draft: key.draft, newestDraft: standing.drafts.length, isBuilt: true },
    isOver: standing.month !== undefined || standing.isGivenUp,
    gate: await gateOf(tx, key),
  })
  return {
    ...{ release: orAbsent(await printedOf(tx, key)), draft: key.draft, facts },
    gate: { standing: await gateStandingOf(tx, key), names: await placesOf(tx, key) },
    ...(decision.ok ? {} : { held: sayApprovalRefusal(decision.refusal) }),
  }
}

const show = async (
  desk: AtDesk,
  answer = shown,
  said: { readonly gate?: string; readonly approval?: string } = {},
): Promise<Reply> => {
  const key = keyOf(desk)
  const view = await desk.read(tx => readDraft(tx, key, desk.person))
  const href = hrefOf(key)
  const actions = { start: `${href}/gate/start`, stop: `${href}/gate/stop`, resume: `${href}/gate/resume` }
  return answer(
    draftPage(desk.frame, {
      ...{ ...view, href, mayApprove: desk.may('release.approve') },
      back: { text: `Release ${key.release}`, href: `/programmes/${key.programme}/releases/${key.release}/drafts` },
      gate: {
        ...view.gate,
        ...(desk.may('release.build') ? { actions } : {}),
        ...(said.gate === undefined ? {} : { refusal: said.gate }),
      },
      ...(said.approval === undefined ? {} : { refusal: said.approval }),
    }),
  )
}

const deeds = { start: startGate, stop: stopGate, resume: resumeGate } as const

const gate = async (desk: AtDesk, deed: keyof typeof deeds): Promise<Reply> => {
  const [key, id] = [keyOf(desk), desk.world.newId<'release fact'>()]
  const done = await desk.write(async tx => {
    await built(tx, key)
    const decision = await deeds[deed](tx, key)
    const kind = deed === 'stop' ? 'gate-stopped' : 'gate-started'
    if (decision.ok) await recordReleaseFact(tx, key, { id, kind, at: desk.now, by: desk.person })
    return decision
  })
  return done.ok ? seeOther(`${hrefOf(key)}#gate`) : show(desk, refused, { gate: sayGateRefusal(done.refusal) })
}

const approveAtDesk = async (desk: AtDesk): Promise<Reply> => {
  const { world, person, now, today } = desk
  const key = keyOf(desk)
  const [approval, publication] = [world.newId<'release fact'>(), world.newId<'release fact'>()]
  const decision = await desk.write(tx => approve(tx, { key, person, now, today, approval, publication }))
  if (!decision.ok) {
    if (decision.refusal.kind === 'absent') return orAbsent<Reply>(undefined)
    return show(desk, refused, { approval: sayApprovalRefusal(decision.refusal) })
  }
  const releases = `/programmes/${key.programme}/releases/${key.release}`
  return seeOther(decision.value.publishes ? releases : `${hrefOf(key)}#approval`)
}
