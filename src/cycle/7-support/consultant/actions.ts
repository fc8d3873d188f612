import type { Write } from '#db'
import type { Hand } from '#exercise'
import { partnershipIn, dayOf, no, yes, type Decision, type Id } from '#ground'
import type { Editions } from '#instrument'
import { endRole, invite, isSameAddress, markWithdrawn, openInvitations, peopleOf } from '#people'
import { isEnded } from '../agreement/standing.ts'
import { holdAgreement, supportOf } from '../agreement/store/support.ts'
import { inForce } from '../signature/signature.ts'
import { mayAllot, type AllottingRefusal, type Consultant } from './consultant.ts'
import { consultantsOf, keepConsultant, markEnded } from './store.ts'

/** Allots a consultant to one agreement for some of its days, and invites them by mail for the same days. */
export const allotConsultant = (
  hand: Hand,
  editions: Editions,
  exercise: Id<'exercise'>,
  said: Pick<Consultant, 'name' | 'email' | 'first' | 'last'>,
): Promise<Decision<undefined, AllottingRefusal>> => {
  const [id, invitation] = [hand.world.newId<'consultant'>(), hand.world.newId<'invitation'>()]
  return hand.write<Decision<undefined, AllottingRefusal>>(async tx => {
    await holdAgreement(tx, exercise)
    const support = await supportOf(tx, editions, exercise)
    if (support?.begun === undefined) return no({ kind: 'absent' })
    const content = inForce(support.versions)?.content
    const consultants = await consultantsOf(tx, exercise)
    const isOver = isEnded(support, dayOf(hand.now))
    const period =
      content?.from === undefined || content.to === undefined ? undefined : { from: content.from, to: content.to }
    const decision = mayAllot({ period, isEnded: isOver, consultants }, said)
    if (!decision.ok) return decision
    await keepConsultant(tx, exercise, { ...said, id }, { at: hand.now, by: hand.person })
    const { name, email, first, last } = said
    await invite(tx, {
      ...{ id: invitation, partnership: partnershipIn(tx), email, name, role: 'consultant' },
      ...{ startsOn: first, endsOn: last, invitedAt: hand.now, invitedBy: hand.person.id },
    })
    return yes(undefined)
  })
}

type Ender = Pick<Hand, 'now' | 'person'>

/** Takes somebody's way in again: the role that they hold for these days, or the invitation that they have not taken up. */
const shutOut = async (tx: Write, { email, first, last }: Consultant, { now, person }: Ender): Promise<void> => {
  for (const invitation of await openInvitations(tx))
    if (invitation.role === 'consultant' && isSameAddress(invitation.email, email) && invitation.startsOn === first)
      await markWithdrawn(tx, invitation.id, now)
  for (const { person: found, roles } of await peopleOf(tx))
    for (const held of roles)
      if (
        isSameAddress(found.email, email) &&
        held.role === 'consultant' &&
        held.startsOn === first &&
        held.endsOn === last
      )
        await endRole(tx, held.id, now, person.id)
}

/** Ends a consultant's days early, at once. */
export const endConsultant = (
  hand: Hand,
  exercise: Id<'exercise'>,
  id: Id<'consultant'>,
): Promise<Decision<undefined, { readonly kind: 'absent' }>> =>
  hand.write<Decision<undefined, { readonly kind: 'absent' }>>(async tx => {
    const found = (await consultantsOf(tx, exercise)).find(each => each.id === id)
    if (found === undefined || found.ended !== undefined) return no({ kind: 'absent' })
    await markEnded(tx, id, hand.now, hand.person.name)
    await shutOut(tx, found, hand)
    return yes(undefined)
  })

/** Ends everybody's days when the agreement itself is ended. */
export const endAllConsultants = async (tx: Write, hand: Ender, exercise: Id<'exercise'>): Promise<void> => {
  for (const each of await consultantsOf(tx, exercise)) {
    if (each.ended !== undefined || each.last < dayOf(hand.now)) continue
    await markEnded(tx, each.id, hand.now, hand.person.name)
    await shutOut(tx, each, hand)
  }
}
