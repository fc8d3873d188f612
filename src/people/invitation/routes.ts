import { readForm } from '#forms'
import { mistaken, refused, seeOther, shown, type Asked, type Reply, type Route } from '#http'
import { visitorFrame, visitorIn, type Needs } from '../access/member.ts'
import { isSameAddress } from '../person/address.ts'
import { perAddress, visitCookie } from '../visit/routes.ts'
import { rolePurpose, roleWords } from '../access/role.ts'
import { accept, lookAtInvitation, namesIn, partnershipOfInvitation } from './actions.ts'
import { mayAccept, type Invitation } from './invitation.ts'
import { deadInvitationPage, offerPage, type Offer } from './pages/accept.ts'

/** The page behind an invitation's link: shown by GET, accepted by POST. */
export const invitationRoutes = (needs: Needs): readonly Route[] => [
  {
    method: 'GET',
    path: '/invitations/:part',
    guard: 'anyone',
    ratePerMinute: perAddress,
    handle: asked => show(needs, asked),
  },
  {
    method: 'POST',
    path: '/invitations/:part',
    guard: 'anyone',
    ratePerMinute: perAddress,
    handle: asked => take(needs, asked),
  },
]

const tokenIn = (asked: Asked): string => asked.params['part'] ?? ''

const show = async (needs: Needs, asked: Asked): Promise<Reply> => {
  const frame = visitorFrame(needs, asked)
  const invitation = await lookAtInvitation(needs, tokenIn(asked))
  if (invitation === undefined) return shown(deadInvitationPage(frame, 'expired'), 404)
  const decision = mayAccept(invitation, needs.world.now())
  if (!decision.ok) return refused(deadInvitationPage(frame, decision.refusal.kind))
  return shown(offerPage(frame, await offerOf(needs, asked, invitation)))
}

const offerOf = async (needs: Needs, asked: Asked, invitation: Invitation): Promise<Offer> => {
  const where = await partnershipOfInvitation(needs, tokenIn(asked))
  const said = { role: roleWords[invitation.role], purpose: rolePurpose[invitation.role], where }
  const about = await namesIn(needs, invitation)
  return { action: `/invitations/${tokenIn(asked)}`, ...said, about, ...(await offeredTo(needs, asked, invitation)) }
}

/** Whom an invitation is for, and who else is signed in on this browser. */
export const offeredTo = async (
  needs: Needs,
  asked: Asked,
  { email, name }: Pick<Invitation, 'email' | 'name'>,
): Promise<Pick<Offer, 'email' | 'name' | 'signedInAs'>> => {
  const visitor = await visitorIn(needs, asked)
  const isOther = visitor !== undefined && !isSameAddress(visitor.person.email, email)
  return { email, name, ...(isOther ? { signedInAs: visitor.person.name } : {}) }
}

const take = async (needs: Needs, asked: Asked): Promise<Reply> => {
  const frame = visitorFrame(needs, asked)
  const form = readForm(asked.body)
  const name = form.line('name', { called: 'Your name', needed: 'Enter your name', max: 100 })
  if (form.mistakes.length > 0) {
    const invitation = await lookAtInvitation(needs, tokenIn(asked))
    if (invitation === undefined) return shown(deadInvitationPage(frame, 'expired'), 404)
    return mistaken(offerPage(frame, await offerOf(needs, asked, invitation), form))
  }
  const accepted = await accept(needs, tokenIn(asked), name)
  if (!accepted.ok) return refused(deadInvitationPage(frame, accepted.refusal.kind))
  return seeOther(`/partnerships/${accepted.value.partnership}`, [visitCookie(accepted.value.visit)])
}
