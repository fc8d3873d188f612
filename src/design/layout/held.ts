import { button } from '../govuk/button.ts'
import { html, type Html, type Inserted } from '../html.ts'

export type HeldOptions = {
  readonly text: string
  /** Why it cannot be pressed yet, with a link to the cure: `` html`Standard 6 is open. <a …>Agree it</a>` ``. */
  readonly reason: Inserted
  /** Of the reason; one of its own for each held button on a page. */
  readonly id: string
}

/** A button that stays in its place until it may be used. It can be reached and read, and says why. */
export const held = ({ text, reason, id }: HeldOptions): Html => {
  const pressed = button({ text, type: 'button', attributes: { 'aria-disabled': 'true', 'aria-describedby': id } })
  return html`<div class="held">
    ${pressed}
    <p class="held__why" id="${id}"><b>Not yet:</b> ${reason}</p>
  </div>`
}
