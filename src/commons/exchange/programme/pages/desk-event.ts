import { button, details, html, insetText, type Html } from '#design'
import type { Form } from '#forms'
import { dayOf, sayCount, sayDay, type Day } from '#ground'
import { framed, type Frame, type ShownMistake } from '#people'
import { about } from '#plans'
import { sayOccasion, type Event } from '#support'
import { shownRow } from '../../search/pages/results.ts'
import type { Answers } from '../../shown/answers.ts'
import type { Shown } from '../../shown/shown.ts'
import type { Request } from '../request.ts'
import type { Reading, Session, TakenBack } from '../session.ts'
import { readingFields } from './event.ts'
import { readingPart, recordsPart, requestPart, sessionPart, goingPart, type Around, type Records } from './parts.ts'
import { mistakesOf, type Desk } from './desk-framing.ts'

export type DeskEventView = Desk &
  Around & {
    readonly event: Event
    readonly requests: readonly Request[]
    readonly reading: readonly Reading[]
    readonly records: Records
    /** What was published for each thing asked. */
    readonly answers: readonly Answers[]
    /** What was taken back of its sessions, the newest first. */
    readonly takenBack: readonly TakenBack[]
    readonly today: Day
    readonly form: Form
    readonly refusal?: ShownMistake | undefined
  }

/** The programme of one event, as it is kept. */
export const deskEventPage = (frame: Frame, view: DeskEventView): Html => {
  const { programme, paths, event, sessions, requests, reading, records, today, form } = view
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
      ${requests.map(each => requestPart(each, view, html`${answersPart(view, each)} ${requestDeeds(view, each)}`))}
      ${
        !isOver &&
        html`<p class="govuk-body">
          <a class="govuk-link" href="${paths.newRequest(event.id)}">Ask for contributions</a>
        </p>`
      }
      <h2 class="govuk-heading-m" id="reading">To read</h2>
      ${reading.map(each => readingPart(each, goingPart(paths.readingOut(event.id), each, 'Take it out')))}
      ${details({
        summaryText: 'Add something to read',
        open: form.has('source') && form.mistakes.length > 0,
        html: html`<form method="post" action="${paths.reading(event.id)}" novalidate>
          ${readingFields(form)} ${button({ text: 'Add it', preventDoubleClick: true })}
        </form>`,
      })}
      ${recordsPart(records, paths.event(event.id), each => deskRow(view, each))}`,
  })
}

/** What came of a session stands on this page where that is its event’s. */
const deskRow = ({ paths, sessions }: DeskEventView, shown: Shown) =>
  shownRow(shown, sessions.some(({ id }) => id === shown.id) ? `#session-${shown.id}` : paths.found(shown.id))

/** What was given for it. An answer without a name to what one partnership was asked says nowhere what it answers. */
const answersPart = ({ paths, answers }: DeskEventView, request: Request): Html => {
  const { count, newest } = answers.find(each => each.request === request.id) ?? { count: 0, newest: [] }
  return html`<p class="govuk-body">
      ${count === 0 ? 'No answer is published yet.' : `${sayCount(count, 'answer')} published:`}
      ${count > newest.length && `the newest ${newest.length} are`}
    </p>
    ${
      newest.length > 0 &&
      html`<ul class="govuk-list govuk-list--bullet">
        ${newest.map(({ id, title }) => html`<li><a class="govuk-link" href="${paths.found(id)}">${title}</a></li>`)}
      </ul>`
    }
    ${
      request.partnership !== undefined &&
      html`<p class="govuk-body quiet">An answer without a name is among the records of this event only.</p>`
    }`
}

const sessionLinks = ({ paths, event, today, takenBack }: DeskEventView, session: Session): Html =>
  html`${session.outcome === undefined && takenBackLine(takenBack.find(each => each.session === session.id))}
    <p class="govuk-body">
      <a class="govuk-link" href="${paths.session(event.id, session.id)}">Change it${about(session.title)}</a>
      ${
        session.day <= today &&
        html` ·
          <a class="govuk-link" href="${paths.outcome(event.id, session.id)}"
            >${session.outcome === undefined ? 'Record what came of it' : 'Change or withdraw what came of it'}${about(session.title)}</a
          >`
      }
    </p>`

const takenBackLine = (takenBack: TakenBack | undefined): Html | false =>
  takenBack !== undefined &&
  html`<p class="govuk-body quiet">
    What came of it was withdrawn from its readers by ${takenBack.by}, ${sayDay(dayOf(takenBack.at))}.
  </p>`

/** What the desk can do about what it asked. */
const requestDeeds = (view: DeskEventView, request: Request): Html | false => {
  const { paths, event, today } = view
  if (request.withdrawn !== undefined) return false
  const named = about((request.work === '' ? request.what : request.work).slice(0, 60).toWellFormed())
  const became = request.became === undefined ? 'Say what became of it' : 'Say anew what became of it'
  return html`${
    request.work !== '' &&
    html`<p class="govuk-body">
      <a class="govuk-link" href="${paths.became(event.id, request.id)}">${became}${named}</a>
    </p>`
  }
  ${
    event.ends >= today &&
    html`<p class="govuk-body">
      <a class="govuk-link" href="${paths.withdrawal(event.id, request.id)}">Withdraw it${named}</a>
    </p>`
  }`
}
