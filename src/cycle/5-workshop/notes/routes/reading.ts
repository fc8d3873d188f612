import { refused, seeOther, shown, type Reply } from '#http'
import { takeNotes } from '../../actions/noting.ts'
import type { Seated } from '../../joining/routes/participant.ts'
import type { WorkshopNeeds } from '../../needs.ts'
import { sourceOf } from '../../following/routes/source.ts'
import { noteAt, notesAudience, notesPath, placeIn } from '../place.ts'
import { noTableScreen, notesScreen } from '../pages/notes.ts'

export const showNotes = (seated: Seated): Promise<Reply> => {
  const { frame, room, me, now, asked } = seated
  const place = placeIn(room, me, asked.query['standard'])
  if (place === undefined) return Promise.resolve(shown(noTableScreen(frame, room, now)))
  return Promise.resolve(shown(notesScreen(frame, { room, now, me, place, note: noteAt(room, place) })))
}

/** The line that says where the room is, and for readers the notes as they grow. */
export const followNotes = (needs: WorkshopNeeds, { asked, room, me, workshop }: Seated): Promise<Reply> => {
  const place = placeIn(room, me, asked.query['standard'])
  const audience = place === undefined ? 'notes' : notesAudience(place, place.table.noteTaker !== me.id)
  return needs.live.follow(asked, { topic: workshop, audience, who: me.id, source: sourceOf(needs, workshop) })
}

/** I'll take notes; also from somebody who has them. */
export const takeOver = async (needs: WorkshopNeeds, seated: Seated): Promise<Reply> => {
  const { frame, room, me, workshop, now, asked } = seated
  if (!(await takeNotes(needs, workshop, me.id))) return refused(noTableScreen(frame, room, now))
  needs.live.nudge(workshop)
  return seeOther(notesPath(placeIn(room, me, asked.body['standard'])?.standard))
}
