import { readForm } from '#forms'
import { dayOf } from '#ground'
import { mistaken, refused, seeOther, shown, type Reply, type Route } from '#http'
import { memberRoute, peopleOf, type Ask, type PersonInPartnership } from '#people'
import type { WorkshopNeeds } from '../../needs.ts'
import { workshopPagePath, workshopRoute } from '../../paths.ts'
import { askAhead } from '../actions.ts'
import { daysToOpen, keptOpening } from '../ahead.ts'
import { sayChangeRefusal } from '../change.ts'
import { aheadPage, type AheadView } from '../pages/ahead.ts'
import { sentAheadOf } from '../store.ts'
import { readAhead } from './form.ts'
import { loadedIn, type Loaded } from './loading.ts'

/** Whom to send a link of their own to score ahead. */
export const aheadRoutes = (needs: WorkshopNeeds): readonly Route[] => [
  memberRoute(needs, { method: 'GET', path: `${workshopRoute}/ahead`, ability: 'workshop.run', handle: showAhead }),
  memberRoute(needs, {
    method: 'POST',
    path: `${workshopRoute}/ahead`,
    ability: 'workshop.run',
    handle: ask => sendLinks(needs, ask),
  }),
]

const viewOf = (ask: Ask): Promise<Omit<AheadView, 'form'>> =>
  ask.read(async tx => {
    const loaded = await loadedIn(tx, ask)
    const sent = await sentAheadOf(tx, loaded.room.workshop.id)
    return { room: loaded.room, sent, today: dayOf(ask.now), ...addressesOf(loaded, await peopleOf(tx)) }
  })

/** Seats without a link yet: those whose holder signs in here under the same name, and the rest. */
const addressesOf = (
  { room, seats }: Loaded,
  people: readonly PersonInPartnership[],
): Pick<AheadView, 'known' | 'unknown'> => {
  const waiting = seats.filter(seat => !room.people.some(each => each.seat === seat.id))
  const found = waiting.map(seat => ({
    seat,
    email: people.find(({ person }) => person.name === seat.holder)?.person.email,
  }))
  return {
    known: found.flatMap(({ seat, email }) => (email === undefined ? [] : [{ seat, email }])),
    unknown: found.filter(({ email }) => email === undefined).map(({ seat }) => seat),
  }
}

const showAhead = async (ask: Ask): Promise<Reply> => {
  const view = await viewOf(ask)
  const { aheadFrom, heldOn } = view.room.workshop
  const days = daysToOpen(heldOn, view.today)
  const before = aheadFrom === undefined ? undefined : keptOpening(aheadFrom, heldOn)
  const from = days.find(day => day === before) ?? days[0] ?? ''
  return shown(aheadPage(ask.frame, { ...view, form: readForm({ from }) }))
}

const sendLinks = async (needs: WorkshopNeeds, ask: Ask): Promise<Reply> => {
  const view = await viewOf(ask)
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
