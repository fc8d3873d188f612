import { readForm, type Form } from '#forms'
import type { Id } from '#ground'
import { mistaken, orAbsent, refused, seeOther, shown, type Markup, type Reply, type Route } from '#http'
import { deskRoute, type AtDesk, type ShownMistake } from '#people'
import { eventOf, eventsOf } from '#support'
import type { ExchangeNeeds } from '../../needs.ts'
import { programmePaths } from '../../paths.ts'
import { shownOfEvent } from '../../shown/store.ts'
import { addSession, askContribution, recordOutcome, saySession, takeSessionOut, tellBecame } from '../actions.ts'
import { deskEventPage, deskEventsPage, outcomeFormPage, requestFormPage, sessionFormPage } from '../pages/desk.ts'
import { readOutcome, readReading, readRequest, readSession, typedFirst, typedSession } from '../reading.ts'
import { sayProgrammeRefusal, type ProgrammeRefusal } from '../session.ts'
import { dropReading, keepReading, readingOf } from '../store/reading.ts'
import { requestsOf } from '../store/requests.ts'
import { sessionsOf } from '../store/sessions.ts'

type Handle = (desk: AtDesk) => Promise<Reply>

/** The programmes of events as the desk keeps them. */
export const deskProgrammeRoutes = (needs: ExchangeNeeds): readonly Route[] => {
  const at = (method: 'GET' | 'POST', below: string, handle: Handle): Route =>
    deskRoute(needs, { method, path: `/exchange${below}`, ability: 'offer.keep', handle })
  return [
    at('GET', '', async desk =>
      shown(deskEventsPage(desk.frame, { ...placeOf(desk), events: await desk.read(eventsOf), today: desk.today })),
    ),
    at('GET', '/events/:event', async desk => shown(await one(desk, readForm({})))),
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
    at('GET', '/events/:event/sessions/:session/outcome', async desk => {
      const known = await sessionIn(desk)
      const { outcome } = known.session
      const typed = { outcome: outcome?.words ?? '', audience: outcome?.audience ?? 'network' }
      return shown(outcomeForm(desk, { ...known, form: readForm(typed) }))
    }),
    at('POST', '/events/:event/sessions/:session/outcome', record),
    at('GET', '/events/:event/requests/new', async desk => shown(await requestForm(desk, readForm({})))),
    at('POST', '/events/:event/requests/new', request),
    at('POST', '/events/:event/requests/:request', became),
    at('POST', '/events/:event/reading', addReading),
    at('POST', '/events/:event/reading/out', async desk => {
      const event = await eventIn(desk)
      const id = readForm(desk.asked.body).id<'reading'>('reading')
      if (id !== undefined) await desk.write(tx => dropReading(tx, id))
      return seeOther(`${programmePaths(desk.programme.id).event(event.id)}#reading`)
    }),
  ]
}

const placeOf = (desk: AtDesk) => ({ programme: desk.programme.name, paths: programmePaths(desk.programme.id) })

const eventIn = async (desk: AtDesk) =>
  orAbsent(await desk.read(tx => eventOf(tx, orAbsent(desk.asked.params['event']))))

const sessionIn = async (desk: AtDesk) => {
  const event = await eventIn(desk)
  const sessions = await desk.read(tx => sessionsOf(tx, event.id))
  return { event, session: orAbsent(sessions.find(({ id }) => id === desk.asked.params['session'])) }
}

const one = async (desk: AtDesk, form: Form, refusal?: ShownMistake): Promise<Markup> => {
  const event = await eventIn(desk)
  const known = await desk.read(async tx => ({
    sessions: await sessionsOf(tx, event.id),
    requests: await requestsOf(tx, event.id),
    reading: await readingOf(tx, event.id),
    shown: await shownOfEvent(tx, event.id),
  }))
  return deskEventPage(desk.frame, { ...placeOf(desk), event, ...known, today: desk.today, form, refusal })
}

type Known = Awaited<ReturnType<typeof sessionIn>> & { readonly form: Form; readonly refusal?: ShownMistake }

const sessionForm = (desk: AtDesk, known: Known): Markup =>
  sessionFormPage(desk.frame, { ...placeOf(desk), ...known, version: known.session.version })
const outcomeForm = (desk: AtDesk, known: Known): Markup =>
  outcomeFormPage(desk.frame, { ...placeOf(desk), ...known, version: known.session.version })

const back = (desk: AtDesk, event: Id<'event'>, place: string): Reply =>
  seeOther(`${programmePaths(desk.programme.id).event(event)}#${place}`)

const shownRefusal = (refusal: ProgrammeRefusal, href = '#main-content'): ShownMistake => ({
  text: sayProgrammeRefusal(refusal),
  href,
})

const seenIn = (form: Form): number => form.wholeNumber('version', { min: 0, max: 2 ** 31 - 2 }) ?? 0

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

const record: Handle = async desk => {
  const known = await sessionIn(desk)
  const form = readForm(desk.asked.body)
  const seen = seenIn(form)
  const outcome = readOutcome(form)
  if (form.mistakes.length > 0) return mistaken(outcomeForm(desk, { ...known, form }))
  const done = await recordOutcome(desk, { event: known.event.id, id: known.session.id, seen }, outcome)
  if (done.ok) return back(desk, known.event.id, `session-${known.session.id}`)
  return refused(outcomeForm(desk, { ...known, form, refusal: shownRefusal(done.refusal, '#outcome') }))
}

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
  const asked = readRequest(form, { sessions, partnerships: desk.partnerships, today: desk.today })
  if (form.mistakes.length > 0) return mistaken(await requestForm(desk, form))
  const done = await askContribution(desk, event.id, asked)
  if (done.ok) return back(desk, event.id, 'asked')
  return refused(await requestForm(desk, form, shownRefusal(done.refusal, '#due-day')))
}

const became: Handle = async desk => {
  const event = await eventIn(desk)
  const form = readForm(desk.asked.body)
  const words = form.text('became', { called: 'What became of it', needed: 'Write what became of it', max: 4000 })
  if (form.mistakes.length > 0) return mistaken(await one(desk, form))
  const done = await tellBecame(desk, event.id, orAbsent(desk.asked.params['request']), words)
  orAbsent(done.ok ? 'told' : undefined)
  return back(desk, event.id, 'asked')
}

const addReading: Handle = async desk => {
  const event = await eventIn(desk)
  const form = readForm(desk.asked.body)
  const by = { id: desk.person.id, name: desk.person.name }
  const id = desk.world.newId<'reading'>()
  const reading = readReading(form, { id, event: event.id, at: desk.now, by })
  if (form.mistakes.length > 0) return mistaken(await one(desk, form))
  await desk.write(tx => keepReading(tx, desk.programme.id, reading))
  return back(desk, event.id, 'reading')
}
