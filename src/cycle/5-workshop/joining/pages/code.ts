import { button, html, input, type Html } from '#design'
import { framed, type Frame } from '#people'

/** The same words for a code that never was and for a workshop that is closed. */
export const noSuchDoor =
  'No workshop that is open has this code. Look at it again on the big screen, or ask the facilitator'

export type CodeView = { readonly typed: string; readonly problem?: string }

/** The door: which workshop? */
export const codePage = (frame: Frame, { typed, problem }: CodeView): Html =>
  framed(frame, {
    title: 'Join a workshop',
    lede: 'You need the code that stands on the big screen or on your paper. You need no account.',
    mistakes: problem === undefined ? [] : [{ text: problem, href: '#code' }],
    main: html`<form method="post" action="/join" novalidate class="narrow">
      ${input({
        id: 'code',
        name: 'code',
        label: { text: 'Code' },
        hint: { text: 'Eight letters and digits, like K7QM 3XPD. Small letters and spaces are fine.' },
        classes: 'govuk-input--width-10 govuk-input--extra-letter-spacing',
        autocomplete: 'off',
        autocapitalize: 'characters',
        spellcheck: false,
        value: typed,
        errorMessage: problem === undefined ? undefined : { text: problem },
      })}
      ${button({ text: 'Continue', preventDoubleClick: true })}
    </form>`,
  })
