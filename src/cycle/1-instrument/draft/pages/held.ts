import { button, html, insetText, type Html } from '#design'
import { sayCount } from '#ground'
import type { DraftView } from './view.ts'

/** What was typed in texts that are not there any more, to be copied to where it belongs. */
export const lostPart = ({ lost }: DraftView): Html | undefined =>
  lost.length === 0
    ? undefined
    : insetText({
        id: 'lost',
        html: html`<b>What you typed, and where it stood is gone</b>
          <ul class="govuk-list govuk-list--bullet">
            ${lost.map(words => html`<li class="typed">${words}</li>`)}
          </ul>`,
      })

/** Reading the document again, once it is said what goes. */
export const againPart = ({ again }: DraftView): Html | undefined =>
  again &&
  insetText({
    id: 'again',
    html: html`<p class="govuk-body">
        That reads the whole document again. ${sayCount(again.goes, 'correction')} made so far
        ${again.goes === 1 ? 'goes' : 'go'} with it; what was said of columns and tables stays. Afterwards it can be
        undone.
      </p>
      ${button({ text: 'Read the document again', name: 'press', value: again.press, classes: 'govuk-button--secondary' })}`,
  })
