import { hasSat, saySitting, sittingsOf, type Sitting } from '#exercise'
import { readForm, type Form } from '#forms'
import { mistaken, orAbsent, refused, seeOther, shown, type Reply, type Route } from '#http'
import { memberRoute, type Ask } from '#people'
import { closeWorkshop } from '../../actions/closing.ts'
import { minute, sayDecidingRefusal, withdrawMinute } from '../../actions/plenary.ts'
import type { WorkshopNeeds } from '../../needs.ts'
import { workshopRoute } from '../../paths.ts'
import type { Room } from '../../room/room.ts'
import { closingPage } from '../pages/closing.ts'
import { minutesPage } from '../pages/minutes.ts'
import { minutesPath, recordPath } from '../paths.ts'
import { runnable } from './loading.ts'

/** The minutes, and the end of the workshop. */
export const closingRoutes = (needs: WorkshopNeeds): readonly Route[] => {
  const route = (method: 'GET' | 'POST', name: string, handle: (ask: Ask) => Promise<Reply>): Route =>
    memberRoute(needs, { method, path: `${workshopRoute}/${name}`, ability: 'workshop.run', handle })
  return [
    route('GET', 'minutes', async ask => minutesReply(ask, await runnable(ask), readForm({}), shown)),
    route('POST', 'minutes', ask => write(needs, ask)),
    route('POST', 'minutes/withdrawals', ask => withdraw(needs, ask)),
    route('GET', 'closing', async ask => closingReply(ask, await runnable(ask), shown)),
    route('POST', 'closing', ask => close(needs, ask)),
  ]
}

const minutesReply = (ask: Ask, room: Room, form: Form, answer: typeof mistaken, notice?: string): Reply =>
  answer(minutesPage(ask.frame, { room, form, ...(notice === undefined ? {} : { notice }) }))

const write = async (needs: WorkshopNeeds, ask: Ask): Promise<Reply> => {
  const room = await runnable(ask)
  const form = readForm(ask.asked.body)
  const kind = form.choice('kind', ['assurance', 'decision']) ?? 'decision'
  const words = form.text(kind, { called: 'The words', needed: 'Write it in a sentence or two', max: 4000 })
  if (form.mistakes.length > 0) return minutesReply(ask, room, form, mistaken)
  if (!(await minute(ask, room.workshop.id, { kind, words })))
    return minutesReply(ask, room, form, refused, sayDecidingRefusal({ kind: 'closed' }))
  needs.live.nudge(room.workshop.id)
  return seeOther(minutesPath(room.workshop))
}

const withdraw = async (needs: WorkshopNeeds, ask: Ask): Promise<Reply> => {
  const room = await runnable(ask)
  const which = readForm(ask.asked.body).id<'minute'>('minute')
  if (which === undefined || !(await withdrawMinute(ask, room.workshop.id, which)))
    return minutesReply(ask, room, readForm({}), refused, 'It is not there any more, or the workshop is closed.')
  needs.live.nudge(room.workshop.id)
  return seeOther(minutesPath(room.workshop))
}

const close = async (needs: WorkshopNeeds, ask: Ask): Promise<Reply> => {
  const { workshop } = await runnable(ask)
  const closed = await closeWorkshop(ask, workshop.id)
  if (closed.ok) {
    needs.live.nudge(workshop.id)
    return seeOther(recordPath(workshop))
  }
  if (closed.refusal.kind === 'absent') return orAbsent<Reply>(undefined)
  const room = await runnable(ask)
  return closingReply(
    ask,
    room,
    refused,
    closed.refusal.kind === 'closed'
      ? 'Somebody has closed it already. Its record is there.'
      : 'The workshop has not begun, so there is nothing to close.',
  )
}

const closingReply = async (ask: Ask, room: Room, answer: typeof refused, notice?: string): Promise<Reply> => {
  const sittings = await ask.read(tx => sittingsOf(tx, room.workshop.exercise))
  const satOtherwise = otherSitting(room.workshop, sittings)
  return answer(
    closingPage(ask.frame, room, {
      ...(notice === undefined ? {} : { notice }),
      ...(satOtherwise === undefined ? {} : { satOtherwise }),
    }),
  )
}

/** How the group sat, where that is on record already and was not this workshop. */
const otherSitting = ({ group, heldOn }: Room['workshop'], sittings: readonly Sitting[]): string | undefined => {
  const sitting = sittings.find(each => each.group.id === group)
  if (sitting === undefined || !hasSat(sitting, heldOn)) return undefined
  return sitting.heldOn === heldOn && sitting.manner === 'workshop' ? undefined : saySitting(sitting)
}
