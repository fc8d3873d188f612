import { button, html, insetText, textarea, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import { framed, type Frame } from '#people'
import type { Minute, Room } from '../../room/room.ts'
import { closingPath, controlsPath, minutesPath } from '../paths.ts'
import { runningBar } from './bar.ts'

export type MinutesView = { readonly room: Room; readonly form: Form; readonly notice?: string }

/** The assurance statement and what else the room decided, in words for the record. */
export const minutesPage = (around: Frame, { room, form, notice }: MinutesView): Html => {
  const isOver = room.progress.state === 'closed'
  return framed(around, {
    title: 'Minutes',
    caption: room.workshop.name,
    current: 'this-year',
    back: { text: 'The controls', href: controlsPath(room.workshop) },
    mistakes: summaryOf(form.mistakes),
    main: html`${runningBar(room.workshop, 'minutes')}${notice !== undefined && insetText({ text: notice })}
      <h2 class="govuk-heading-m">Assurance</h2>
      ${listOf(room, 'assurance', 'No assurance statement is made.')} ${!isOver && formOf(room, form, assurance)}
      <h2 class="govuk-heading-m">Decisions</h2>
      ${listOf(room, 'decision', 'No decision is written down.')} ${!isOver && formOf(room, form, decision)}
      ${!isOver && html`<p class="govuk-body"><a class="govuk-link" href="${closingPath(room.workshop)}">Go to the close</a></p>`}`,
  })
}

type Asking = {
  readonly kind: 'assurance' | 'decision'
  readonly label: string
  readonly hint: string
  readonly press: string
}

const assurance: Asking = {
  kind: 'assurance',
  label: 'What the Board says it is assured of, and of what not',
  hint: 'Only if the meeting makes such a statement. It is in the words of the meeting, not worked out from any score.',
  press: 'Record the statement',
}

const decision: Asking = {
  kind: 'decision',
  label: 'A decision, or something to do: who does what by when',
  hint: 'One at a time. Agreed scores are on record already.',
  press: 'Record the decision',
}

const formOf = ({ workshop }: Room, form: Form, { kind, label, hint, press }: Asking): Html =>
  html`<form method="post" action="${minutesPath(workshop)}" novalidate>
    <input type="hidden" name="kind" value="${kind}" />
    ${textarea({
      name: kind,
      label,
      hint,
      rows: 3,
      value: form.typed(kind),
      errorMessage: form.mistakeOf(kind)?.words,
    })}
    ${button({ text: press, classes: 'govuk-button--secondary', preventDoubleClick: true })}
  </form>`

const listOf = (room: Room, kind: Minute['kind'], none: string): Html => {
  const minutes = room.minutes.filter(each => each.kind === kind)
  return minutes.length === 0
    ? html`<p class="govuk-body quiet">${none}</p>`
    : html`<ul class="minuted">
        ${minutes.map(each => minuteRow(room, each))}
      </ul>`
}

const minuteRow = ({ workshop, progress }: Room, { id, words, writtenBy }: Minute): Html =>
  html`<li>
    <p class="govuk-body kept-lines">${words}</p>
    <p class="govuk-body-s quiet">Written down by ${writtenBy}</p>
    ${
      progress.state !== 'closed' &&
      html`<form method="post" action="${minutesPath(workshop)}/withdrawals">
        <input type="hidden" name="minute" value="${id}" />
        <button class="link-button">
          Take it out<span class="govuk-visually-hidden">: ${words.slice(0, 60)}</span>
        </button>
      </form>`
    }
  </li>`
