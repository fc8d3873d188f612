import { type Html, button, html } from '#design'
import type { Frame } from '../../access/frame.ts'
import { framed } from '../../pages/framed.ts'
import type { SmallForm } from './small-form.ts'

/** Asks before an organisation, group or seat leaves the lists of today. */
export const endingPage = (frame: Frame, view: SmallForm & { readonly what: string }): Html =>
  framed(frame, {
    title: `${view.endable ?? 'End it'}: ${view.what}?`,
    current: 'people',
    back: { text: 'People and groups', href: view.back },
    main: html`<form method="post" action="${view.action}" class="narrow">
      <p class="govuk-body">It leaves today’s lists. The years that it was part of keep it as it was.</p>
      <div class="govuk-button-group">
        ${button({ text: view.endable ?? 'End it', name: 'do', value: 'end-now', classes: 'govuk-button--warning' })}
        <a class="govuk-link" href="${view.action}">Leave it</a>
      </div>
    </form>`,
  })

/** Asks before a role ends. */
export const endRolePage = (
  frame: Frame,
  view: SmallForm & { readonly who: string; readonly what: string; readonly mayEnd: boolean },
): Html =>
  framed(frame, {
    title: `End ${view.who}’s role?`,
    current: 'people',
    back: { text: 'People and groups', href: view.back },
    main: view.mayEnd
      ? html`<form method="post" action="${view.action}" class="narrow">
          <p class="govuk-body">${view.who} is ${view.what} here. Ending it takes effect at once.</p>
          <p class="govuk-body">What they wrote, submitted or signed stays, with their name.</p>
          ${button({ text: 'End the role', classes: 'govuk-button--warning', preventDoubleClick: true })}
        </form>`
      : html`<p class="govuk-body">
          ${view.who} answers for the partnership as its ${view.what}. Only the partnership ends such a role: the
          champion or a deputy can.
        </p>`,
  })
