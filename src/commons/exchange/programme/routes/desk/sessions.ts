import { readForm, type Form } from '#forms'
import { mistaken, refused, shown, type Markup, type Reply, type Route } from '#http'
import type { AtDesk, ShownMistake } from '#people'
import { differing, type Stands } from '../../../told.ts'
import { addSession, saySession, takeSessionOut } from '../../actions/sessions.ts'
import { sessionFormPage } from '../../pages/desk-session.ts'
import { readSession, typedFirst, typedSession } from '../../reading.ts'
import type { SessionSaid } from '../../session.ts'
import { toldOfSession } from '../../told.ts'
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
    const { session } = known
    return shown(sessionForm(desk, known, { form: readForm(typedSession(session)), version: session.version }))
  }),
  at('POST', '/events/:event/sessions/:session', change),
]

type Known = Awaited<ReturnType<typeof sessionIn>>
type More = {
  readonly form: Form
  /** What the page showed; as it stands now where that was shown beside what was typed. */
  readonly version: number
  readonly stands?: Stands
  readonly refusal?: ShownMistake
}

const sessionForm = (desk: AtDesk, known: Known, more: More): Markup =>
  sessionFormPage(desk.frame, { ...placeOf(desk), ...known, ...more })

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
  if (form.mistakes.length > 0) return mistaken(sessionForm(desk, known, { form, version: seen }))
  const done = await saySession(desk, { event: known.event.id, id: known.session.id, seen }, said)
  if (done.ok) return back(desk, known.event.id, `session-${known.session.id}`)
  if (done.refusal.kind === 'stale') return stale(desk, form, said)
  const refusal = shownRefusal(done.refusal, done.refusal.kind === 'names' ? '#title' : '#day-day')
  return refused(sessionForm(desk, known, { form, version: seen, refusal }))
}

/** What stands now beside what was typed. */
const stale = async (desk: AtDesk, form: Form, said: SessionSaid): Promise<Reply> => {
  const now = await sessionIn(desk)
  const { version, changed } = now.session
  const stands = { ...changed, parts: differing(toldOfSession(now.session), toldOfSession(said)) }
  const refusal = shownRefusal({ kind: 'stale' }, '#stands-now')
  return refused(sessionForm(desk, now, { form, version, stands, refusal }))
}

const takeOut = async (desk: AtDesk, known: Known, seen: number): Promise<Reply> => {
  const done = await takeSessionOut(desk, { event: known.event.id, id: known.session.id, seen })
  if (done.ok) return back(desk, known.event.id, 'programme')
  const now = await sessionIn(desk)
  const { session } = now
  return refused(
    sessionForm(desk, now, {
      ...{ form: readForm(typedSession(session)), version: session.version },
      refusal: shownRefusal({ kind: 'changed' }),
    }),
  )
}
