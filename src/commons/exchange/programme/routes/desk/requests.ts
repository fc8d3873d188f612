import { readForm, type Form } from '#forms'
import { mistaken, orAbsent, refused, shown, type Markup, type Route } from '#http'
import type { AtDesk, ShownMistake } from '#people'
import type { Stands } from '../../../told.ts'
import { askContribution, tellBecame, withdrawRequest } from '../../actions/requests.ts'
import { becamePage, requestFormPage, withdrawalPage } from '../../pages/desk-request.ts'
import { readBecause, readRequest } from '../../reading.ts'
import { earlierBecameOf, requestOf } from '../../store/requests.ts'
import { sessionsOf } from '../../store/sessions.ts'
import { back, eventIn, eventView, placeOf, shownRefusal, type At, type Handle } from './event.ts'

/** What is asked of those who take part: asked, withdrawn, and what became of it. */
export const requestRoutes = (at: At): readonly Route[] => [
  at('GET', '/events/:event/requests/new', async desk => shown(await requestForm(desk, readForm({})))),
  at('POST', '/events/:event/requests/new', request),
  at('GET', '/events/:event/requests/:request', openBecame),
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

/** What was asked, of the event that the address names. */
const requestIn = async (desk: AtDesk) => {
  const event = await eventIn(desk)
  return desk.read(async tx => {
    const found = await requestOf(tx, orAbsent(desk.asked.params['request']))
    const request = orAbsent(found?.event === event.id ? found : undefined)
    return { event, request, sessions: await sessionsOf(tx, event.id), earlier: await earlierBecameOf(tx, [request]) }
  })
}
type Known = Awaited<ReturnType<typeof requestIn>>

const becameForm = (
  desk: AtDesk,
  known: Known,
  more: { readonly form: Form; readonly seen: string; readonly stands?: Stands; readonly refusal?: ShownMistake },
): Markup => becamePage(desk.frame, { ...placeOf(desk), ...known, ...more })

const openBecame: Handle = async desk => {
  const known = await requestIn(desk)
  const { words = '', at = '' } = known.request.became ?? {}
  return shown(becameForm(desk, known, { form: readForm({ became: words }), seen: at }))
}

const became: Handle = async desk => {
  const known = await requestIn(desk)
  const form = readForm(desk.asked.body)
  const seen = form.line('seen')
  const words = form.text('became', { called: 'What became of it', needed: 'Write what became of it', max: 4000 })
  if (form.mistakes.length > 0) return mistaken(becameForm(desk, known, { form, seen }))
  const done = await tellBecame(desk, { event: known.event.id, id: known.request.id, seen }, words)
  if (done.ok) return back(desk, known.event.id, 'asked')
  const now = await requestIn(desk)
  const { words: stood = '', at = '', by = '' } = now.request.became ?? {}
  const parts = [{ name: 'What became of it', words: stood, box: 'became' }]
  const stands = { at, parts, ...(by === '' ? {} : { by }) }
  return refused(becameForm(desk, now, { form, seen: at, stands, refusal: shownRefusal(done.refusal, '#stands-now') }))
}

/** What is withdrawn, once more before it is. */
const withdrawalForm = async (desk: AtDesk, form: Form): Promise<Markup> =>
  withdrawalPage(desk.frame, { ...placeOf(desk), ...(await requestIn(desk)), form })

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
