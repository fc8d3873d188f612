import { html, type Html } from '#design'
import { sayDay } from '#ground'
import { framed, type Frame } from '#people'
import { toldPart } from '../../document/pages/told.ts'
import { tell } from '../../document/told.ts'
import type { Shown } from '../shown.ts'

/** A framework as everybody reads it: what was signed, and nothing beside it. */
export const publicPage = (frame: Frame, { content, signedOn }: Shown): Html => {
  const sections = tell(content)
  return framed(frame, {
    title: `Commissioning framework: ${content.partnership}`,
    lede: 'What the partners have agreed on commissioning for children, young people and families: what it is for, how it is done and who decides.',
    main: html`<p class="govuk-body">
        Version ${content.version}, signed for the partnership on ${sayDay(signedOn)}.
        ${content.reviewOn !== undefined && `The partners look at it again on ${sayDay(content.reviewOn)}.`}
      </p>
      <nav aria-label="Sections">
        <ol class="govuk-list govuk-list--number">
          ${sections.map(({ key, title }) => html`<li><a class="govuk-link" href="#section-${key}">${title}</a></li>`)}
        </ol>
      </nav>
      ${toldPart(sections, 'The framework says nothing on this')}`,
  })
}
