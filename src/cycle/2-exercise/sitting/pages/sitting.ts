import {
  actions,
  button,
  checkboxes,
  dateInput,
  html,
  insetText,
  radios,
  summaryList,
  textarea,
  type Html,
} from '#design'
import { summaryOf, type Form } from '#forms'
import { sayInstant, type Day, type Id } from '#ground'
import { framed, type Frame } from '#people'
import { exercisePath, sittingPath } from '../../paths.ts'
import type { Exercise } from '../../year/exercise.ts'
import { hasSat, manners, saySeat, saySitting, seatsAt, type Attendance, type Sitting } from '../sitting.ts'

export type SittingView = {
  readonly partnership: Id<'partnership'>
  readonly exercise: Exercise
  readonly sitting: Sitting
  readonly today: Day
  /** Set for those who may record it. */
  readonly form?: Form
  /** Somebody else recorded it since the page was opened: what is on record stands beside what was typed. */
  readonly isStale?: boolean
  /** Where the group can prepare to sit as a live workshop, for those who may while it is not too late. */
  readonly workshopHref?: string
}

/** How one group sat: recorded by those who may, read by everyone. */
export const sittingPage = (frame: Frame, view: SittingView): Html => {
  const { partnership, exercise, sitting, form, isStale = false } = view
  return framed(frame, {
    title: `How the ${sitting.group.name} sat`.replace('the The', 'The'),
    caption: `Stocktake ${exercise.label}`,
    current: 'this-year',
    back: { text: 'Who sits', href: `${exercisePath(partnership, exercise.id)}/sittings` },
    mistakes: form ? summaryOf(form.mistakes) : [],
    main: form ? html`${isStale && conflict(view)}${asWorkshop(view)}${sittingFields(view, form)}` : onRecord(view),
  })
}

const asWorkshop = ({ workshopHref, sitting }: SittingView): Html | false =>
  workshopHref !== undefined &&
  sitting.recordedAt === undefined &&
  insetText({
    html: html`<a class="govuk-link" href="${workshopHref}">Or sit as a live workshop</a>: everybody scores alone on
      their phone, the room sees its count at once, talks and agrees. Who took part is then recorded by itself.`,
  })

const sittingFields = ({ partnership, exercise, sitting }: SittingView, form: Form): Html => {
  const wrongDay = ['held-day', 'held-month', 'held-year'].map(part => form.mistakeOf(part)?.words).find(Boolean)
  return html`<form method="post" action="${sittingPath(partnership, exercise.id, sitting.group.id)}" novalidate>
    <input type="hidden" name="version" value="${sitting.version}" />
    ${dateInput({
      id: 'held',
      namePrefix: 'held',
      fieldset: { legend: { text: 'When was it, or when will it be?', classes: 'govuk-fieldset__legend--s' } },
      hint: 'If it was circulated, the day the last reply came in.',
      errorMessage: wrongDay,
      values: Object.fromEntries(['held-day', 'held-month', 'held-year'].map(part => [part, form.typed(part)])),
    })}
    ${radios({
      name: 'manner',
      value: form.typed('manner'),
      errorMessage: form.mistakeOf('manner')?.words,
      fieldset: { legend: { text: 'How was it done?', classes: 'govuk-fieldset__legend--s' } },
      items: Object.entries(manners).map(([value, text]) => ({ value, text })),
    })}
    ${seatsField(sitting, form)}
    ${textarea({
      name: 'others',
      label: { text: 'Others who took part', classes: 'govuk-label--s' },
      hint: 'A name a line.',
      rows: 3,
      value: form.typed('others'),
      errorMessage: form.mistakeOf('others')?.words,
    })}
    ${textarea({
      name: 'notes',
      label: { text: 'Notes', classes: 'govuk-label--s' },
      hint: 'For example, how the group came to its answers.',
      rows: 4,
      value: form.typed('notes'),
      errorMessage: form.mistakeOf('notes')?.words,
    })}
    ${actions(button({ text: 'Save the sitting' }))}
  </form>`
}

const seatsField = (sitting: Sitting, form: Form): Html | undefined => {
  const seats = seatsAt(sitting)
  return seats.length === 0
    ? html`<p class="govuk-body">This group has no named seats. Write who took part in the next box.</p>`
    : checkboxes({
        name: 'took-part',
        values: form.typedAll('took-part'),
        errorMessage: form.mistakeOf('took-part')?.words,
        fieldset: { legend: { text: 'Who took part?', classes: 'govuk-fieldset__legend--s' } },
        hint:
          sitting.attendance.length === 0
            ? 'A seat that is not ticked goes on record as missing.'
            : 'The seats and their holders are those that were recorded. One that is not ticked goes on record as missing.',
        items: seats.map(seat => ({
          value: seat.seat,
          text: saySeat(seat),
          hint: seat.isVacant ? 'Vacant. Tick it only if somebody sat in.' : undefined,
        })),
      })
}

const conflict = ({ sitting }: SittingView): Html =>
  html`${insetText({
    html: html`<b>Somebody recorded this sitting while you were writing. Yours is below and is not saved yet.</b> What
      is on record now stands first. Save to put yours in its place.`,
  })}
  ${recordOf(sitting)}`

const onRecord = ({ sitting, today }: SittingView): Html =>
  sitting.recordedAt === undefined
    ? html`<p class="govuk-body">Nothing is on record yet.</p>`
    : html`${!hasSat(sitting, today) && html`<p class="govuk-body">This group has not sat yet.</p>`}${recordOf(sitting)}`

const recordOf = (sitting: Sitting): Html => {
  const seats = (state: Attendance['state']): Html =>
    lines(sitting.attendance.filter(each => each.state === state).map(saySeat))
  const { recordedAt, recordedBy } = sitting
  return summaryList({
    rows: [
      { key: { text: 'When and how' }, value: { text: saySitting(sitting) ?? 'not said' } },
      { key: { text: 'Took part' }, value: { html: seats('took-part') } },
      { key: { text: 'Missing' }, value: { html: seats('missing') } },
      { key: { text: 'Vacant' }, value: { html: seats('vacant') } },
      {
        key: { text: 'Others' },
        value: { html: lines(sitting.others.split('\n').filter(line => line.trim() !== '')) },
      },
      { key: { text: 'Notes' }, value: { html: lines(sitting.notes.split('\n')) } },
      recordedAt !== undefined && {
        key: { text: 'Recorded' },
        value: { text: `by ${recordedBy ?? ''} at ${sayInstant(recordedAt)}` },
      },
    ],
  })
}

const lines = (each: readonly string[]): Html =>
  each.every(line => line.trim() === '')
    ? html`<span class="quiet">none</span>`
    : html`${each.map((line, at) => html`${at > 0 && html`<br />`}${line}`)}`
