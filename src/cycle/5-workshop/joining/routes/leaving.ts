import { seeOther, shown, type Reply } from '#http'
import { leave } from '../../actions/people.ts'
import type { WorkshopNeeds } from '../../needs.ts'
import { phonePath } from '../../paths.ts'
import { leavingPage } from '../pages/leaving.ts'
import type { Seated } from './participant.ts'

export const showLeaving = ({ frame, room, me }: Seated): Promise<Reply> =>
  Promise.resolve(shown(leavingPage(frame, { name: room.workshop.name, shownAs: me.shownAs })))

/** Out; the page that follows says how to come back. */
export const goAway = async (needs: WorkshopNeeds, { workshop, me }: Seated): Promise<Reply> => {
  await leave(needs, workshop, me.id)
  needs.live.nudge(workshop)
  return seeOther(phonePath)
}
