import { html, type Html } from '#design'
import type { Day } from '#ground'
import type { Frame } from '../frame.ts'
import { framed } from '../../pages/framed.ts'
import { sayClosed } from '../../programme/change.ts'

/** Says that nothing was changed, and why. */
export const closedPage = (frame: Frame, closedOn: Day): Html =>
  framed(frame, {
    title: 'This partnership is closed',
    main: html`<p class="govuk-body">${sayClosed(closedOn)}</p>
      <p class="govuk-body">Nothing was saved. What you typed is still in your browser: go back to copy it.</p>
      ${
        frame.partnership !== undefined &&
        html`<p class="govuk-body">
          <a class="govuk-link" href="${frame.partnership.href}/history">What became of it</a>
        </p>`
      }`,
  })
