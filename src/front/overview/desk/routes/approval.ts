import { readForm } from '#forms'
import { orAbsent, refused, seeOther, shown, type Reply, type Route } from '#http'
import type { DraftKey } from '#overview'
import { approvalsOf, approversNeeded, deskRoute, sayApprovalRefusal, type AtDesk } from '#people'
import type { Read } from '#db'
import type { OverviewNeeds } from '../../needs.ts'
import { approve, type Approving, type NotAsSaid } from '../actions.ts'
import { approvalPage, type ApprovalView } from '../pages/approval.ts'
import { draftPattern, hrefOf, keyOf, readDraft } from './draft.ts'

const path = `${draftPattern}/approval`

/** What approving a draft does, and approving it. */
export const approvalRoutes = (needs: OverviewNeeds): readonly Route[] => [
  deskRoute(needs, { method: 'GET', path, ability: 'release.approve', handle: desk => show(desk) }),
  deskRoute(needs, { method: 'POST', path, ability: 'release.approve', handle: approveAtDesk }),
]

/** What the page before an approval shows to this person; the same at the desk and to who was asked from outside. */
export const readApproval = async (
  tx: Read,
  key: DraftKey,
  person: AtDesk['person'],
): Promise<Omit<ApprovalView, 'href'>> => {
  const { release, draft, facts, held } = await readDraft(tx, key, person)
  return {
    ...{ release, draft, facts, publishes: approvalsOf(facts, draft).length + 1 >= approversNeeded },
    ...(held === undefined ? {} : { held }),
  }
}

/** What the form says that its page told. */
export const toldIn = (body: AtDesk['asked']['body']): Pick<Approving, 'saidToPublish'> => {
  const said = readForm(body).choice('publishes', ['yes', 'no'] as const)
  return { saidToPublish: said === undefined ? undefined : said === 'yes' }
}

type Refused = NotAsSaid | Parameters<typeof sayApprovalRefusal>[0]

/** Why it was not done, in words. */
export const sayNotApproved = (refusal: Refused): string =>
  refusal.kind === 'not-as-said'
    ? 'Nothing is approved yet: somebody else approved it meanwhile, or you have not seen what approving does. Read it here first.'
    : sayApprovalRefusal(refusal)

const show = async (desk: AtDesk, answer = shown, refusal?: string): Promise<Reply> => {
  const key = keyOf(desk)
  const view = await desk.read(tx => readApproval(tx, key, desk.person))
  return answer(approvalPage(desk.frame, { ...view, href: hrefOf(key), ...(refusal === undefined ? {} : { refusal }) }))
}

const approveAtDesk = async (desk: AtDesk): Promise<Reply> => {
  const { world, person, now, today } = desk
  const [key, said] = [keyOf(desk), toldIn(desk.asked.body)]
  const [approval, publication] = [world.newId<'release fact'>(), world.newId<'release fact'>()]
  const decision = await desk.write(tx => approve(tx, { key, person, now, today, approval, publication, ...said }))
  if (!decision.ok) {
    if (decision.refusal.kind === 'absent') return orAbsent<Reply>(undefined)
    return show(desk, refused, sayNotApproved(decision.refusal))
  }
  const releases = `/programmes/${key.programme}/releases/${key.release}`
  return seeOther(decision.value.publishes ? releases : `${hrefOf(key)}#approval`)
}
