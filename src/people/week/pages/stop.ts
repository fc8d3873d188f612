import { button, html, insetText, type Html } from '#design'
import type { Frame } from '../../access/frame.ts'
import { framed } from '../../pages/framed.ts'

/** The one switch, behind the link in a mail. Opening the page switches nothing. */
export const stopPage = (frame: Frame, view: { readonly action: string; readonly isOff: boolean }): Html =>
  framed(frame, {
    title: view.isOff ? 'You get no weekly mail' : 'Stop the weekly mail?',
    main: html`<form method="post" action="${view.action}">
      <p class="govuk-body">
        ${
          view.isOff
            ? 'It is switched off. What is due still stands in Stocktake.'
            : 'Once a week, and only when something is due, Stocktake writes what waits on you.'
        }
      </p>
      ${
        view.isOff
          ? button({ text: 'Send it again', classes: 'govuk-button--secondary', name: 'mail', value: 'on' })
          : button({ text: 'Stop it', name: 'mail', value: 'off' })
      }
    </form>`,
  })

/** A link that another mail has replaced, or that never was one. */
export const deadStopPage = (frame: Frame): Html =>
  framed(frame, {
    title: 'This link does not work any more',
    main: insetText({
      text: 'A newer mail has a newer link. You can also sign in and switch the mail off on your own page.',
    }),
  })
