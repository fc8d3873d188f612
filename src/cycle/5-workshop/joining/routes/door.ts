import { isUniqueViolation } from '#db'
import { readForm, type Form } from '#forms'
import { yes, type Decision, type Id } from '#ground'
import { mistaken, orAbsent, refused, seeOther, shown, type Asked, type Reply } from '#http'
import { visitorFrame } from '#people'
import { comeIn, join, sayJoiningRefusal } from '../../actions/people.ts'
import { readCode } from '../../code.ts'
import type { WorkshopNeeds } from '../../needs.ts'
import { joinPath, phonePath } from '../../paths.ts'
import type { Workshop } from '../../room/room.ts'
import { placesOf } from '../../preparing/store.ts'
import { roomOf } from '../../store/room.ts'
import { workshopByCode } from '../../store/workshop.ts'
import { codePage, noSuchDoor } from '../pages/code.ts'
import { outsidePage } from '../pages/outside.ts'
import { whoPage, type WhoView } from '../pages/who.ts'
import { readAtTheDoor, seatsOffered } from '../said.ts'
import { freshToken, participantIn, roomFor, workshopCookie } from './participant.ts'

/** Asks for the code; whoever is in already is shown back in. */
export const showCode = async (needs: WorkshopNeeds, asked: Asked): Promise<Reply> => {
  const found = await participantIn(needs, asked)
  const room = found && !found.left && !found.takenOut ? await roomFor(needs, found.workshop) : undefined
  if (room !== undefined && room.workshop.closedAt === undefined) return seeOther(phonePath)
  return shown(codePage(visitorFrame(needs, asked), { typed: '' }))
}

export const tryCode = async (needs: WorkshopNeeds, asked: Asked): Promise<Reply> => {
  const typed = readForm(asked.body).line('code')
  const workshop = await openDoor(needs, typed)
  if (workshop !== undefined) return seeOther(joinPath(workshop.code))
  return mistaken(codePage(visitorFrame(needs, asked), { typed, problem: noSuchDoor }))
}

/** The workshop behind a code, however it was typed. A wrong one and one of a closed workshop are the same nothing. */
const openDoor = (needs: WorkshopNeeds, typed: string): Promise<Workshop | undefined> =>
  needs.db.read({ kind: 'visitor', tokenHash: readCode(typed) ?? '' }, workshopByCode)

const noDoor = (needs: WorkshopNeeds, asked: Asked): Reply =>
  shown(
    codePage(visitorFrame(needs, asked), { typed: (asked.params['part'] ?? '').slice(0, 20), problem: noSuchDoor }),
    404,
  )

/** The door with its code filled in, as the square on the wall leads there. */
export const showDoor = async (needs: WorkshopNeeds, asked: Asked): Promise<Reply> => {
  const workshop = await openDoor(needs, asked.params['part'] ?? '')
  if (workshop === undefined) return noDoor(needs, asked)
  return (await again(needs, asked, workshop)) ?? askWho(needs, asked, workshop)
}

const askWho = async (needs: WorkshopNeeds, asked: Asked, workshop: Workshop): Promise<Reply> => {
  const view = await viewOf(needs, workshop, readForm({}))
  const refusal = workshop.doorLocked ? { refusal: sayJoiningRefusal['door-locked'] } : {}
  const body = whoPage(visitorFrame(needs, asked), { ...view, ...refusal })
  // The secret is drawn before the form is sent, so that a double tap or a post sent again is one person.
  const cookies = [workshopCookie(await freshToken(needs, asked, workshop.id))]
  return { kind: 'page', status: workshop.doorLocked ? 409 : 200, body, cookies }
}

/** In, with a cookie for this workshop alone. The same phone finds itself again. */
export const enter = async (needs: WorkshopNeeds, asked: Asked): Promise<Reply> => {
  const workshop = await openDoor(needs, asked.params['part'] ?? '')
  if (workshop === undefined) return noDoor(needs, asked)
  const back = await again(needs, asked, workshop)
  if (back !== undefined) return back
  const form = readForm(asked.body)
  const view = await viewOf(needs, workshop, form)
  const said = readAtTheDoor(form, view)
  const frame = visitorFrame(needs, asked)
  if (said === undefined) return mistaken(whoPage(frame, view))
  const token = await freshToken(needs, asked, workshop.id)
  const joined = await join(needs, workshop.id, { ...said, token }).catch(twiceAtOnce(token))
  if (!joined.ok) return refused(whoPage(frame, { ...view, refusal: sayJoiningRefusal[joined.refusal.kind] }))
  needs.live.nudge(workshop.id)
  return seeOther(phonePath, [workshopCookie(joined.value.token)])
}

/** Two posts of one form at the same moment: the other one has let them in. */
const twiceAtOnce =
  (token: string) =>
  (error: unknown): Decision<{ readonly token: string }, never> => {
    if (isUniqueViolation(error)) return yes({ token })
    throw error
  }

/** What somebody gets whose browser is in this workshop already, or was. */
const again = async (needs: WorkshopNeeds, asked: Asked, workshop: Workshop): Promise<Reply | undefined> => {
  const found = await participantIn(needs, asked)
  if (found === undefined || found.workshop !== workshop.id) return undefined
  const { name, code } = workshop
  if (found.takenOut) return refused(outsidePage(visitorFrame(needs, asked), { kind: 'taken-out', name }))
  if (!found.left) return seeOther(phonePath)
  if (asked.method === 'POST') return comeBack(needs, workshop.id, found.id)
  const shownAs = (await roomFor(needs, workshop.id))?.people.find(({ id }) => id === found.id)?.shownAs ?? ''
  return shown(outsidePage(visitorFrame(needs, asked), { kind: 'left', name, code, shownAs }))
}

const comeBack = async (needs: WorkshopNeeds, workshop: Id<'workshop'>, me: Id<'participant'>): Promise<Reply> => {
  await comeIn(needs, workshop, me)
  needs.live.nudge(workshop)
  return seeOther(phonePath)
}

const viewOf = (needs: WorkshopNeeds, workshop: Workshop, form: Form): Promise<WhoView> =>
  needs.db.read({ kind: 'workshop', workshop: workshop.id }, async tx => {
    const room = orAbsent(await roomOf(tx, workshop.id))
    return { workshop, form, tables: room.tables, seats: seatsOffered(await placesOf(tx, workshop.id), room.people) }
  })
