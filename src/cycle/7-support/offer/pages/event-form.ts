import { actions, button, html, insetText, questionRow, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import type { Edition } from '#instrument'
import { framed, type Frame, type ShownMistake } from '#people'
import { eventKinds, type Event } from '../event.ts'
import type { CatalogPaths } from '../paths.ts'
import { areaField, dayField, helpsField, kindField, lineField } from './fields.ts'

export type EventFormView = {
  readonly programme: string
  readonly paths: CatalogPaths
  readonly editions: readonly Edition[]
  readonly form: Form
  /** What is changed; absent for a new one. */
  readonly event?: Event | undefined
  readonly version: number
  readonly refusal?: ShownMistake | undefined
}

/** Where an event of the offer is written. */
export const eventFormPage = (frame: Frame, view: EventFormView): Html => {
  const { paths, form, event, refusal } = view
  const back = event === undefined ? paths.catalog : paths.event(event.id)
  return framed(frame, {
    title: event === undefined ? 'Plan an event' : 'Change this event',
    caption: view.programme,
    back: { text: event === undefined ? 'Universal offer' : event.title, href: back },
    mistakes: [...summaryOf(form.mistakes), ...(refusal === undefined ? [] : [refusal])],
    kept: 'Nothing is saved yet. What you typed stands below.',
    main: html`${event !== undefined && whoIsTold(event)}
      <form method="post" novalidate>
        <input type="hidden" name="version" value="${view.version}" />
        ${questionRow({
          asking: html`${lineField({ form, name: 'title', text: 'Title' })} ${kindField(form, eventKinds)}
          ${areaField({ form, name: 'about', text: 'What is it about?' })}
          ${lineField({ form, name: 'host', text: 'Who holds it?' })}
          ${areaField({ form, name: 'speakers', text: 'Who speaks?', hint: 'A line each: name, what they do.' }, 3)}`,
        })}
        ${questionRow({
          asking: html`<h2 class="govuk-heading-m">When and where</h2>
            ${dayField({ form, name: 'begins', text: 'First day', hint: 'For example, 14 1 2027' })}
            ${dayField({ form, name: 'ends', text: 'Last day', hint: 'Leave it empty for an event of one day.' })}
            ${lineField({ form, name: 'startsAt', text: 'Starts at', hint: 'For example, 09:30' }, 'govuk-input--width-5')}
            ${lineField({ form, name: 'endsAt', text: 'Ends at' }, 'govuk-input--width-5')}
            ${lineField({ form, name: 'place', text: 'Place' })}
            ${lineField({ form, name: 'link', text: 'Link', hint: 'To join, or to read more.' })}`,
        })}
        ${questionRow({
          asking: html`<h2 class="govuk-heading-m">Signing up</h2>
            ${lineField({ form, name: 'places', text: 'How many places?', hint: 'Leave it empty for any number.' }, 'govuk-input--width-5')}
            ${dayField({ form, name: 'signUpBy', text: 'Last day to sign up', hint: 'Leave it empty for the day before it begins.' })}`,
        })}
        ${questionRow({ asking: helpsField(form, view.editions) })}
        ${actions(
          button({ text: event === undefined ? 'Plan this event' : 'Save', preventDoubleClick: true }),
          html`<a class="govuk-link govuk-body" href="${back}">Leave it</a>`,
        )}
      </form>`,
  })
}

const whoIsTold = ({ count: { confirmed, waiting } }: Event): Html | false =>
  confirmed + waiting > 0 &&
  insetText({
    text: `${confirmed + waiting} are put down for it. When you change the day, the time, the place or the link, they are told by mail.`,
  })
