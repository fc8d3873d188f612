import type { Form } from '#forms'
import { dayAfter, sayDay, type Day } from '#ground'
import type { Edition } from '#instrument'
import { elementKinds, type ElementKind, type ElementSaid } from '../element.ts'
import { eventKinds, longestEvent, type EventKind, type EventSaid } from '../event.ts'
import { standardKeys } from '../helps.ts'

const elementKindNames = Object.keys(elementKinds) as readonly ElementKind[]
const eventKindNames = Object.keys(eventKinds) as readonly EventKind[]

const readHelps = (form: Form, editions: readonly Edition[]) =>
  form.choices('helps', standardKeys(editions), { called: 'Each standard' })

/** An element as it was typed; complete only when the form has no mistake. */
export const readElement = (form: Form, editions: readonly Edition[]): ElementSaid => ({
  kind: form.choice('kind', elementKindNames, { called: 'The kind', needed: 'Choose what it is' }) ?? 'other',
  name: form.line('name', { called: 'The name', needed: 'Write its name', max: 150 }),
  about: form.text('about', { called: 'What it is', needed: 'Write what it is', max: 4000 }),
  audience: form.line('audience', { called: 'Who it is for', needed: 'Write who it is for', max: 300 }),
  link: form.link('link', { called: 'The link' }),
  helps: readHelps(form, editions),
})

/** A time of day, `09:30` however it was typed; nothing where none was. */
const readTime = (form: Form, name: string, called: string): string => {
  const typed = form.line(name, { called, max: 20 })
  if (typed === '') return ''
  const [, hour = '', minute = '00'] = /^([01]?\d|2[0-3])(?:[:.]([0-5]\d))?$/.exec(typed) ?? []
  if (hour !== '') return `${hour.padStart(2, '0')}:${minute}`
  form.complain(name, `${called} must be a time like 09:30 or 14:00`)
  return ''
}

/** The day of writing, and the last day of the programme where it has one. */
export type Bounds = { readonly today: Day; readonly lastDay?: Day | undefined }

const readDays = (form: Form, { today, lastDay }: Bounds): Pick<EventSaid, 'begins' | 'ends'> => {
  const begins = form.day('begins', { called: 'The first day', needed: 'Write the day on which it begins' }) ?? today
  const ends = form.day('ends', { called: 'The last day' }) ?? begins
  if (ends < begins) form.complain('ends-day', `The last day must not be before the first, ${sayDay(begins)}`)
  else if (ends >= dayAfter(begins, longestEvent))
    form.complain(
      'ends-day',
      `An event lasts ${longestEvent} days at most. Something that goes on for longer is an element of the offer`,
    )
  if (lastDay !== undefined && ends > lastDay)
    form.complain('begins-day', `The programme ends on ${sayDay(lastDay)}: an event cannot be later`)
  return { begins, ends }
}

const readHours = (form: Form, days: Pick<EventSaid, 'begins' | 'ends'>): Pick<EventSaid, 'startsAt' | 'endsAt'> => {
  const startsAt = readTime(form, 'startsAt', 'The time at which it starts')
  const endsAt = readTime(form, 'endsAt', 'The time at which it ends')
  const isOneDay = days.begins === days.ends
  if (endsAt !== '' && startsAt === '') form.complain('startsAt', 'Write when it starts, too')
  if (isOneDay && endsAt !== '' && startsAt !== '' && endsAt <= startsAt)
    form.complain('endsAt', `It must end after it starts, at ${startsAt}`)
  return { startsAt, endsAt }
}

/** The most places that an event can have. */
const mostAtOnce = 2000

/** An event as it was typed; complete only when the form has no mistake. */
export const readEvent = (form: Form, editions: readonly Edition[], bounds: Bounds): EventSaid => {
  const kind = form.choice('kind', eventKindNames, { called: 'The kind', needed: 'Choose what it is' }) ?? 'other'
  const title = form.line('title', { called: 'The title', needed: 'Write its title', max: 150 })
  const about = form.text('about', { called: 'What it is about', max: 4000 })
  const days = readDays(form, bounds)
  const hours = readHours(form, days)
  const place = form.line('place', { called: 'The place', max: 200 })
  const link = form.link('link', { called: 'The link' })
  const host = form.line('host', { called: 'Who holds it', max: 200 })
  const speakers = form.text('speakers', { called: 'The speakers', max: 4000 })
  const places = form.wholeNumber('places', { called: 'The number of places', min: 1, max: mostAtOnce })
  const signUpBy = form.day('signUpBy', { called: 'The last day to sign up' })
  if (signUpBy !== undefined && signUpBy > days.begins)
    form.complain('signUpBy-day', `The last day to sign up must not be after the event begins, ${sayDay(days.begins)}`)
  return {
    ...{ kind, title, about, ...days, ...hours, place, link, host, speakers, helps: readHelps(form, editions) },
    ...(places === undefined ? {} : { places }),
    ...(signUpBy === undefined ? {} : { signUpBy }),
  }
}

/** A day as the three inputs of a form show it. */
export const typedDay = (name: string, day: Day | undefined): Readonly<Record<string, string>> => {
  const [year = '', month = '', date = ''] = day?.split('-') ?? []
  const shown = date === '' ? '' : String(Number(date))
  return {
    [`${name}-day`]: shown,
    [`${name}-month`]: month === '' ? '' : String(Number(month)),
    [`${name}-year`]: year,
  }
}

type Typed = Readonly<Record<string, string | readonly string[]>>

/** An element as its form shows it before anything is typed. */
export const typedElement = ({ kind, name, about, audience, link, helps }: ElementSaid): Typed => ({
  ...{ kind, name, about, audience, link, helps },
})

/** An event as its form shows it before anything is typed. */
export const typedEvent = (said: EventSaid): Typed => {
  const { kind, title, about, startsAt, endsAt, place, link, host, speakers, helps, places } = said
  return {
    ...{ kind, title, about, startsAt, endsAt, place, link, host, speakers, helps },
    ...{ places: places === undefined ? '' : String(places), ...typedDay('signUpBy', said.signUpBy) },
    ...{ ...typedDay('begins', said.begins), ...typedDay('ends', said.begins === said.ends ? undefined : said.ends) },
  }
}
