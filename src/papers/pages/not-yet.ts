import { html, type Html } from '#design'
import { framed, type Frame } from '#people'

/** What stands in the place of a paper that cannot be made yet, with the reason. */
export const notYetPage = (frame: Frame, { why, papers }: { readonly why: string; readonly papers: string }): Html =>
  framed(frame, {
    title: 'This paper cannot be made yet',
    current: 'papers',
    back: { text: 'Papers', href: papers },
    main: html`<p class="govuk-body">${why}</p>
      <p class="govuk-body"><a class="govuk-link" href="${papers}">See which papers can be taken</a></p>`,
  })
