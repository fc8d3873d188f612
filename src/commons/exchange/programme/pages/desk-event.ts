import { button, details, html, insetText, waiting, type Html } from '#design'
import type { Form } from '#forms'
import { dayOf, sayDay, type Day, type Id } from '#ground'
import { framed, type Frame, type ShownMistake } from '#people'
import { about } from '#plans'
import { sayOccasion, type Event, areaField } from '#support'
import { openPaths } from '../../paths.ts'
import { shownRow } from '../../search/pages/results.ts'
import type { Shown } from '../../shown/shown.ts'
import type { Request } from '../request.ts'
import type { Reading, Session, TakenBack } from '../session.ts'
import { readingFields } from './event.ts'
import { readingPart, requestPart, sessionPart } from './parts.ts'
import { mistakesOf, type Desk } from './desk-framing.ts'

export type DeskEventView = Desk & {
  readonly event: Event
  readonly sessions: readonly Session[]
  readonly requests: readonly Request[]
  readonly reading: readonly Reading[]
  readonly shown: readonly Shown[]
  /** What was taken back of its sessions, the newest first. */
  readonly takenBack: readonly TakenBack[]
  readonly today: Day
  readonly form: Form
  readonly refusal?: ShownMistake | undefined
}

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
      ${requests.map(each => requestPart(each, sessions, requestDeeds(view, each)))}
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

/** The desk opens what anybody may open, and what came of a session where it stands on this page. */
const deskRow = (shown: Shown) => {
  const { href, ...row } = shownRow(shown, openPaths.found(shown.id))
  if (shown.kind === 'outcome') return { ...row, href: `#session-${shown.id}` }
  return shown.audience === 'anyone' && href !== undefined ? { ...row, href } : row
}

const sessionLinks = ({ paths, event, today, takenBack }: DeskEventView, session: Session): Html =>
  html`${session.outcome === undefined && takenBackLine(takenBack.find(each => each.session === session.id))}
    <p class="govuk-body">
      <a class="govuk-link" href="${paths.session(event.id, session.id)}">Change it${about(session.title)}</a>
      ${
        session.day <= today &&
        html` ·
          <a class="govuk-link" href="${paths.outcome(event.id, session.id)}"
            >${session.outcome === undefined ? 'Record what came of it' : 'Change or take back what came of it'}${about(session.title)}</a
          >`
      }
    </p>`

const takenBackLine = (takenBack: TakenBack | undefined): Html | false =>
  takenBack !== undefined &&
  html`<p class="govuk-body quiet">
    What came of it was taken back from its readers by ${takenBack.by}, ${sayDay(dayOf(takenBack.at))}.
  </p>`

/** What the desk can do about what it asked. */
const requestDeeds = (view: DeskEventView, request: Request): Html | false => {
  const { paths, event, today } = view
  if (request.withdrawn !== undefined) return false
  return html`${becameForm(view, request)}
  ${
    event.ends >= today &&
    html`<p class="govuk-body">
      <a class="govuk-link" href="${paths.withdrawal(event.id, request.id)}"
        >Withdraw it${about(request.what.slice(0, 60).toWellFormed())}</a
      >
    </p>`
  }`
}

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
