import { readForm, type Form } from '#forms'
import { mistaken, refused, shown, type Markup, type Reply, type Route } from '#http'
import type { AtDesk, ShownMistake } from '#people'
import { addSession, saySession, takeSessionOut } from '../../actions/sessions.ts'
import { sessionFormPage } from '../../pages/desk-session.ts'
import { readSession, typedFirst, typedSession } from '../../reading.ts'
import { back, eventIn, placeOf, seenIn, sessionIn, shownRefusal, type At, type Handle } from './event.ts'

/** The sessions of an event: added, said anew, taken out. */
export const sessionRoutes = (at: At): readonly Route[] => [
  at('GET', '/events/:event/sessions/new', async desk => {
    const event = await eventIn(desk)
    return shown(
      sessionFormPage(desk.frame, { ...placeOf(desk), event, version: 0, form: readForm(typedFirst(event)) }),
    )
  }),
  at('POST', '/events/:event/sessions/new', plan),
  at('GET', '/events/:event/sessions/:session', async desk => {
    const known = await sessionIn(desk)
    return shown(sessionForm(desk, { ...known, form: readForm(typedSession(known.session)) }))
  }),
  at('POST', '/events/:event/sessions/:session', change),
]

type Known = Awaited<ReturnType<typeof sessionIn>> & { readonly form: Form; readonly refusal?: ShownMistake }

const sessionForm = (desk: AtDesk, known: Known): Markup =>
  sessionFormPage(desk.frame, { ...placeOf(desk), ...known, version: known.session.version })

const plan: Handle = async desk => {
  const event = await eventIn(desk)
  const form = readForm(desk.asked.body)
  const said = readSession(form, event)
  const view = { ...placeOf(desk), event, version: 0, form }
  if (form.mistakes.length > 0) return mistaken(sessionFormPage(desk.frame, view))
  const done = await addSession(desk, event.id, said)
  if (done.ok) return back(desk, event.id, `session-${done.value}`)
  return refused(sessionFormPage(desk.frame, { ...view, refusal: shownRefusal(done.refusal, '#day-day') }))
}

const change: Handle = async desk => {
  const known = await sessionIn(desk)
  const form = readForm(desk.asked.body)
  const seen = seenIn(form)
  if (form.typed('takes') === 'out') return takeOut(desk, known, seen)
  const said = readSession(form, known.event)
  if (form.mistakes.length > 0) return mistaken(sessionForm(desk, { ...known, form }))
  const done = await saySession(desk, { event: known.event.id, id: known.session.id, seen }, said)
  if (done.ok) return back(desk, known.event.id, `session-${known.session.id}`)
  return refused(sessionForm(desk, { ...known, form, refusal: shownRefusal(done.refusal) }))
}

const takeOut = async (desk: AtDesk, known: Awaited<ReturnType<typeof sessionIn>>, seen: number): Promise<Reply> => {
  const done = await takeSessionOut(desk, { event: known.event.id, id: known.session.id, seen })
  if (done.ok) return back(desk, known.event.id, 'programme')
  const form = readForm(typedSession(known.session))
  return refused(sessionForm(desk, { ...known, form, refusal: shownRefusal(done.refusal) }))
}
