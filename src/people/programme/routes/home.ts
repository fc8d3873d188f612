import { readForm } from '#forms'
import { mistaken, seeOther, shown, type Reply } from '#http'
import type { Needs } from '../../access/member.ts'
import { addToProgramme } from '../../setup/actions.ts'
import { faultIn, partnershipsFrom, strangeRegions } from '../../setup/setup.ts'
import { deskPage } from '../pages/desk.ts'
import { regionsOf } from '../store/regions.ts'
import type { AtDesk } from './desk.ts'
import { ownOf } from './paths.ts'

/** What a later room has waiting at the desk, handed in where the rooms are put together. */
export type DeskWaits = (desk: AtDesk) => Promise<readonly { readonly text: string; readonly href: string }[]>

/** What the programme's own page shows, to each of its staff what is theirs. */
export const showHome = async (deskWaits: DeskWaits, desk: AtDesk): Promise<Reply> =>
  shown(
    deskPage(desk.frame, {
      ...{ ...desk, ...desk.reach('desk.read'), waits: await deskWaits(desk) },
      isAdded: desk.asked.query['added'] === 'yes',
    }),
  )

export const addPartnerships = async (needs: Needs, desk: AtDesk): Promise<Reply> => {
  const form = readForm(desk.asked.body)
  const text = form.text('partnerships', { needed: 'Enter at least one partnership' })
  const named = partnershipsFrom(text)
  const fault = faultIn(
    named,
    desk.partnerships.map(each => each.name),
  )
  if (fault !== undefined) form.complain('partnerships', fault)
  const known = (await desk.read(tx => regionsOf(tx, desk.programme.id))).map(({ name }) => name)
  const strange = form.typed('regions') === 'new' ? [] : strangeRegions(named, known)
  if (strange.length > 0 && form.mistakes.length === 0)
    form.complain('partnerships', `${inWords(strange)} not a region yet. Those here: ${known.join(', ')}`)
  if (form.mistakes.length > 0) return mistaken(deskPage(desk.frame, { ...desk, form, strange }))
  await addToProgramme(needs, { programme: desk.programme.id, person: desk.person.id }, named)
  return seeOther(`${ownOf(desk)}?added=yes`)
}

const inWords = (names: readonly string[]): string => `${names.join(', ')} ${names.length === 1 ? 'is' : 'are'}`
