import { actions, button, held, html, insetText, summaryList, table, textarea, warningText, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import { sayCount, sayDay, sayInstant, type Day } from '#ground'
import { framed, type Frame, type ShownMistake } from '#people'
import { prose } from '#plans'
import {
  eventKinds,
  eventStates,
  lastSignUp,
  mayCancel,
  mayHold,
  mayOpen,
  sayDays,
  sayTimes,
  stateOf,
  type Event,
  type Notice,
} from '../event.ts'
import type { NamedStandard } from '../helps.ts'
import type { CatalogPaths } from '../paths.ts'
import { sayTally } from '../places.ts'
import { sayEventRefusal } from '../refusals.ts'
import type { NamedTake } from './catalog-element.ts'
import { fact, linesOf, linkTo, standardLines } from './wording.ts'

export type CatalogEventView = {
  readonly programme: string
  readonly paths: CatalogPaths
  readonly event: Event
  readonly standards: readonly NamedStandard[]
  readonly notices: readonly Notice[]
  readonly takes: readonly NamedTake[]
  readonly today: Day
  readonly mayKeep: boolean
  readonly form: Form
  readonly refusal?: ShownMistake | undefined
}

/** One event as staff keep it: where it stands, what can be done, who is put down or came. */
export const catalogEventPage = (frame: Frame, view: CatalogEventView): Html => {
  const { event, paths, form, refusal, today, mayKeep } = view
  const isOver = event.cancelled !== undefined || event.heldAt !== undefined
  return framed(frame, {
    title: event.title,
    caption: `Universal offer: ${eventKinds[event.kind].toLowerCase()}`,
    back: { text: 'Universal offer', href: paths.catalog },
    mistakes: [...summaryOf(form.mistakes), ...(refusal === undefined ? [] : [refusal])],
    main: html`${
        event.cancelled !== undefined &&
        insetText({ text: `Cancelled on ${sayInstant(event.cancelled.at)}: ${event.cancelled.because}` })
      }
      ${
        event.ends < today &&
        !isOver &&
        warningText({ text: 'Its last day is past. Say that it was held, or cancel it.', iconFallbackText: 'Warning' })
      }
      ${factsPart(view)} ${mayKeep && standingPart(view)}
      <h2 class="govuk-heading-m" id="taken">Who takes part</h2>
      ${takesPart(view)} ${noticesPart(view.notices)} ${mayKeep && mayCancel(event).ok && cancelPart(view)}`,
  })
}

const factsPart = ({ event, standards, today }: CatalogEventView): Html =>
  html`${event.about !== '' && prose(event.about)}
  ${summaryList({
    rows: [
      fact('Stands at', eventStates[stateOf(event, today)]),
      fact('When', [sayDays(event), sayTimes(event)].filter(Boolean).join(', ')),
      fact('Where', event.place === '' ? 'No place yet' : event.place),
      fact('Link', linkTo(event.link)),
      fact('Held by', event.host),
      fact('Speakers', event.speakers === '' ? '' : linesOf(event.speakers)),
      fact('Places', event.places === undefined ? 'Any number' : String(event.places)),
      fact('Last day to sign up', sayDay(lastSignUp(event))),
      fact('Helps with', standardLines(standards)),
      fact('Last changed', `by ${event.changedBy}, ${sayInstant(event.changedAt)}`),
    ],
  })}`

const press = (view: CatalogEventView, records: string, text: string, classes?: string): Html =>
  html`<form method="post" action="${view.paths.eventStanding(view.event.id)}">
    ${button({ text, name: 'records', value: records, ...(classes === undefined ? {} : { classes }) })}
  </form>`

/** What can be put on record now; what has to wait stays in its place with the reason. */
const standingPart = (view: CatalogEventView): Html => {
  const { event, today, paths } = view
  const [open, hold] = [mayOpen(event, today), mayHold(event, today)]
  return html`<div id="standing">
      ${
        event.openedAt === undefined &&
        event.heldAt === undefined &&
        event.cancelled === undefined &&
        (open.ok
          ? press(view, 'opened', 'Open for sign-up')
          : held({ text: 'Open for sign-up', reason: sayEventRefusal(open.refusal), id: 'why-not-open' }))
      }
      ${event.heldAt === undefined && hold.ok && press(view, 'held', 'Say that it was held', 'govuk-button--secondary')}
      ${event.heldAt !== undefined && press(view, 'not-held', 'It was not held after all', 'govuk-button--secondary')}
    </div>
    ${
      event.cancelled === undefined &&
      html`<p class="govuk-body">
        <a class="govuk-link" href="${paths.eventWording(event.id)}">Change what it says</a>
      </p>`
    }`
}

const takesPart = ({ event, takes }: CatalogEventView): Html => {
  const { confirmed, waiting } = event.count
  if (takes.length === 0) return html`<p class="govuk-body">No partnership has put anybody down yet.</p>`
  return html`<p class="govuk-body">
      ${sayCount(confirmed, 'place')} taken${waiting > 0 && `, ${waiting} on the waiting list`}. Names are shown where a
      partnership chose to give them.
    </p>
    ${table({
      caption: 'By partnership',
      captionClasses: 'govuk-visually-hidden',
      firstCellIsHeader: true,
      head: [{ text: 'Partnership' }, { text: 'How many' }, { text: 'Names' }],
      rows: takes.map(({ partnershipName, tally, names }) => [
        { text: partnershipName },
        { text: sayTally(tally) },
        { text: names.length === 0 ? 'Not given' : names.join(', ') },
      ]),
    })}`
}

const noticesPart = (notices: readonly Notice[]): Html | false =>
  notices.length > 0 &&
  html`<h2 class="govuk-heading-m">What was told to those put down</h2>
    <ul class="govuk-list govuk-list--bullet">
      ${notices.map(({ words, at, by }) => html`<li>${words} <span class="quiet">${by}, ${sayInstant(at)}</span></li>`)}
    </ul>`

const cancelPart = ({ event, paths, form }: CatalogEventView): Html =>
  html`<form method="post" action="${paths.eventStanding(event.id)}" class="narrow" novalidate>
    <h2 class="govuk-heading-m">Cancel it</h2>
    ${textarea({
      ...{ name: 'because', rows: 2, value: form.typed('because') },
      label: { text: 'Why?', classes: 'govuk-label--s' },
      hint: 'Everybody who is put down gets these words by mail. It cannot be taken back.',
      errorMessage: form.mistakeOf('because')?.words,
    })}
    ${actions(button({ text: 'Cancel this event', name: 'records', value: 'cancelled', classes: 'govuk-button--warning' }))}
  </form>`
