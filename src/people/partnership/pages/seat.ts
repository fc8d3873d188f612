import { type Html, dateInput, html, input, radios, select } from '#design'
import type { Form } from '#forms'
import type { Day } from '#ground'
import type { Frame } from '../../access/frame.ts'
import type { Group, Organisation, Seat } from '../organisation.ts'
import { type SmallForm, organisationItems, small, value, wrong } from './small-form.ts'

const dayValues = (form: Form | undefined, prefix: string, kept: Day | undefined) => {
  const [year = '', month = '', day = ''] = kept?.split('-') ?? []
  return [
    { name: 'day', value: value(form, `${prefix}-day`, String(Number(day) || '')), classes: 'govuk-input--width-2' },
    {
      name: 'month',
      value: value(form, `${prefix}-month`, String(Number(month) || '')),
      classes: 'govuk-input--width-2',
    },
    { name: 'year', value: value(form, `${prefix}-year`, year), classes: 'govuk-input--width-4' },
  ]
}

const seatHolder = (form: Form | undefined, seat: Seat | undefined): Html => {
  const state = value(form, 'state', seat?.vacantSince === undefined ? (seat === undefined ? '' : 'held') : 'vacant')
  return radios({
    name: 'state',
    idPrefix: 'state',
    fieldset: { legend: { text: 'Who holds it?', classes: 'govuk-fieldset__legend--s' } },
    errorMessage: wrong(form, 'state'),
    items: [
      {
        value: 'held',
        text: 'Somebody holds it',
        checked: state === 'held',
        conditional: {
          html: input({
            id: 'holder',
            name: 'holder',
            label: { text: 'Name' },
            value: value(form, 'holder', seat?.holder ?? ''),
            errorMessage: wrong(form, 'holder'),
          }),
        },
      },
      {
        value: 'vacant',
        text: 'It is vacant',
        checked: state === 'vacant',
        conditional: {
          html: dateInput({
            id: 'since',
            namePrefix: 'since',
            fieldset: { legend: { text: 'Vacant since' } },
            errorMessage: ['since-day', 'since-month', 'since-year'].map(name => wrong(form, name)).find(each => each),
            items: dayValues(form, 'since', seat?.vacantSince),
          }),
        },
      },
    ],
  })
}

/** A seat in a group: who is owed it and who holds it. */
export const seatForm = (
  frame: Frame,
  view: SmallForm & { readonly group: Group; readonly seat?: Seat; readonly organisations: readonly Organisation[] },
): Html => {
  const { form, seat } = view
  return small(
    frame,
    seat === undefined ? `Add a seat in ${view.group.name}` : `${seat.title}, ${view.group.name}`,
    view,
    html`${input({
      id: 'title',
      name: 'title',
      label: { text: 'What is the seat called?' },
      hint: { text: 'For example, Director of Children’s Services, or Parent governor.' },
      value: value(form, 'title', seat?.title ?? ''),
      errorMessage: wrong(form, 'title'),
    })}
    ${select({
      id: 'organisation',
      name: 'organisation',
      label: { text: 'Which organisation is owed it?' },
      errorMessage: wrong(form, 'organisation'),
      items: organisationItems(
        view.organisations,
        value(form, 'organisation', seat?.organisation ?? ''),
        'None in particular',
      ),
    })}
    ${seatHolder(form, seat)}`,
  )
}
