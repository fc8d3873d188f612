import type { Form } from '#forms'
import { dayOf, type Day, type Id, type Instant } from '#ground'
import type { Event } from '#support'
import { askedAtAll, type RequestSaid } from './request.ts'
import type { OutcomeAudience, OutcomeSaid, Reading, Session, SessionSaid } from './session.ts'

/** A time of day, `09:30` however it was typed; nothing where none was. */
const readTime = (form: Form, name: string, called: string): string => {
  const typed = form.line(name, { called, max: 20 })
  if (typed === '') return ''
  const [, hour = '', minute = '00'] = /^([01]?\d|2[0-3])(?:[:.]([0-5]\d))?$/.exec(typed) ?? []
  if (hour !== '') return `${hour.padStart(2, '0')}:${minute}`
  form.complain(name, `${called} must be a time like 09:30 or 14:00`)
  return ''
}

/** A session as it was typed; complete only when the form has no mistake. */
export const readSession = (form: Form, event: Pick<Event, 'begins'>): SessionSaid => {
  const title = form.line('title', { called: 'The title', needed: 'Write its title', max: 150 })
  const about = form.text('about', { called: 'What it is about', max: 4000 })
  const day = form.day('day', { called: 'The day' }) ?? event.begins
  const startsAt = readTime(form, 'startsAt', 'The time at which it starts')
  const endsAt = readTime(form, 'endsAt', 'The time at which it ends')
  if (endsAt !== '' && startsAt === '') form.complain('startsAt', 'Write when it starts, too')
  if (endsAt !== '' && startsAt !== '' && endsAt <= startsAt)
    form.complain('endsAt', `It must end after it starts, at ${startsAt}`)
  return {
    ...{ title, about, day, startsAt, endsAt },
    place: form.line('place', { called: 'The place', max: 200 }),
    link: form.link('link', { called: 'The link' }),
    speaker: form.line('speaker', { called: 'Who speaks', max: 200 }),
    respondent: form.line('respondent', { called: 'Who responds', max: 200 }),
    host: form.line('host', { called: 'Who hosts it', max: 200 }),
    partners: form.text('partners', { called: 'The partner bodies', max: 1000 }),
  }
}

/** A day as the three inputs of a form show it. */
const typedDay = (name: string, day: Day): Readonly<Record<string, string>> => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { [`${name}-day`]: String(Number(date)), [`${name}-month`]: String(Number(month)), [`${name}-year`]: year }
}

type Typed = Readonly<Record<string, string>>

/** A session as its form shows it before anything is typed. */
export const typedSession = (said: Session): Typed => {
  const { title, about, startsAt, endsAt, place, link, speaker, respondent, host, partners } = said
  return {
    ...{ title, about, startsAt, endsAt, place, link, speaker, respondent, host, partners },
    ...typedDay('day', said.day),
  }
}

/** A new session begins on the first day of the event. */
export const typedFirst = ({ begins }: Pick<Event, 'begins'>): Typed => typedDay('day', begins)

const outcomeAudiences = ['network', 'anyone'] as const satisfies readonly OutcomeAudience[]

export const readOutcome = (form: Form): OutcomeSaid => {
  const words = form.text('outcome', { called: 'What came of it', needed: 'Write what came of it', max: 8000 })
  const audience = form.choice('audience', outcomeAudiences, { needed: 'Choose who can read it' })
  return { words, audience: audience ?? 'network' }
}

type Named = { readonly id: Id<'partnership'>; readonly name: string }

/** What is asked for as it was typed; the form offers those sessions and those partnerships. */
export const readRequest = (
  form: Form,
  {
    event,
    sessions,
    partnerships,
    today,
  }: {
    readonly event: Pick<Event, 'openedAt'>
    readonly sessions: readonly Session[]
    readonly partnerships: readonly Named[]
    readonly today: Day
  },
): RequestSaid => {
  const what = form.text('what', { called: 'What is asked', needed: 'Write what you ask for', max: 2000 })
  const work = form.line('work', { called: 'The piece of work', max: 200 })
  const due = form.day('due', { called: 'The day', needed: 'Write by when' }) ?? today
  if (due < today) form.complain('due-day', 'The day must not be in the past')
  const [session, whom] = [form.id<'session'>('session'), form.id<'partnership'>('whom')]
  const partnership = partnerships.find(({ id }) => id === whom)
  if (whom !== undefined && partnership === undefined) form.complain('whom', 'Choose from the list')
  if (session !== undefined && !sessions.some(({ id }) => id === session))
    form.complain('session', 'Choose from the list')
  return {
    ...{ what, work, due, whom: partnership?.name ?? askedAtAll(event) },
    ...(session === undefined ? {} : { session }),
    ...(partnership === undefined ? {} : { partnership: partnership.id }),
  }
}

/** Why something is not asked for any more, as it was typed. */
export const readBecause = (form: Form): string =>
  form.text('because', { called: 'Why', needed: 'Write why, for those who were asked', max: 1000 })

/** Something to read as it was typed: a text or a link, and where it is from. */
export const readReading = (
  form: Form,
  {
    id,
    event,
    at,
    by,
  }: {
    readonly id: Id<'reading'>
    readonly event: Id<'event'>
    readonly at: Instant
    readonly by: Reading['addedBy']
  },
): Reading => {
  const title = form.line('title', { called: 'The title', needed: 'Write its title', max: 200 })
  const source = form.line('source', { called: 'Where it is from', needed: 'Write where it is from', max: 200 })
  const dated = form.day('dated', { called: 'Its date' })
  if (dated !== undefined && dated > dayOf(at)) form.complain('dated-day', 'Its date must not be in the future')
  const link = form.link('link', { called: 'The link' })
  const words = form.text('words', { called: 'The text', max: 20_000 })
  if (link === '' && words === '' && form.mistakeOf('link') === undefined)
    form.complain('link', 'Write the text, or a link to it')
  return { id, event, title, source, link, words, addedAt: at, addedBy: by, ...(dated === undefined ? {} : { dated }) }
}
