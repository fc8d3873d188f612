import { readForm, type Form } from '#forms'
import { mistaken, orAbsent, refused, shown, type Markup, type Route } from '#http'
import type { AtDesk, ShownMistake } from '#people'
import { askContribution, tellBecame, withdrawRequest } from '../../actions/requests.ts'
import { requestFormPage, withdrawalPage } from '../../pages/desk-request.ts'
import { readBecause, readRequest } from '../../reading.ts'
import { requestOf } from '../../store/requests.ts'
import { sessionsOf } from '../../store/sessions.ts'
import { back, eventIn, eventView, placeOf, shownRefusal, type At, type Handle } from './event.ts'

/** What is asked of those who take part: asked, withdrawn, and what became of it. */
export const requestRoutes = (at: At): readonly Route[] => [
  at('GET', '/events/:event/requests/new', async desk => shown(await requestForm(desk, readForm({})))),
  at('POST', '/events/:event/requests/new', request),
  at('POST', '/events/:event/requests/:request', became),
  at('GET', '/events/:event/requests/:request/withdrawal', async desk =>
    shown(await withdrawalForm(desk, readForm({}))),
  ),
  at('POST', '/events/:event/requests/:request/withdrawal', withdraw),
]

const requestForm = async (desk: AtDesk, form: Form, refusal?: ShownMistake): Promise<Markup> => {
  const event = await eventIn(desk)
  const sessions = await desk.read(tx => sessionsOf(tx, event.id))
  return requestFormPage(desk.frame, {
    ...{ ...placeOf(desk), event, sessions, partnerships: desk.partnerships, version: 0, form },
    refusal,
  })
}

const request: Handle = async desk => {
  const event = await eventIn(desk)
  const form = readForm(desk.asked.body)
  const sessions = await desk.read(tx => sessionsOf(tx, event.id))
  const asked = readRequest(form, { event, sessions, partnerships: desk.partnerships, today: desk.today })
  if (form.mistakes.length > 0) return mistaken(await requestForm(desk, form))
  const done = await askContribution(desk, event.id, asked)
  if (done.ok) return back(desk, event.id, 'asked')
  return refused(await requestForm(desk, form, shownRefusal(done.refusal, '#due-day')))
}

const became: Handle = async desk => {
  const event = await eventIn(desk)
  const form = readForm(desk.asked.body)
  const words = form.text('became', { called: 'What became of it', needed: 'Write what became of it', max: 4000 })
  if (form.mistakes.length > 0) return mistaken(await eventView(desk, form))
  const done = await tellBecame(desk, event.id, orAbsent(desk.asked.params['request']), words)
  orAbsent(done.ok ? 'told' : undefined)
  return back(desk, event.id, 'asked')
}

/** What is withdrawn, once more before it is. */
const withdrawalForm = async (desk: AtDesk, form: Form): Promise<Markup> => {
  const event = await eventIn(desk)
  const known = await desk.read(async tx => ({
    request: await requestOf(tx, orAbsent(desk.asked.params['request'])),
    sessions: await sessionsOf(tx, event.id),
  }))
  const asked = orAbsent(known.request?.event === event.id ? known.request : undefined)
  return withdrawalPage(desk.frame, { ...placeOf(desk), event, form, sessions: known.sessions, request: asked })
}

const withdraw: Handle = async desk => {
  const event = await eventIn(desk)
  const form = readForm(desk.asked.body)
  const because = readBecause(form)
  if (form.mistakes.length > 0) return mistaken(await withdrawalForm(desk, form))
  const done = await withdrawRequest(desk, event.id, orAbsent(desk.asked.params['request']), because)
  if (done.ok) return back(desk, event.id, 'asked')
  if (done.refusal.kind === 'absent') orAbsent(undefined)
  return refused(await eventView(desk, readForm({}), shownRefusal(done.refusal, '#asked')))
}
