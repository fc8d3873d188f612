import type { Read } from '#db'
import { dayOf } from '#ground'
import { orAbsent, refused, seeOther, shown, type Reply, type Route } from '#http'
import { releasesOf, type DraftKey } from '#overview'
import { memberRoute, releasesAskedOf, type Ask } from '#people'
import { approve } from '../desk/actions.ts'
import { approvalPage } from '../desk/pages/approval.ts'
import { draftPage } from '../desk/pages/draft.ts'
import { readApproval, sayNotApproved, toldIn } from '../desk/routes/approval.ts'
import { readDraft, recordReading } from '../desk/routes/draft.ts'
import { numberIn, type OverviewNeeds } from '../needs.ts'
import { fileReply } from '../reading/replies.ts'
import { askedPage } from './pages/asked.ts'

const path = '/partnerships/:partnership/release-approvals'

/** For who was asked by name, from outside the programme's staff, to approve a release. */
export const askedRoutes = (needs: OverviewNeeds): readonly Route[] => [
  memberRoute(needs, { method: 'GET', path, ability: 'contribution.give', handle: list }),
  memberRoute(needs, {
    ...{ method: 'GET', path: `${path}/:release`, ability: 'contribution.give' },
    handle: async ask => {
      await recordReadingOf(ask)
      return show(ask)
    },
  }),
  memberRoute(needs, {
    ...{ method: 'GET', path: `${path}/:release/files/:part`, ability: 'contribution.give' },
    handle: async ask => {
      await recordReadingOf(ask)
      return ask.read(async tx => {
        const key = await keyOf(tx, ask)
        return fileReply(tx, key, ask.asked.params['part'], `release-${key.release}-draft-${key.draft}`)
      })
    },
  }),
  memberRoute(needs, {
    ...{ method: 'GET', path: `${path}/:release/approval`, ability: 'contribution.give' },
    handle: ask => showApproval(ask),
  }),
  memberRoute(needs, {
    ...{ method: 'POST', path: `${path}/:release/approval`, ability: 'contribution.give' },
    handle: approveFromOutside,
  }),
]

const ownOf = (ask: Ask): string => `/partnerships/${ask.partnership.id}/release-approvals`

const list = async (ask: Ask): Promise<Reply> => {
  const asked = await ask.read(async tx => {
    const all = await releasesAskedOf(tx, ask.partnership.id)
    const releases = (await Promise.all(all.map(({ programme }) => releasesOf(tx, programme)))).flat()
    return all.flatMap(({ release, askedBy }) => {
      const found = releases.find(({ number }) => number === release)
      if (found === undefined) return []
      const isOver = found.month !== undefined || found.isGivenUp
      const hasDraft = found.drafts.some(({ isBuilt }) => isBuilt)
      return [{ number: release, label: found.label, askedBy, hasDraft, isOver }]
    })
  })
  return shown(askedPage(ask.frame, { own: ownOf(ask), asked }))
}

/** The newest draft that is whole, of a release that this person is asked to approve; else absent. */
const keyOf = async (tx: Read, ask: Ask): Promise<DraftKey> => {
  const release = numberIn(ask.asked.params['release'])
  const asked = await releasesAskedOf(tx, ask.partnership.id)
  const { programme } = orAbsent(asked.find(each => each.release === release))
  const found = orAbsent((await releasesOf(tx, programme)).find(({ number }) => number === release))
  const draft = orAbsent(found.drafts.findLast(({ isBuilt }) => isBuilt))
  return { programme, release, draft: draft.number }
}

const recordReadingOf = (ask: Ask): Promise<void> => {
  const id = ask.world.newId<'release fact'>()
  return ask.write(async tx => recordReading(tx, await keyOf(tx, ask), { ...ask, id }))
}

const show = async (ask: Ask): Promise<Reply> => {
  const view = await ask.read(async tx => readDraft(tx, await keyOf(tx, ask), ask.person))
  return shown(
    draftPage(ask.frame, {
      ...{ ...view, href: `${ownOf(ask)}/${view.release.number}`, mayApprove: true },
      back: { text: 'Releases that you are asked to approve', href: ownOf(ask) },
    }),
  )
}

const showApproval = async (ask: Ask, answer = shown, refusal?: string): Promise<Reply> => {
  const view = await ask.read(async tx => readApproval(tx, await keyOf(tx, ask), ask.person))
  const href = `${ownOf(ask)}/${view.release.number}`
  return answer(approvalPage(ask.frame, { ...view, href, ...(refusal === undefined ? {} : { refusal }) }))
}

const approveFromOutside = async (ask: Ask): Promise<Reply> => {
  const { world, person, now } = ask
  const said = toldIn(ask.asked.body)
  const [approval, publication] = [world.newId<'release fact'>(), world.newId<'release fact'>()]
  const decision = await ask.write(async tx =>
    approve(tx, { key: await keyOf(tx, ask), person, now, today: dayOf(now), approval, publication, ...said }),
  )
  if (decision.ok) return seeOther(ownOf(ask))
  if (decision.refusal.kind === 'absent') return orAbsent<Reply>(undefined)
  return showApproval(ask, refused, sayNotApproved(decision.refusal))
}
