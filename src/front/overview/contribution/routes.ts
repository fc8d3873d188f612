import { readForm } from '#forms'
import { sayDay } from '#ground'
import { orAbsent, refused, seeOther, shown, type Reply, type Route } from '#http'
import { send } from '#jobs'
import { giveContribution, withdrawContribution, type GivingRefusal, type WithdrawalRefusal } from '#overview'
import { memberRoute, type Ask } from '#people'
import type { OverviewNeeds } from '../needs.ts'
import { closingsOf, offerIn, readContribution, type ContributionView } from './offer.ts'
import { contributionPage } from './pages/contribution.ts'

const path = '/partnerships/:partnership/exercises/:exercise/contribution'

/** What a partnership gives to the overview of a year: reading it, giving it, taking it back. */
export const contributionRoutes = (needs: OverviewNeeds): readonly Route[] => [
  memberRoute(needs, { method: 'GET', path, ability: 'partnership.read', handle: ask => show(needs, ask) }),
  memberRoute(needs, { method: 'POST', path, ability: 'contribution.give', handle: ask => give(needs, ask) }),
  memberRoute(needs, {
    ...{ method: 'POST', path: `${path}/withdrawal`, ability: 'contribution.give', alsoWhenClosed: true },
    handle: ask => withdraw(needs, ask),
  }),
]

const hrefOf = (ask: Ask): string =>
  `/partnerships/${ask.partnership.id}/exercises/${ask.asked.params['exercise']}/contribution`

const show = async (needs: OverviewNeeds, ask: Ask, answer = shown, refusal?: string): Promise<Reply> => {
  const view = await ask.read(tx => readContribution(needs, ask, tx))
  const positionsHref = `/partnerships/${ask.partnership.id}/exercises/${view.exercise.id}/positions`
  const approvalsHref = `/partnerships/${ask.partnership.id}/release-approvals`
  return answer(
    contributionPage(ask.frame, {
      ...{ ...view, positionsHref, approvalsHref, href: hrefOf(ask), mayGive: ask.may('contribution.give') },
      ...(refusal === undefined ? {} : { refusal }),
    }),
  )
}

type Refusal = GivingRefusal | WithdrawalRefusal | { readonly kind: 'moved' }

const say = (refusal: Refusal): string => {
  switch (refusal.kind) {
    case 'moved':
      return 'Not given: the positions were confirmed anew, or reopened, since you opened this page. It shows how things stand now.'
    case 'not-confirmed':
      return 'Not given: the positions are not confirmed.'
    case 'not-offered':
      return 'Not given: the year runs on standards of your own, which the programme does not offer to everybody.'
    case 'not-placed':
      return 'Not given: the programme has not said yet where you are printed.'
    case 'given':
      return 'The row was given already, just as it stands.'
    case 'nothing-given':
      return 'There is nothing to withdraw: no row of this year stands.'
    case 'closed':
      return `Not withdrawn from release ${refusal.closing.release}: contributions to it closed on ${sayDay(refusal.closing.on)}, and what a closed release counts is not changed. You can withdraw the row from the next release on.`
  }
}

/** What keeps a row from being given at all. */
const whyNot = ({ standing, confirmation }: ContributionView): GivingRefusal['kind'] => {
  if (standing.kind === 'not-offered') return 'not-offered'
  return confirmation === undefined ? 'not-confirmed' : 'not-placed'
}

const give = async (needs: OverviewNeeds, ask: Ask): Promise<Reply> => {
  const shownConfirmation = readForm(ask.asked.body).id<'confirmation'>('confirmation')
  const made = { id: ask.world.newId<'contribution'>(), at: ask.now, by: ask.person }
  const refusal = await ask.write(async (tx): Promise<Refusal | undefined> => {
    const view = await readContribution(needs, ask, tx)
    const offer = offerIn(ask, view)
    if (offer === undefined) return { kind: whyNot(view) }
    if (offer.confirmation !== shownConfirmation) return { kind: 'moved' }
    const given = await giveContribution(tx, offer, made)
    if (!given.ok) return given.refusal
    await send(tx, 'overview.gather', { programme: offer.programme })
    return undefined
  })
  return refusal === undefined ? seeOther(hrefOf(ask)) : show(needs, ask, refused, say(refusal))
}

const withdraw = async (needs: OverviewNeeds, ask: Ask): Promise<Reply> => {
  const from = readForm(ask.asked.body).choice('from', ['all', 'next']) ?? 'all'
  const refusal = await ask.write(async (tx): Promise<Refusal | undefined> => {
    const { exercise } = await readContribution(needs, ask, tx)
    const closings = await closingsOf(tx, ask.partnership.programme)
    const by = { closings, at: ask.now, by: ask.person }
    const withdrawn = await withdrawContribution(tx, orAbsent(exercise).id, from, by)
    if (!withdrawn.ok) return withdrawn.refusal
    if (ask.partnership.programme !== undefined) {
      await send(tx, 'overview.gather', { programme: ask.partnership.programme })
    }
    return undefined
  })
  return refusal === undefined ? seeOther(hrefOf(ask)) : show(needs, ask, refused, say(refusal))
}
