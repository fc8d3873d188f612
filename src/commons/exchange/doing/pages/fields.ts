import { html, radios, type Html } from '#design'
import type { Form } from '#forms'
import { areaField, dayField } from '#support'
import { whoSees, type Boxes } from '../follow-up.ts'

/** What will be done, by when, and who else reads it. */
export const followUpFields = (form: Form, { words, due }: Boxes, asked: string): Html =>
  html`${areaField({ form, name: words, text: asked, hint: 'It becomes an action of yours, and comes back on “What waits on me” and in the weekly mail.' }, 2)}
  ${dayField({ form, name: due, text: 'By when?', hint: 'For example, 14 1 2027' })}
  ${radios({
    ...{ name: 'sees', value: form.typed('sees') === '' ? 'me' : form.typed('sees') },
    errorMessage: form.mistakeOf('sees')?.words,
    hint: 'You can share it later. What everybody sees, a plan can take in.',
    fieldset: { legend: { text: 'Who sees it?', classes: 'govuk-fieldset__legend--s' } },
    items: Object.entries(whoSees).map(([value, text]) => ({ value, text })),
  })}`
