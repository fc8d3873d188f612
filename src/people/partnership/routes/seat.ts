import { type Form, readForm } from '#forms'
import { type Day, dayOf } from '#ground'
import { type Reply, mistaken, orAbsent, seeOther, shown } from '#http'
import type { Ask } from '../../access/ask.ts'
import { seatForm } from '../pages/seat.ts'
import { groupsOf, keepSeat } from '../store/groups.ts'
import { organisationsOf } from '../store/organisations.ts'
import { endWords, ending, pickedOrganisation } from './listed.ts'
import { registerOf, whole } from './paths.ts'

const seatIn = (ask: Ask) =>
  ask.read(async tx => {
    const group = orAbsent((await groupsOf(tx)).find(each => each.id === ask.asked.params['group']))
    const organisations = await organisationsOf(tx)
    const id = ask.asked.params['seat']
    if (id === undefined) return { group, organisations }
    return {
      group,
      organisations,
      seat: orAbsent(group.seats.find(seat => seat.id === id)),
      endable: endWords.seat,
    }
  })

export const showSeat = async (ask: Ask): Promise<Reply> =>
  shown(seatForm(ask.frame, { ...whole(ask), ...(await seatIn(ask)) }))

export const saveSeat = async (ask: Ask): Promise<Reply> => {
  const there = await seatIn(ask)
  const known = 'seat' in there ? there.seat : undefined
  const left = known && (await ending(ask, 'seat', known, known.title))
  if (left !== undefined) return left
  const form = readForm(ask.asked.body)
  const title = form.line('title', {
    called: 'What the seat is called',
    needed: 'Enter what the seat is called',
    max: 120,
  })
  const organisation = pickedOrganisation(form, there.organisations)
  const held = readHolder(form, dayOf(ask.now))
  if (form.mistakes.length > 0 || held === undefined) {
    return mistaken(seatForm(ask.frame, { ...whole(ask), ...there, form }))
  }
  const id = known?.id ?? ask.world.newId<'seat'>()
  await ask.write(tx => keepSeat(tx, ask.partnership.id, there.group.id, { id, title, ...organisation, ...held }))
  return seeOther(registerOf(ask))
}

const readHolder = (form: Form, today: Day) => {
  const state = form.choice('state', ['held', 'vacant'], {
    called: 'Who holds it',
    needed: 'Choose whether somebody holds it',
  })
  if (state === 'held')
    return { holder: form.line('holder', { called: 'Name', needed: 'Enter who holds it', max: 120 }) }
  if (state === undefined) return undefined
  const vacantSince = form.day('since', { called: 'Vacant since', needed: 'Enter since when it is vacant' })
  if (vacantSince !== undefined && vacantSince > today)
    form.complain('since-day', 'Vacant since must be today or earlier')
  return vacantSince === undefined ? undefined : { vacantSince }
}
