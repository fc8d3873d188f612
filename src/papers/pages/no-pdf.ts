import { html, type Html } from '#design'
import { framed, type Frame } from '#people'

/** What stands in the place of a PDF that could not be made now, with the way round it. */
export const noPdfPage = (frame: Frame, { why, papers }: { readonly why: string; readonly papers: string }): Html =>
  framed(frame, {
    title: 'The PDF could not be made',
    current: 'papers',
    back: { text: 'Papers', href: papers },
    main: html`<p class="govuk-body">${why}</p>
      <p class="govuk-body">
        Nothing is lost. <a class="govuk-link" href="${papers}">Take the same paper as a Word file</a>; Word can save it
        as a PDF.
      </p>`,
  })
