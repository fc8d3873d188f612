import { readForm, type Form } from '#forms'
import { mistaken, refused, seeOther, shown, type Reply, type Route } from '#http'
import { groupOf, memberRoute, type Ask } from '#people'
import { addOnPaper, moveToTable, takeOut } from '../../actions/people.ts'
import { enterOnPaper, sayBallotRefusal } from '../../actions/balloting.ts'
import { answers } from '../../ballot/answer.ts'
import type { WorkshopNeeds } from '../../needs.ts'
import { workshopRoute } from '../../paths.ts'
import type { Room } from '../../room/room.ts'
import { peoplePage } from '../pages/people.ts'
import { peoplePath } from '../paths.ts'
import { seatsWithoutAnybody } from '../sitting-here.ts'
import { runnable } from './loading.ts'

type Answering = (needs: WorkshopNeeds, ask: Ask, room: Room, form: Form) => Promise<Reply>

/** Who is in the room, and what the facilitator does for one of them. */
export const peopleRoutes = (needs: WorkshopNeeds): readonly Route[] => {
  const posted = (name: string, answer: Answering): Route =>
    memberRoute(needs, {
      method: 'POST',
      path: `${workshopRoute}/people/${name}`,
      ability: 'workshop.run',
      handle: async ask => answer(needs, ask, await runnable(ask), readForm(ask.asked.body)),
    })
  return [
    memberRoute(needs, {
      method: 'GET',
      path: `${workshopRoute}/people`,
      ability: 'workshop.run',
      handle: async ask => {
        const notice = ask.asked.query['entered'] === undefined ? undefined : sayEntered
        return page(ask, await runnable(ask), readForm({}), shown, notice)
      },
    }),
    posted('tables', changeTable),
    posted('removals', remove),
    posted('paper', addPaper),
    posted('answers', enterAnswer),
  ]
}

const page = async (ask: Ask, room: Room, form: Form, answer: typeof mistaken, notice?: string): Promise<Reply> => {
  const group = await ask.read(tx => groupOf(tx, room.workshop.group))
  const empty = group === undefined ? [] : seatsWithoutAnybody(group, room.people)
  return answer(peoplePage(ask.frame, { room, empty, form, ...(notice === undefined ? {} : { notice }) }))
}

const sayEntered = 'The score is entered. It counts at the reveal, and entering another until then takes its place.'

const sayNobody = 'That person is not in this workshop any more, or there is no such table. Nothing was changed.'

const done = (needs: WorkshopNeeds, room: Room): Reply => {
  needs.live.nudge(room.workshop.id)
  return seeOther(peoplePath(room.workshop))
}

const changeTable: Answering = async (needs, ask, room, form) => {
  const [participant, table] = [form.id<'participant'>('participant'), form.id<'table'>('table')]
  const moved =
    participant !== undefined && table !== undefined && (await moveToTable(ask, room.workshop.id, participant, table))
  return moved ? done(needs, room) : page(ask, room, readForm({}), refused, sayNobody)
}

const remove: Answering = async (needs, ask, room, form) => {
  const participant = form.id<'participant'>('participant')
  const gone = participant !== undefined && (await takeOut(ask, room.workshop.id, participant))
  return gone ? done(needs, room) : page(ask, room, readForm({}), refused, sayNobody)
}

const addPaper: Answering = async (needs, ask, room, form) => {
  const shownAs = form.line('shown-as', { called: 'The name or role', needed: 'Write a name or a role', max: 80 })
  const how = form.choices('how', ['by-role', 'under-18'])
  const [seat, table] = [form.id<'seat'>('seat'), form.id<'table'>('table')]
  if (form.mistakes.length > 0) return page(ask, room, form, mistaken)
  const group = await ask.read(tx => groupOf(tx, room.workshop.group))
  const added = await addOnPaper(ask, room.workshop.id, {
    shownAs,
    byRole: how.includes('by-role'),
    under18: how.includes('under-18'),
    ...(group?.seats.some(({ id }) => id === seat) === true && seat !== undefined ? { seat } : {}),
    ...(room.tables.some(({ id }) => id === table) && table !== undefined ? { table } : {}),
  })
  return added === undefined
    ? page(ask, room, form, refused, 'The workshop is closed. Nobody can be added.')
    : done(needs, room)
}

const enterAnswer: Answering = async (needs, ask, room, form) => {
  const [participant, round] = [form.id<'participant'>('participant'), form.id<'round'>('round')]
  const answer = form.choice('answer', answers)
  if (participant === undefined || round === undefined || answer === undefined)
    return page(ask, room, readForm({}), refused, 'Choose a score to enter. Nothing was entered.')
  const entered = await enterOnPaper(ask, room.workshop.id, participant, { round, answer })
  if (!entered.ok) return page(ask, room, readForm({}), refused, sayBallotRefusal[entered.refusal.kind])
  needs.live.nudgeCount(room.workshop.id)
  return seeOther(`${peoplePath(room.workshop)}?entered=yes`)
}
