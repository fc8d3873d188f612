import { html, input, radios, select, textarea, type Html } from '#design'
import type { Frame } from '#people'
import type { Said } from '../../additions/addition.ts'
import { wordingPage, type WordingView } from '../../additions/pages/wording.ts'
import { themes } from '../library.ts'

const say = ({ name = '', number = '', measures = '' }: Said): string =>
  [number, name, measures].filter(each => each !== '').join('. ')

/** An indicator of the partnership's own: a new one, or one to change. */
export const indicatorPage = (frame: Frame, view: WordingView): Html => {
  const { form, addition } = view
  const isNew = addition === undefined
  const asked = (name: string, text: string, hint?: string) => ({
    ...{ name, label: { text, classes: 'govuk-label--s' }, value: form.typed(name) },
    errorMessage: form.mistakeOf(name)?.words,
    ...(hint === undefined ? {} : { hint }),
  })
  const chosen = (name: string, text: string, items: readonly { readonly value: string; readonly text: string }[]) =>
    radios({
      ...{ name, items, value: form.typed(name), errorMessage: form.mistakeOf(name)?.words },
      fieldset: { legend: { text, classes: 'govuk-fieldset__legend--s' } },
    })
  return wordingPage(frame, view, {
    title: isNew ? 'Add an indicator to the library' : 'Change this indicator of the library',
    back: 'Library of indicators',
    save: isNew ? 'Add it to the library' : 'Save',
    say,
    fields: html`${input({ ...asked('name', 'What is it called?'), spellcheck: true })}
    ${input({
      ...asked('number', 'What is its number?', 'If the set that it comes from gives it one.'),
      classes: 'govuk-input--width-10',
    })}
    ${textarea({ ...asked('measures', 'What does it count?', 'Who is counted, from when to when, by whom.'), rows: 3 })}
    ${input({ ...asked('unit', 'In what unit?', 'For example: %, weeks, for every 1,000 people.'), classes: 'govuk-input--width-20' })}
    ${select({
      ...asked('theme', 'Which theme does it belong to?'),
      items: [{ value: '', text: 'None of these' }, ...themes.map(text => ({ value: text, text }))],
    })}
    ${chosen('kind', 'Does an agreement set a target for it?', [
      { value: 'designated', text: 'Yes, it is designated' },
      { value: 'other', text: 'No' },
    ])}
    ${chosen('better', 'What is better?', [
      { value: 'up', text: 'More' },
      { value: 'down', text: 'Less' },
    ])}`,
  })
}
