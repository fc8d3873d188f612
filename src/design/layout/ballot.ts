import { button } from '../govuk/button.ts'
import { html, type Html } from '../html.ts'

export type BallotOptions = {
  readonly action: string
  /** Of this one question: what is kept on the phone until it is sent is kept under it. */
  readonly key: string
  /** The choices, and what must stand between them and the button. */
  readonly inside: Html
  readonly send: string
  readonly again: string
  /** An answer of this person is there already. */
  readonly isSent: boolean
}

/** A form whose answer is kept on the phone until the server has it, sent once, and never shown again after that. */
export const ballot = ({ action, key, inside, send, again, isSent }: BallotOptions): Html =>
  html`<form
    method="post"
    action="${action}"
    class="ballot"
    autocomplete="off"
    novalidate
    data-ballot="${key}"
    data-again="${again}"
  >
    ${inside}
    <p class="ballot__says" role="status" data-ballot-says>
      ${isSent && html`<b>Sent.</b> You can change it until the reveal.`}
    </p>
    ${button({ text: isSent ? again : send, classes: isSent ? 'govuk-button--secondary' : '' })}
  </form>`
