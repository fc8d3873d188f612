import { html, input, textarea, type Html } from '#design'
import type { Frame } from '#people'
import type { Said } from '../../additions/addition.ts'
import { wordingPage, type WordingView } from '../../additions/pages/wording.ts'

const say = ({ word = '', stands = '', means = '' }: Said): string =>
  `${word}${stands === '' ? '' : ` (${stands})`}: ${means}`

/** A word of the partnership's own: a new one, or one to change. */
export const wordPage = (frame: Frame, view: WordingView): Html => {
  const { form, addition } = view
  const isNew = addition === undefined
  return wordingPage(frame, view, {
    title: isNew ? 'Explain a word' : 'Change your explanation',
    back: 'Glossary',
    lede: 'Your explanation stands on every page where the word is explained, before any other.',
    save: isNew ? 'Add it to the glossary' : 'Save',
    say,
    fields: html`${input({
      name: 'word',
      label: { text: 'Word or short form', classes: 'govuk-label--s' },
      hint: 'As it stands in texts. With two capitals or more it is only found written exactly so.',
      classes: 'govuk-input--width-20',
      value: form.typed('word'),
      errorMessage: form.mistakeOf('word')?.words,
    })}
    ${input({
      name: 'stands',
      label: { text: 'What do the letters stand for?', classes: 'govuk-label--s' },
      hint: 'Leave it empty for a word that is not short for anything.',
      value: form.typed('stands'),
      errorMessage: form.mistakeOf('stands')?.words,
      spellcheck: true,
    })}
    ${textarea({
      name: 'means',
      label: { text: 'What does it mean here?', classes: 'govuk-label--s' },
      hint: 'A sentence that somebody new understands.',
      rows: 3,
      value: form.typed('means'),
      errorMessage: form.mistakeOf('means')?.words,
    })}`,
  })
}
