import { button, html, type Html } from '#design'
import type { Frame } from '../../access/frame.ts'
import { framed } from '../../pages/framed.ts'

/** Something posted after the visit had run out: every field as it was sent. */
export type Posted = {
  readonly action: string
  readonly fields: readonly { readonly name: string; readonly value: string }[]
}

const longText = 60

/** Keeps what was typed and sends it again once the person has signed in, in another tab. */
export const signedOutPage = (frame: Frame, { action, fields }: Posted): Html =>
  framed(frame, {
    title: 'You have been signed out',
    lede: 'What you wrote is on this page. It is not saved yet.',
    main: html`<form method="post" action="${action}" class="narrow">
        <ol class="govuk-list govuk-list--number">
          <li>
            <a class="govuk-link" href="/sign-in?back=/partnerships" target="_blank" rel="noopener"
              >Sign in again (opens in a new tab)</a
            >. Keep this tab open.
          </li>
          <li>Come back to this tab and press the button.</li>
        </ol>
        ${fields.map(field => html`<input type="hidden" name="${field.name}" value="${field.value}" />`)}
        ${button({ text: 'Save what I wrote', preventDoubleClick: true })}
      </form>
      <h2 class="govuk-heading-m">What you wrote</h2>
      ${fields
        .filter(field => field.value.length > longText || field.value.includes('\n'))
        .map(field => html`<div class="govuk-inset-text typed">${field.value}</div>`)}`,
  })
