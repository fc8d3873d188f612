import { readForm, type Form } from '#forms'
import { orAbsent, refused, seeOther, shown, type Reply, type Route } from '#http'
import { memberRoute, type Ask } from '#people'
import { giveNewCode, lockDoor } from '../../actions/preparing.ts'
import { move } from '../../actions/moving.ts'
import { sayMoveRefusal, type Wanted } from '../../hour/move.ts'
import type { WorkshopNeeds } from '../../needs.ts'
import { workshopRoute } from '../../paths.ts'
import { controlsPage } from '../pages/controls.ts'
import { controlsPath } from '../paths.ts'
import { controlsIn, runnable } from './loading.ts'

/** The controls themselves, what moves everybody, and the door. */
export const moveRoutes = (needs: WorkshopNeeds): readonly Route[] => [
  memberRoute(needs, {
    method: 'GET',
    path: `${workshopRoute}/controls`,
    ability: 'workshop.run',
    handle: async ask => shown(controlsPage(ask.frame, await controlsIn(ask))),
  }),
  memberRoute(needs, {
    method: 'POST',
    path: `${workshopRoute}/controls/moves`,
    ability: 'workshop.run',
    handle: ask => moveEverybody(needs, ask),
  }),
  memberRoute(needs, {
    method: 'POST',
    path: `${workshopRoute}/controls/door`,
    ability: 'workshop.run',
    handle: ask => turnKey(needs, ask),
  }),
]

const kinds = ['step', 'back', 'skip', 'pause', 'resume', 'extend', 'show'] as const

const readWanted = (form: Form): Wanted | undefined => {
  const kind = form.choice('kind', kinds)
  const seen = form.wholeNumber('seen', { min: 0, max: 2 ** 31 - 1 })
  const minutes = form.wholeNumber('minutes', { min: 1, max: 60 })
  const shows = form.line('shows', { max: 20 })
  if (kind === undefined || seen === undefined || form.mistakes.length > 0) return undefined
  if (kind === 'extend' && minutes === undefined) return undefined
  return {
    kind,
    seen,
    ...(kind === 'extend' && minutes !== undefined ? { minutes } : {}),
    ...(kind === 'show' ? { shows } : {}),
  }
}

const sayUnread = 'That press could not be read, so nothing moved. This is where the room is now.'

const moveEverybody = async (needs: WorkshopNeeds, ask: Ask): Promise<Reply> => {
  const { workshop } = await runnable(ask)
  const wanted = readWanted(readForm(ask.asked.body))
  if (wanted === undefined) return again(ask, sayUnread)
  const moved = await move(ask, workshop.id, wanted)
  if (moved.ok) {
    needs.live.nudge(workshop.id)
    return seeOther(controlsPath(workshop))
  }
  if (moved.refusal.kind === 'absent') return orAbsent<Reply>(undefined)
  return again(ask, sayMoveRefusal[moved.refusal.kind])
}

/** Whoever was not first sees what happened, on the page as it is now. */
const again = async (ask: Ask, words: string): Promise<Reply> => {
  const view = await controlsIn(ask)
  const last = view.room.moves.at(-1)
  const by = last !== undefined && words === sayMoveRefusal['moved-already'] ? ` The last move was ${last.by}’s.` : ''
  return refused(controlsPage(ask.frame, view, `${words}${by}`))
}

const turnKey = async (needs: WorkshopNeeds, ask: Ask): Promise<Reply> => {
  const { workshop } = await runnable(ask)
  const door = readForm(ask.asked.body).choice('door', ['locked', 'open', 'new-code'])
  if (door !== undefined) {
    if (door === 'new-code') await giveNewCode(ask, workshop.id)
    else await lockDoor(ask, workshop.id, door === 'locked')
    needs.live.nudge(workshop.id)
  }
  return seeOther(controlsPath(workshop))
}
