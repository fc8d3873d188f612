import { dayOf, type Id } from '#ground'
import { orAbsent } from '#http'
import type { Ask } from '../../access/ask.ts'
import type { Frame } from '../../access/frame.ts'
import { isOfProgramme, sayRole } from '../../access/role.ts'
import type { AtDesk } from '../../programme/routes/desk.ts'
import { staffWords } from '../../staff/staff.ts'
import type { Doing } from '../actions.ts'

/** Whoever works on one partnership's permissions: its own people, or the programme's, as one. */
export type Side = Doing & {
  readonly body: unknown
  readonly url: string
  readonly id: Id<'permission'>
  readonly frame: Frame
  readonly partnership: { readonly id: Id<'partnership'>; readonly name: string }
  readonly list: string
  /** Where this side's pages of the partnership's permissions begin. */
  readonly base: string
  readonly role: string
  readonly answers: boolean
  readonly asks: boolean
  readonly read: Ask['read']
}

/** Somebody of the partnership's own. */
export const sideOf = (ask: Ask): Side => {
  const base = `/partnerships/${ask.partnership.id}/permissions`
  const held = ask.roles.find(each => isOfProgramme(each.role))
  return {
    ...ask,
    ...{ body: ask.asked.body, url: ask.asked.url, id: ask.asked.params['permission'] ?? '', list: base, base },
    ...{ today: dayOf(ask.now), role: held === undefined ? '' : sayRole(held) },
    ...{ answers: ask.may('permission.answer'), asks: ask.may('permission.ask') },
  }
}

/** Somebody at the programme's desk, where the partnership is one of theirs. */
export const sideOfDesk = (desk: AtDesk): Side => {
  const partnership = orAbsent(desk.partnerships.find(each => each.id === desk.asked.params['partnership']))
  return {
    ...desk,
    ...{ body: desk.asked.body, url: desk.asked.url, id: desk.asked.params['permission'] ?? '', partnership },
    list: `/programmes/${desk.programme.id}/permissions`,
    base: `/programmes/${desk.programme.id}/partnerships/${partnership.id}/permissions`,
    ...{ today: dayOf(desk.now), answers: false, asks: true },
    role: `${desk.parts.map(each => staffWords[each.role].toLowerCase()).join(', ')} of ${desk.programme.name}`,
  }
}
