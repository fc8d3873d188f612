import type { Reply, Route } from '#http'
import type { Ask } from '../../access/ask.ts'
import { type Needs, memberRoute } from '../../access/member.ts'
import { handOver, showHandover } from './champion.ts'
import { saveGroup, showGroup } from './group.ts'
import { saveInvitation, showInvitation, tend } from './invitation.ts'
import { saveName, showName } from './name.ts'
import { saveOrganisation, showOrganisation } from './organisation.ts'
import { showRegister } from './register.ts'
import { endOne, showEnding } from './role.ts'
import { saveSeat, showSeat } from './seat.ts'

/** The partnership's register: bodies, groups, seats, people, invitations, and the handing over of the championship. */
export const registerRoutes = (needs: Needs & { readonly outbox: boolean }): readonly Route[] => {
  const base = '/partnerships/:partnership/people'
  const arrange = (path: string, show: (ask: Ask) => Promise<Reply>, save: (ask: Ask) => Promise<Reply>) => [
    memberRoute(needs, { method: 'GET', path: base + path, ability: 'people.arrange', handle: show }),
    memberRoute(needs, { method: 'POST', path: base + path, ability: 'people.arrange', handle: save }),
  ]
  return [
    memberRoute(needs, {
      method: 'GET',
      path: base,
      ability: 'partnership.read',
      handle: ask => showRegister(needs, ask),
    }),
    ...arrange('/organisations/new', showOrganisation, saveOrganisation),
    ...arrange('/organisations/:organisation', showOrganisation, saveOrganisation),
    ...arrange('/groups/new', showGroup, saveGroup),
    ...arrange('/groups/:group', showGroup, saveGroup),
    ...arrange('/groups/:group/seats/new', showSeat, saveSeat),
    ...arrange('/groups/:group/seats/:seat', showSeat, saveSeat),
    ...arrange('/invitations/new', showInvitation, saveInvitation),
    memberRoute(needs, {
      method: 'POST',
      path: `${base}/invitations/:invitation`,
      ability: 'people.arrange',
      handle: tend,
    }),
    memberRoute(needs, {
      method: 'GET',
      path: `${base}/roles/:role/ending`,
      ability: 'people.arrange',
      handle: showEnding,
    }),
    // Whoever leaves is let in no more, also where nothing else changes.
    memberRoute(needs, {
      method: 'POST',
      path: `${base}/roles/:role/ending`,
      ability: 'people.arrange',
      alsoWhenClosed: true,
      handle: endOne,
    }),
    ...arrange('/name', showName, saveName),
    memberRoute(needs, {
      method: 'GET',
      path: `${base}/champion`,
      ability: 'champion.hand-over',
      handle: ask => showHandover(ask),
    }),
    memberRoute(needs, { method: 'POST', path: `${base}/champion`, ability: 'champion.hand-over', handle: handOver }),
  ]
}
