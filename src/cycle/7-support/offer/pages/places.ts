import { actions, button, checkboxes, html, input, questionRow, radios, type Html } from '#design'
import { sayRole } from '#people'
import { freePlaces } from '../event.ts'
import type { EventView } from '../event-view.ts'
import { areaField } from './fields.ts'
import { servesField } from './serves.ts'

const numberField = ({ form }: EventView, text: string): Html =>
  input({
    name: 'number',
    label: text,
    classes: 'govuk-input--width-4',
    inputmode: 'numeric',
    value: form.typed('number'),
    errorMessage: form.mistakeOf('number')?.words,
  })

const shownToProgramme = ({ form }: EventView): Html =>
  checkboxes({
    name: 'shows',
    classes: 'govuk-checkboxes--small',
    values: form.typedAll('shows'),
    items: [{ value: 'yes', text: 'The programme may see the names', hint: 'Otherwise it sees only how many.' }],
  })

const peopleField = ({ form, people }: EventView): Html | false =>
  people.length > 0 &&
  checkboxes({
    name: 'people',
    classes: 'govuk-checkboxes--small',
    values: form.typedAll('people'),
    errorMessage: form.mistakeOf('people')?.words,
    fieldset: { legend: { text: 'People of the partnership', classes: 'govuk-fieldset__legend--s' } },
    items: people.map(({ person, roles }) => ({
      value: person.id,
      text: `${person.name}, ${roles.map(sayRole).join(', ')}`,
    })),
  })

const waysField = (view: EventView, items: Parameters<typeof radios>[0]['items'], text: string): Html =>
  radios({
    name: 'counted',
    value: view.form.typed('counted'),
    errorMessage: view.form.mistakeOf('counted')?.words,
    fieldset: { legend: { text, classes: 'govuk-fieldset__legend--s' } },
    items,
  })

const limitsOf = ({ event }: EventView): string => {
  const free = freePlaces(event)
  if (free === undefined) return 'There is a place for everybody.'
  return free === 0
    ? 'It is full. Whoever is put down now waits, in the order of asking, and is told by mail when a place becomes free.'
    : `${free} of ${event.places} places are free. Whoever is put down beyond that waits, in the order of asking.`
}

/** Who is to go: by names or by a number. */
export const placesPart = (view: EventView): Html => {
  const { event, paths, form, serves, version, attendance } = view
  const isThere = attendance !== undefined && attendance.places.length > 0
  return html`<form method="post" action="${paths.event(event.id)}" novalidate>
    <input type="hidden" name="version" value="${version}" />
    ${questionRow({
      asking: html`<p class="govuk-body">${limitsOf(view)}</p>
        ${waysField(
          view,
          [
            {
              ...{ value: 'names', text: 'By names' },
              conditional: {
                html: html`${peopleField(view)}
                ${areaField({ form, name: 'others', text: 'Other names', hint: 'A line each. They need no sign-in, and get no mail from here.' }, 3)}
                ${shownToProgramme(view)}`,
              },
            },
            {
              ...{ value: 'number', text: 'By a number only' },
              conditional: { html: numberField(view, 'How many?') },
            },
            isThere && { value: 'none', text: 'Nobody any more: give our places up' },
          ],
          'How do you put people down?',
        )}
        ${areaField({ form, name: 'purpose', text: 'What for?', hint: 'It stands in your support agreement.' }, 3)}
        ${servesField(form, serves)}`,
    })}
    ${actions(button({ text: isThere ? 'Save' : 'Put them down', preventDoubleClick: true }))}
  </form>`
}

const tickField = ({ form, attendance }: EventView): Html | false => {
  const named = (attendance?.places ?? []).filter(({ askedAt, name }) => askedAt !== undefined && name !== '')
  return (
    named.length > 0 &&
    checkboxes({
      name: 'came',
      classes: 'govuk-checkboxes--small',
      values: form.typedAll('came'),
      errorMessage: form.mistakeOf('came')?.words,
      fieldset: { legend: { text: 'Who of those put down came?', classes: 'govuk-fieldset__legend--s' } },
      items: named.map(({ id, name }) => ({ value: id, text: name })),
    })
  )
}

/** Who came: by names or by a number. */
export const camePart = (view: EventView): Html => {
  const { event, paths, form, serves, version } = view
  return html`<form method="post" action="${paths.came(event.id)}" novalidate>
    <input type="hidden" name="version" value="${version}" />
    ${questionRow({
      asking: html`<h2 class="govuk-heading-m">Say who came</h2>
        ${waysField(
          view,
          [
            {
              ...{ value: 'names', text: 'By names' },
              conditional: {
                html: html`${tickField(view)}
                ${areaField({ form, name: 'others', text: 'Who came besides?', hint: 'A name a line.' }, 3)}
                ${shownToProgramme(view)}`,
              },
            },
            {
              ...{ value: 'number', text: 'By a number only' },
              conditional: { html: numberField(view, 'How many came?') },
            },
          ],
          'How do you say who came?',
        )}
        ${areaField({ form, name: 'purpose', text: 'What for?' }, 3)} ${servesField(form, serves)}`,
    })}
    ${actions(button({ text: 'Put this on record', preventDoubleClick: true }))}
  </form>`
}
