import { actions, button, details, html, insetText, summaryList, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import { sayCount, type Day } from '#ground'
import { framed, type Frame, type ShownMistake } from '#people'
import { about, prose } from '#plans'
import { eventKinds, sayOccasion, type Event, areaField, dayField, lineField } from '#support'
import { followUpFields } from '../../doing/pages/fields.ts'
import { fact, linkTo } from '../../pages/wording.ts'
import type { ExchangePaths } from '../../paths.ts'
import type { Answer } from '../../practice/practice.ts'
import { shownRow } from '../../search/pages/results.ts'
import { perPage } from '../../turning.ts'
import type { Request } from '../request.ts'
import type { Reading } from '../session.ts'
import { readingPart, recordsPart, requestPart, sessionPart, goingPart, type Around, type Records } from './parts.ts'

export type ProgrammeView = Around & {
  readonly paths: ExchangePaths
  readonly event: Event
  readonly requests: readonly Request[]
  readonly reading: readonly Reading[]
  readonly records: Records
  /** The partnership's own records for what was asked, drafts among them. */
  readonly answers: readonly Answer[]
  readonly today: Day
  readonly person: string
  readonly mayWrite: boolean
  readonly form: Form
  /** Which of the page's forms was sent. */
  readonly sent?: 'action' | 'reading'
  readonly refusal?: ShownMistake | undefined
}

/** An event as those who take part see it: programme, what to bring along, what to read, what came of it. */
export const eventPage = (frame: Frame, view: ProgrammeView): Html => {
  const { event, paths, form, refusal, sessions } = view
  return framed(frame, {
    current: 'practice',
    title: event.title,
    caption: `Practice exchange: ${eventKinds[event.kind].toLowerCase()}`,
    back: { text: 'Events', href: paths.events },
    mistakes: [...summaryOf(form.mistakes), ...(refusal === undefined ? [] : [refusal])],
    main: html`${event.cancelled !== undefined && insetText({ text: `Cancelled: ${event.cancelled.because}` })}
      ${event.about !== '' && prose(event.about)}
      ${summaryList({
        rows: [
          fact('When and where', sayOccasion(event)),
          fact('Held by', event.host),
          fact('Link', linkTo(event.link)),
        ],
      })}
      <p class="govuk-body">
        <a class="govuk-link" href="${paths.partnership}/offer/events/${event.id}">${joining(view)}</a> ·
        <a class="govuk-link" href="${paths.eventCalendar(event.id)}">The programme for your calendar (.ics)</a>
      </p>
      <h2 class="govuk-heading-m" id="programme">Programme</h2>
      ${sessions.length === 0 && html`<p class="govuk-body">No session is planned yet.</p>`}
      ${sessions.map(each => sessionPart(each, event.begins === event.ends))} ${askedPart(view)} ${readingList(view)}
      ${shownPart(view)} ${view.mayWrite && actionPart(view)}`,
  })
}

const isOver = ({ event, today }: ProgrammeView): boolean => event.ends < today

const joining = (view: ProgrammeView): string =>
  isOver(view) || view.event.cancelled !== undefined ? 'Who of us came' : 'Who of us goes, and signing up'

const askedPart = (view: ProgrammeView): Html | false => {
  const { requests, paths, event, mayWrite } = view
  if (requests.length === 0) return false
  return html`<h2 class="govuk-heading-m" id="asked">What is asked of us</h2>
    ${requests.map(request =>
      requestPart(
        request,
        view,
        html`${answersTo(view, request)}
        ${
          mayWrite &&
          request.withdrawn === undefined &&
          html`<p class="govuk-body">
            <a class="govuk-link" href="${paths.newRecord}?event=${event.id}&amp;request=${request.id}"
              >Answer with a record${about(request.what.slice(0, 60).toWellFormed())}</a
            >
          </p>`
        }`,
      ),
    )}`
}

/** What the partnership wrote for it, so that nobody answers twice unawares: the newest, and how many there are. */
const answersTo = ({ answers, paths }: ProgrammeView, request: Request): Html => {
  const ours = answers.filter(each => each.request === request.id)
  return html`${
    ours.length > perPage &&
    html`<p class="govuk-body">We gave ${sayCount(ours.length, 'answer')}. The newest ${perPage}:</p>`
  }
  ${ours
    .slice(0, perPage)
    .map(
      ({ id, title, changedBy, publishedAt }) =>
        html`<p class="govuk-body">
          Our answer: <a class="govuk-link" href="${paths.record(id)}">${title}</a>, by ${changedBy.name}
          (${publishedAt === undefined ? 'a draft' : 'published'})
        </p>`,
    )}`
}

const readingList = (view: ProgrammeView): Html => {
  const { reading, paths, event, person, mayWrite, form, sent } = view
  const takeOut = (each: Reading): Html | false =>
    each.addedBy.id === person && goingPart(paths.eventReadingOut(event.id), each, 'Withdraw it')
  return html`<h2 class="govuk-heading-m" id="reading">To read</h2>
    ${reading.length === 0 && html`<p class="govuk-body">Nothing yet.</p>`}
    ${reading.map(each => readingPart(each, takeOut(each)))}
    ${
      mayWrite &&
      details({
        summaryText: 'Add something to read',
        open: sent === 'reading' && form.mistakes.length > 0,
        html: html`<form method="post" action="${paths.eventReading(event.id)}" novalidate>
          ${readingFields(form)} ${button({ text: 'Add it', preventDoubleClick: true })}
        </form>`,
      })
    }`
}

/** The boxes of something to read; for the desk as well. */
export const readingFields = (form: Form): Html =>
  html`${lineField({ form, name: 'title', text: 'Title' })}
  ${lineField({ form, name: 'source', text: 'Where is it from?', hint: 'Who wrote or published it. Everybody invited to the event reads this, and your name.' })}
  ${dayField({ form, name: 'dated', text: 'Its date', hint: 'Leave it empty where it has none.' })}
  ${lineField({ form, name: 'link', text: 'Link' })}
  ${areaField({ form, name: 'words', text: 'Or the text itself' }, 4)}`

const shownPart = ({ records, paths, event, mayWrite }: ProgrammeView): Html =>
  html`${recordsPart(records, paths.event(event.id), each => shownRow(each, paths.found(each.id)))}
  ${
    mayWrite &&
    html`<p class="govuk-body">
      <a class="govuk-link" href="${paths.newRecord}?event=${event.id}">Write a record of it</a>
    </p>`
  }`

const actionPart = ({ paths, event, form, sent }: ProgrammeView): Html => {
  const own = sent === 'action' ? form : undefined
  const shownForm = own ?? { ...form, typed: () => '', mistakeOf: () => undefined }
  return html`<form method="post" action="${paths.eventActions(event.id)}" class="narrow" novalidate>
    <h2 class="govuk-heading-m" id="action">Action points for future practice</h2>
    ${followUpFields(shownForm, { words: 'what', due: 'by' }, 'What will you do differently?')}
    ${actions(button({ html: html`Add the action${about(event.title)}`, preventDoubleClick: true }))}
  </form>`
}
