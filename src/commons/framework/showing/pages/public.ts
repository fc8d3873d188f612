import { html, type Html } from '#design'
import { sayDay, sayList } from '#ground'
import { framed, type Frame } from '#people'
import type { Framework } from '../../document/framework.ts'
import { toldPart } from '../../document/pages/told.ts'
import { tellAll } from '../../document/told.ts'
import type { Shown } from '../shown.ts'

/** A framework as everybody reads it: what was signed, and nothing beside it. */
export const publicPage = (frame: Frame, { content, signedOn }: Shown): Html => {
  const { sections } = tellAll(content)
  return framed(frame, {
    title: `Commissioning framework: ${content.partnership}`,
    lede: 'What the partners have agreed on commissioning for children, young people and families: what it is for, how it is done and who decides.',
    main: html`<p class="govuk-body">
        Version ${content.version}, signed for the partnership on ${sayDay(signedOn)}.
        ${content.reviewOn !== undefined && `The partners look at it again on ${sayDay(content.reviewOn)}.`}
      </p>
      <nav aria-label="Sections">
        <ul class="govuk-list">
          ${sections.map(
            ({ key, number, title }) =>
              html`<li><a class="govuk-link" href="#section-${key}">${number}. ${title}</a></li>`,
          )}
        </ul>
      </nav>
      ${readPart(content)}`,
  })
}

/** What of a framework everybody reads: what it says, and in a line on what it says nothing. */
export const readPart = (content: Framework): Html => {
  const { sections, silent } = tellAll(content)
  return html`${toldPart(sections, '')}
  ${silent.length > 0 && html`<p class="govuk-body narrow">This version says nothing on: ${sayList(silent)}.</p>`}`
}
