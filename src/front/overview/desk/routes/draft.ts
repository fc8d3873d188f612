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
import { gateOf } from '../actions.ts'
import { draftPage, type DraftView } from '../pages/draft.ts'

export const draftPattern = '/releases/:release/drafts/:draft'

/** One draft at the desk: reading it, and its gate. */
export const draftRoutes = (needs: OverviewNeeds): readonly Route[] => [
  deskRoute(needs, {
    ...{ method: 'GET', path: draftPattern, ability: 'release.follow' },
    handle: async desk => {
      await recordReadingAtDesk(desk)
      return show(desk)
    },
  }),
  deskRoute(needs, {
    ...{ method: 'GET', path: `${draftPattern}/files/:part`, ability: 'release.follow' },
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
      ...{ method: 'POST', path: `${draftPattern}/gate/${deed}`, ability: 'release.build' },
      handle: desk => gate(desk, deed),
    }),
  ),
]

export const keyOf = ({ asked, programme }: AtDesk): DraftKey => ({
  programme: programme.id,
  ...{ release: numberIn(asked.params['release']), draft: numberIn(asked.params['draft']) },
})

export const hrefOf = ({ programme, release, draft }: DraftKey): string =>
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

const show = async (desk: AtDesk, answer = shown, said: { readonly gate?: string } = {}): Promise<Reply> => {
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
