import { readForm } from '#forms'
import { mistaken, seeOther, shown, type Reply } from '#http'
import type { Needs } from '../../access/member.ts'
import { addToProgramme } from '../../setup/actions.ts'
import { faultIn, partnershipsFrom } from '../../setup/setup.ts'
import { deskPage } from '../pages/desk.ts'
import type { AtDesk } from './desk.ts'
import { ownOf } from './paths.ts'

/** What the programme's own page shows, to each of its staff what is theirs. */
export const showHome = async (desk: AtDesk): Promise<Reply> => shown(deskPage(desk.frame, desk))

export const addPartnerships = async (needs: Needs, desk: AtDesk): Promise<Reply> => {
  const form = readForm(desk.asked.body)
  const text = form.text('partnerships', { needed: 'Enter at least one partnership' })
  const named = partnershipsFrom(text)
  const fault = faultIn(
    named,
    desk.partnerships.map(each => each.name),
  )
  if (fault !== undefined) form.complain('partnerships', fault)
  if (form.mistakes.length > 0) return mistaken(deskPage(desk.frame, { ...desk, form }))
  await addToProgramme(needs, { programme: desk.programme.id, person: desk.person.id }, named)
  return seeOther(ownOf(desk))
}
