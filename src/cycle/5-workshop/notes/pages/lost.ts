import { html, type Html } from '#design'
import { noteFields } from '../place.ts'
import type { NotesView } from '../view.ts'

const why = {
  conflict:
    'Somebody wrote in these notes on another device. Nothing is lost: what is kept stands first, and yours is in the boxes below. Save to put yours in its place.',
  'not-note-taker':
    'Somebody else takes the notes of your table now, so yours were not saved. Copy what they still need.',
  closed: 'The workshop is closed, so these notes were not saved. Copy what is still needed.',
} as const

/** Both texts, where what was typed could not be kept. */
export const lostPart = ({ refusal, form, note }: NotesView): Html | undefined =>
  refusal === undefined || form === undefined
    ? undefined
    : html`<div role="alert" class="govuk-inset-text">
        <p class="govuk-body"><b>Not saved.</b> ${why[refusal]}</p>
        ${noteFields
          .filter(({ name }) => form.typed(name) !== note[name])
          .map(
            ({ name, called }) =>
              html`<h2 class="govuk-heading-s">${called}: kept now</h2>
                <div class="typed">${note[name] || '(empty)'}</div>
                <h2 class="govuk-heading-s govuk-!-margin-top-3">${called}: yours</h2>
                <div class="typed">${form.typed(name) || '(empty)'}</div>`,
          )}
      </div>`
