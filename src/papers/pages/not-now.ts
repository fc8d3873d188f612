import { html, type Html } from '#design'
import { framed, type Frame } from '#people'

/** What stands in the place of a file that could not be written now. */
export const notNowPage = (frame: Frame, { why, papers }: { readonly why: string; readonly papers: string }): Html =>
  framed(frame, {
    title: 'This file could not be made',
    current: 'papers',
    back: { text: 'Papers', href: papers },
    main: html`<p class="govuk-body">${why}</p>
      <p class="govuk-body">
        Nothing is lost: what is on record stays as it is. <a class="govuk-link" href="${papers}">Back to the papers</a>
      </p>`,
  })
