import { actions, button, details, html, insetText, questionRow, select, waiting, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import type { Day, Id } from '#ground'
import { framed, type Frame, type ShownMistake } from '#people'
import { about } from '#plans'
import { sayOccasion, type Event, areaField, dayField, lineField } from '#support'
import { choiceField } from '../../pages/fields.ts'
import type { ProgrammePaths } from '../../paths.ts'
import { audienceHints, audiences } from '../../practice/practice.ts'
import type { Shown } from '../../shown/shown.ts'
import { shownRow } from '../../search/pages/searching.ts'
import { openPaths } from '../../paths.ts'
import type { Reading, Request, Session } from '../session.ts'
import { eventLists, readingFields } from './event.ts'
import { readingPart, requestPart, sessionPart } from './parts.ts'

type Desk = { readonly programme: string; readonly paths: ProgrammePaths }

/** The events whose programmes the desk keeps. */
export const deskEventsPage = (
  frame: Frame,
  { programme, paths, events, today }: Desk & { readonly events: readonly Event[]; readonly today: Day },
): Html =>
  framed(frame, {
    title: 'Programmes of events',
    caption: programme,
    back: { text: programme, href: paths.programme },
    lede: 'Sessions, what partnerships are asked to bring along, what there is to read, what came of it.',
    main: html`${eventLists(events, today, paths.event)}
      <p class="govuk-body">
        Events are planned in the
        <a class="govuk-link" href="${paths.programme}/offer">universal offer</a>.
      </p>`,
  })

export type DeskEventView = Desk & {
  readonly event: Event
  readonly sessions: readonly Session[]
  readonly requests: readonly Request[]
  readonly reading: readonly Reading[]
  readonly shown: readonly Shown[]
  readonly today: Day
  readonly form: Form
  readonly refusal?: ShownMistake | undefined
}

const mistakesOf = ({ form, refusal }: Pick<DeskEventView, 'form' | 'refusal'>) => [
  ...summaryOf(form.mistakes),
  ...(refusal === undefined ? [] : [refusal]),
]

/** The programme of one event, as it is kept. */
export const deskEventPage = (frame: Frame, view: DeskEventView): Html => {
  const { programme, paths, event, sessions, requests, reading, shown, today, form } = view
  const isOver = event.ends < today
  return framed(frame, {
    title: event.title,
    caption: `${programme}: programme of an event`,
    back: { text: 'Programmes of events', href: paths.exchange },
    mistakes: mistakesOf(view),
    main: html`<p class="govuk-body">
        ${sayOccasion(event)} ·
        <a class="govuk-link" href="${paths.programme}/offer/events/${event.id}">In the catalogue</a>
      </p>
      ${event.cancelled !== undefined && insetText({ text: `Cancelled: ${event.cancelled.because}` })}
      ${isOver && insetText({ text: 'It is over: nothing can be asked for beforehand. Its programme and what came of it can still be recorded.' })}
      <h2 class="govuk-heading-m" id="programme">Programme</h2>
      ${sessions.map(each => sessionPart(each, event.begins === event.ends, sessionLinks(view, each)))}
      <p class="govuk-body"><a class="govuk-link" href="${paths.newSession(event.id)}">Add a session</a></p>
      <h2 class="govuk-heading-m" id="asked">What is asked beforehand</h2>
      ${requests.map(each => requestPart(each, sessions, becameForm(view, each)))}
      ${
        !isOver &&
        html`<p class="govuk-body">
          <a class="govuk-link" href="${paths.newRequest(event.id)}">Ask for contributions</a>
        </p>`
      }
      <h2 class="govuk-heading-m" id="reading">To read</h2>
      ${reading.map(each => readingPart(each, takeOut(view, each)))}
      ${details({
        summaryText: 'Add something to read',
        open: form.has('source') && form.mistakes.length > 0,
        html: html`<form method="post" action="${paths.reading(event.id)}" novalidate>
          ${readingFields(form)} ${button({ text: 'Add it', preventDoubleClick: true })}
        </form>`,
      })}
      <h2 class="govuk-heading-m" id="records">Records of this event</h2>
      ${shown.length === 0 && html`<p class="govuk-body">Nothing is published yet.</p>`}
      ${shown.length > 0 && waiting(shown.map(deskRow))}`,
  })
}

/** Whoever is at the desk opens what anybody may open; the rest is for members of the network. */
const deskRow = (shown: Shown) => {
  const { href, ...row } = shownRow(shown, openPaths.found(shown.id))
  return shown.audience === 'anyone' && href !== undefined ? { ...row, href } : row
}

const sessionLinks = ({ paths, event, today }: DeskEventView, session: Session): Html =>
  html`<p class="govuk-body">
    <a class="govuk-link" href="${paths.session(event.id, session.id)}">Change it${about(session.title)}</a>
    ${
      session.day <= today &&
      html` ·
        <a class="govuk-link" href="${paths.outcome(event.id, session.id)}"
          >${session.outcome === undefined ? 'Record what came of it' : 'Change what came of it'}${about(session.title)}</a
        >`
    }
  </p>`

const becameForm = ({ paths, event, form }: DeskEventView, request: Request): Html | false =>
  request.work !== '' &&
  details({
    summaryText: request.became === undefined ? 'Say what became of it' : 'Say anew what became of it',
    html: html`<form method="post" action="${paths.became(event.id, request.id)}" novalidate>
      ${areaField({ form: unless(form, 'became'), name: 'became', text: `What became of ${request.work}?` }, 3)}
      ${button({ text: 'Save', preventDoubleClick: true })}
    </form>`,
  })

/** Several forms of the page have that box: what was typed in one does not show in all, its mistake does. */
const unless = (form: Form, name: string): Form => ({ ...form, typed: () => '', mistakeOf: () => form.mistakeOf(name) })

const takeOut = ({ paths, event }: DeskEventView, { id, title }: { readonly id: Id; readonly title: string }): Html =>
  html`<form method="post" action="${paths.readingOut(event.id)}">
    <input type="hidden" name="reading" value="${id}" />
    ${button({ html: html`Take it out${about(title)}`, classes: 'govuk-button--secondary' })}
  </form>`

export type SessionFormView = Desk & {
  readonly event: Event
  readonly session?: Session | undefined
  readonly version: number
  readonly form: Form
  readonly refusal?: ShownMistake | undefined
}

const framing = ({ event, paths, form, refusal }: SessionFormView) => ({
  caption: event.title,
  back: { text: event.title, href: paths.event(event.id) },
  mistakes: mistakesOf({ form, refusal }),
  kept: 'Nothing is saved yet. What you typed stands below.',
})

const ending = ({ event, paths }: SessionFormView, text: string): Html =>
  actions(
    button({ text, preventDoubleClick: true }),
    html`<a class="govuk-link govuk-body" href="${paths.event(event.id)}">Leave it</a>`,
  )

/** Where a session is written. */
export const sessionFormPage = (frame: Frame, view: SessionFormView): Html => {
  const { form, session } = view
  return framed(frame, {
    ...framing(view),
    title: session === undefined ? 'Add a session' : 'Change this session',
    main: html`<form method="post" novalidate>
        <input type="hidden" name="version" value="${view.version}" />
        ${questionRow({
          asking: html`${lineField({ form, name: 'title', text: 'Title' })}
          ${areaField({ form, name: 'about', text: 'What is it about?' })}
          ${dayField({ form, name: 'day', text: 'Day' })}
          ${lineField({ form, name: 'startsAt', text: 'Starts at', hint: 'For example, 09:30' }, 'govuk-input--width-5')}
          ${lineField({ form, name: 'endsAt', text: 'Ends at' }, 'govuk-input--width-5')}
          ${lineField({ form, name: 'place', text: 'Place' })} ${lineField({ form, name: 'link', text: 'Link' })}`,
        })}
        ${questionRow({
          asking: html`${lineField({ form, name: 'speaker', text: 'Who speaks?' })}
          ${lineField({ form, name: 'respondent', text: 'Who responds?' })}
          ${lineField({ form, name: 'host', text: 'Who hosts it?' })}
          ${areaField({ form, name: 'partners', text: 'Partner bodies', hint: 'A line each.' }, 3)}`,
        })}
        ${ending(view, session === undefined ? 'Add this session' : 'Save')}
      </form>
      ${session !== undefined && takeSessionOut(view, session)}`,
  })
}

/** Asked once more, since it can't be put back. */
const takeSessionOut = ({ version }: SessionFormView, { title, outcome }: Session): Html =>
  details({
    summaryText: 'Take this session out of the programme',
    html: html`<form method="post">
      <input type="hidden" name="version" value="${version}" />
      <p class="govuk-body">
        It can’t be put back. ${outcome !== undefined && 'What came of it goes from its readers, too.'}
      </p>
      ${button({ html: html`Take it out${about(title)}`, name: 'takes', value: 'out', classes: 'govuk-button--warning' })}
    </form>`,
  })

/** Where it is recorded what a session came to. */
export const outcomeFormPage = (frame: Frame, view: SessionFormView): Html => {
  const { form, session } = view
  const { network, anyone } = audiences
  return framed(frame, {
    ...framing(view),
    title: 'What came of it',
    ...(session === undefined ? {} : { lede: session.title }),
    main: html`<form method="post" class="narrow" novalidate>
      <input type="hidden" name="version" value="${view.version}" />
      ${areaField({ form, name: 'outcome', text: 'What came of it?', hint: 'What was said, agreed and left open. Name no partnership that did not agree to it.' }, 8)}
      ${choiceField({ form, name: 'audience', text: 'Who can read it?' }, { network, anyone }, audienceHints)}
      ${ending(view, 'Record it')}
    </form>`,
  })
}

export type RequestFormView = SessionFormView & {
  readonly sessions: readonly Session[]
  readonly partnerships: readonly { readonly id: string; readonly name: string }[]
}

/** Where contributions are asked for. */
export const requestFormPage = (frame: Frame, view: RequestFormView): Html => {
  const { form, sessions, partnerships } = view
  return framed(frame, {
    ...framing(view),
    title: 'Ask for contributions',
    lede: 'Whoever is asked finds it on “What waits on me”, and answers with a record of their own.',
    main: html`<form method="post" class="narrow" novalidate>
      ${areaField({ form, name: 'what', text: 'What do you ask for?', hint: 'For example, one thing that you tried to shorten waiting lists.' })}
      ${select({
        name: 'whom',
        label: { text: 'Of whom?', classes: 'govuk-label--s' },
        value: form.typed('whom'),
        errorMessage: form.mistakeOf('whom')?.words,
        items: [
          { value: '', text: 'Everybody who takes part' },
          ...partnerships.map(({ id, name }) => ({ value: id, text: name })),
        ],
      })}
      ${select({
        name: 'session',
        label: { text: 'For which session?', classes: 'govuk-label--s' },
        value: form.typed('session'),
        errorMessage: form.mistakeOf('session')?.words,
        items: [
          { value: '', text: 'The event as a whole' },
          ...sessions.map(({ id, title }) => ({ value: id, text: title })),
        ],
      })}
      ${dayField({ form, name: 'due', text: 'By when?', hint: 'For example, 14 1 2027' })}
      ${lineField({ form, name: 'work', text: 'For a named piece of work', hint: 'For example, a guide that is being written. Leave it empty for practice to bring along. You can say later what became of it.' })}
      ${ending(view, 'Ask')}
    </form>`,
  })
}
