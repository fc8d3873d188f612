import type { Reply, Route } from '#http'
import type { Needs } from '../../access/member.ts'
import type { StaffAbility } from '../../staff/ability.ts'
import { allot, endAllotment, saveAllotment, showAllotment, showAllotments } from './allotments.ts'
import { saveDates, showDates } from './dates.ts'
import { deskRoute, type AtDesk } from './desk.ts'
import { historyRoutes, showHistory } from './history.ts'
import { addPartnerships, showHome, type DeskWaits } from './home.ts'
import { inviteFirst, showInviting, tend } from './invitations.ts'
import { savePartnership, showPartnership } from './partnership.ts'
import { addPart, checkPrinted, fixPrinted, showPrinted } from './printed-regions.ts'
import { addAreaKind, addRegion, endKind, endRegion, renameRegion, showRegion, showRegions } from './regions.ts'
import { merge, showMerger, showSplit, splitOne } from './succession.ts'

type Handle = (desk: AtDesk) => Promise<Reply>

/** The programme's desk: its days, regions, local leads and partnerships, and what becomes of them. */
export const programmeRoutes = (needs: Needs & { readonly deskWaits: DeskWaits }): readonly Route[] => {
  const get = (path: string, ability: StaffAbility, handle: Handle) =>
    deskRoute(needs, { method: 'GET', path, ability, handle })
  const post = (path: string, ability: StaffAbility, handle: Handle) =>
    deskRoute(needs, { method: 'POST', path, ability, handle })
  const one = '/partnerships/:partnership'
  return [
    get('', 'desk.enter', desk => showHome(needs.deskWaits, desk)),
    post('', 'desk.arrange', desk => addPartnerships(needs, desk)),
    get('/dates', 'desk.arrange', showDates),
    post('/dates', 'desk.arrange', saveDates),
    get('/regions', 'desk.read', desk => showRegions(desk)),
    post('/regions', 'desk.arrange', addRegion),
    get('/regions/:region', 'desk.arrange', desk => showRegion(desk)),
    post('/regions/:region', 'desk.arrange', renameRegion),
    post('/regions/:region/ending', 'desk.arrange', endRegion),
    post('/area-kinds', 'desk.arrange', addAreaKind),
    post('/area-kinds/:kind/ending', 'desk.arrange', endKind),
    get('/printed-regions', 'desk.read', showPrinted),
    get('/printed-regions/check', 'desk.arrange', checkPrinted),
    post('/printed-regions', 'desk.arrange', fixPrinted),
    post('/printed-regions/parts', 'desk.arrange', addPart),
    get('/allotments', 'desk.read', desk => showAllotments(desk)),
    post('/allotments', 'desk.arrange', desk => allot(needs, desk)),
    get('/allotments/:allotment', 'desk.arrange', showAllotment),
    post('/allotments/:allotment', 'desk.arrange', saveAllotment),
    post('/allotments/:allotment/ending', 'desk.arrange', endAllotment),
    get('/merger', 'desk.arrange', showMerger),
    post('/merger', 'desk.arrange', merge),
    get(one, 'desk.read', desk => showPartnership(needs, desk)),
    post(one, 'desk.arrange', desk => savePartnership(needs, desk)),
    get(`${one}/history`, 'desk.read', showHistory),
    get(`${one}/split`, 'desk.arrange', showSplit),
    post(`${one}/split`, 'desk.arrange', splitOne),
    post(`${one}/invitations/:invitation`, 'desk.read', desk => tend(needs, desk)),
    get(`${one}/invitations`, 'desk.read', desk => showInviting(needs, desk)),
    post(`${one}/invitations`, 'desk.read', desk => inviteFirst(needs, desk)),
    ...historyRoutes(needs),
  ]
}
