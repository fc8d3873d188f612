import { button, checkboxes, details, html, input, insetText, radios, select, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import { framed, type Frame } from '#people'
import { joinPath } from '../../paths.ts'
import type { Workshop } from '../../room/room.ts'
import type { Offered } from '../said.ts'

export type WhoView = Offered & {
  readonly workshop: Pick<Workshop, 'code' | 'name' | 'partnershipName' | 'doorLocked'>
  readonly form: Form
  /** Why one can't come in just now, though nothing that was typed is wrong. */
  readonly refusal?: string
}

/** Who are you here? One page, one thing needed. */
export const whoPage = (frame: Frame, view: WhoView): Html => {
  const { workshop, form, refusal } = view
  return framed(frame, {
    title: `Join ${workshop.name}`,
    caption: workshop.partnershipName,
    mistakes: summaryOf(form.mistakes),
    main: html`${refusal && insetText({ text: refusal })}
      <form method="post" action="${joinPath(workshop.code)}" novalidate class="narrow">
        ${nameParts(form)}${restParts(view)}${button({ text: 'Come in', preventDoubleClick: true })}
      </form>
      <p class="govuk-body-s quiet narrow">
        Did you score ahead with a link from a mail? Then open that link on this phone and come in there, so that you
        count once.
      </p>
      ${screenForm(view)}`,
  })
}

const nameParts = (form: Form): Html =>
  html`${input({
    id: 'name',
    name: 'name',
    label: { text: 'The name or the role you wish to be shown by', classes: 'govuk-label--m' },
    hint: { text: 'Everybody here sees it, and it stands in the record. Your scores are shown without it.' },
    autocomplete: 'off',
    value: form.typed('name'),
    errorMessage: form.mistakeOf('name') && { text: form.mistakeOf('name')?.words ?? '' },
  })}
  ${radios({
    name: 'by',
    classes: 'govuk-radios--inline govuk-radios--small',
    fieldset: { legend: { text: 'This is my', classes: 'govuk-visually-hidden' } },
    value: form.typed('by') || 'name',
    items: [
      { value: 'name', text: 'This is my name' },
      { value: 'role', text: 'This is my role' },
    ],
  })}
  ${checkboxes({
    name: 'under18',
    idPrefix: 'under18',
    values: form.typedAll('under18'),
    items: [
      {
        value: 'yes',
        text: 'I am under 18',
        hint: { text: 'Then you are shown by a role, never by your name, and we do not keep a name that you typed.' },
      },
    ],
  })}`

const restParts = ({ seats, tables, form }: WhoView): Html =>
  html`${
    seats.length > 0 &&
    select({
      id: 'seat',
      name: 'seat',
      label: 'Your seat in this group (optional)',
      hint: 'So that the record knows who was here.',
      value: form.typed('seat'),
      errorMessage: form.mistakeOf('seat') && { text: form.mistakeOf('seat')?.words ?? '' },
      items: [
        { value: '', text: 'None of these, or I would rather not say' },
        ...seats.map(({ id, title }) => ({ value: id, text: title })),
      ],
    })
  }
  ${input({
    id: 'organisation',
    name: 'organisation',
    label: 'Your organisation (optional)',
    hint: 'Only used to mix the tables. Scores are never shown by organisation.',
    autocomplete: 'organization',
    value: form.typed('organisation'),
    errorMessage: form.mistakeOf('organisation') && { text: form.mistakeOf('organisation')?.words ?? '' },
  })}
  ${
    tables.length > 1 &&
    select({
      id: 'table',
      name: 'table',
      label: 'Your table',
      value: form.typed('table'),
      items: [
        { value: '', text: 'Find me one' },
        ...tables.map(({ id, letter, callLink }) => ({
          value: id,
          text: `Table ${letter}${callLink === undefined ? '' : ', on a call'}`,
        })),
      ],
    })
  }
  ${radios({
    name: 'as',
    classes: 'govuk-radios--small',
    fieldset: { legend: { text: 'Do you take part?', classes: 'govuk-fieldset__legend--s' } },
    value: form.typed('as') || 'taking-part',
    items: [
      { value: 'taking-part', text: 'Yes, I take part and score' },
      { value: 'observer', text: 'I am only watching; I am not counted' },
    ],
  })}`

/** A computer at the front of the room is nobody and may come in at any time. */
const screenForm = ({ workshop }: WhoView): Html =>
  details({
    summaryText: 'Show the big screen on this computer',
    html: html`<p class="govuk-body">For the computer that everybody in the room can see. It takes no part.</p>
      <form method="post" action="${joinPath(workshop.code)}">
        <input type="hidden" name="as" value="screen" />
        ${button({ text: 'Show the big screen here', classes: 'govuk-button--secondary' })}
      </form>`,
  })
