import { readForm, type Form } from '#forms'
import { dayOf } from '#ground'
import { mistaken, orAbsent, refused, seeOther, shown, type Reply, type Route } from '#http'
import { memberRoute, peopleOf, type Ask, type PersonInPartnership } from '#people'
import type { WorkshopNeeds } from '../../needs.ts'
import { workshopPagePath, workshopRoute } from '../../paths.ts'
import { askAhead, moveLink } from '../actions.ts'
import { daysToOpen, keptOpening, sayLinkRefusal } from '../ahead.ts'
import { sayChangeRefusal } from '../change.ts'
import { aheadPage, type AheadView } from '../pages/ahead.ts'
import { sentAheadOf } from '../store.ts'
import { readAhead } from './form.ts'
import { loadedIn, type Loaded } from './loading.ts'

/** Whom to send a link of their own to score ahead. */
export const aheadRoutes = (needs: WorkshopNeeds): readonly Route[] => [
  memberRoute(needs, {
    method: 'GET',
    path: `${workshopRoute}/ahead`,
    ability: 'workshop.run',
    handle: ask => showAhead(needs, ask),
  }),
  memberRoute(needs, {
    method: 'POST',
    path: `${workshopRoute}/ahead`,
    ability: 'workshop.run',
    handle: ask => sendLinks(needs, ask),
  }),
  memberRoute(needs, {
    method: 'POST',
    path: `${workshopRoute}/ahead/:participant`,
    ability: 'workshop.run',
    handle: ask => changeLink(needs, ask),
  }),
]

const viewOf = (needs: WorkshopNeeds, ask: Ask): Promise<Omit<AheadView, 'form'>> =>
  ask.read(async tx => {
    const loaded = await loadedIn(tx, needs, ask)
    const sent = await sentAheadOf(tx, loaded.room.workshop.id)
    return { room: loaded.room, sent, today: dayOf(ask.now), ...addressesOf(loaded, await peopleOf(tx)) }
  })

/** Seats without a link yet: those whose holder signs in here under the same name, and the rest. */
const addressesOf = (
  { room, seats }: Loaded,
  people: readonly PersonInPartnership[],
): Pick<AheadView, 'known' | 'unknown'> => {
  const waiting = seats.filter(seat => !room.people.some(each => each.seat === seat.id && !each.takenOut))
  const found = waiting.map(seat => ({
    seat,
    email: people.find(({ person }) => person.name === seat.holder)?.person.email,
  }))
  return {
    known: found.flatMap(({ seat, email }) => (email === undefined ? [] : [{ seat, email }])),
    unknown: found.filter(({ email }) => email === undefined).map(({ seat }) => seat),
  }
}

const formOf = ({ room, today }: Pick<AheadView, 'room' | 'today'>): Form => {
  const { aheadFrom, heldOn } = room.workshop
  const days = daysToOpen(heldOn, today)
  const before = aheadFrom === undefined ? undefined : keptOpening(aheadFrom, heldOn)
  return readForm({ from: days.find(day => day === before) ?? days[0] ?? '' })
}

const showAhead = async (needs: WorkshopNeeds, ask: Ask): Promise<Reply> => {
  const view = await viewOf(needs, ask)
  return shown(aheadPage(ask.frame, { ...view, form: formOf(view) }))
}

/** One link is sent again, or withdrawn. */
const changeLink = async (needs: WorkshopNeeds, ask: Ask): Promise<Reply> => {
  const view = await viewOf(needs, ask)
  const { workshop } = view.room
  const move = readForm(ask.asked.body).choice('do', ['again', 'withdraw'] as const)
  if (move === undefined) return mistaken(aheadPage(ask.frame, { ...view, form: formOf(view) }))
  const moved = await moveLink(ask, workshop.id, ask.asked.params['participant'] ?? '', move)
  if (!moved.ok && moved.refusal.kind === 'absent') return orAbsent<Reply>(undefined)
  if (!moved.ok) {
    const refusal = sayLinkRefusal[moved.refusal.kind]
    return refused(aheadPage(ask.frame, { ...(await viewOf(needs, ask)), form: formOf(view), refusal }))
  }
  needs.live.nudge(workshop.id)
  return seeOther(`${workshopPagePath({ partnership: workshop.partnership, workshop: workshop.id }, 'ahead')}#sent`)
}

const sendLinks = async (needs: WorkshopNeeds, ask: Ask): Promise<Reply> => {
  const view = await viewOf(needs, ask)
  const { workshop } = view.room
  const form = readForm(ask.asked.body)
  const wanted = readAhead(form, workshop.heldOn, view)
  if (wanted === undefined) return mistaken(aheadPage(ask.frame, { ...view, form }))
  const decision = await askAhead(ask, workshop.id, wanted)
  if (!decision.ok) {
    return refused(aheadPage(ask.frame, { ...view, form, refusal: sayChangeRefusal(decision.refusal) }))
  }
  needs.live.nudge(workshop.id)
  return seeOther(workshopPagePath({ partnership: workshop.partnership, workshop: workshop.id }, 'ahead'))
}
