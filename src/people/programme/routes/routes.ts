import type { Reply, Route } from '#http'
import type { Needs } from '../../access/member.ts'
import type { StaffAbility } from '../../staff/ability.ts'
import { deskRoute, type AtDesk } from './desk.ts'
import { addPartnerships, showHome } from './home.ts'
import { inviteFirst, showInviting, tend } from './invitations.ts'
import { savePartnership, showPartnership } from './partnership.ts'

type Handle = (desk: AtDesk) => Promise<Reply>

/** The programme's desk: its page, its partnerships, and inviting each one's first people. */
export const programmeRoutes = (needs: Needs): readonly Route[] => {
  const get = (path: string, ability: StaffAbility, handle: Handle) =>
    deskRoute(needs, { method: 'GET', path, ability, handle })
  const post = (path: string, ability: StaffAbility, handle: Handle) =>
    deskRoute(needs, { method: 'POST', path, ability, handle })
  const one = '/partnerships/:partnership'
  return [
    get('', 'desk.enter', showHome),
    post('', 'desk.arrange', desk => addPartnerships(needs, desk)),
    get(one, 'desk.read', desk => showPartnership(needs, desk)),
    post(one, 'desk.arrange', desk => savePartnership(needs, desk)),
    post(`${one}/invitations/:invitation`, 'desk.read', desk => tend(needs, desk)),
    get(`${one}/invitations`, 'desk.read', showInviting),
    post(`${one}/invitations`, 'desk.read', desk => inviteFirst(needs, desk)),
  ]
}
