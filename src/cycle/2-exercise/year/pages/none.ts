import { html, type Html } from '#design'
import { framed, type Frame, type Place } from '#people'

/** Somebody who may not open a year asks for one before there is any. */
export const nonePage = (frame: Frame, current: Place, openedBy: readonly string[]): Html =>
  framed(frame, {
    title: 'No exercise has been opened yet',
    current,
    main: html`<p class="govuk-body">
      There is nothing to show here until a year’s exercise is opened.
      ${openedBy.length === 0 ? 'The champion opens it.' : html`${openedBy.join(' or ')} can open it.`}
    </p>`,
  })
