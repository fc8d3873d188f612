import { details, html, type Html } from '#design'
import type { OwnChecklistFile } from '../../checklist/checklist.ts'

/** What a checklist will be, to the letter, to be read before it is published. */
export const wholeChecklist = (checklist: OwnChecklistFile): Html =>
  details({ summaryText: 'Read it as it will be', html: stepList(checklist, 3) })

/** The steps of a checklist with their lines, under headings of that level. */
export const stepList = ({ steps }: OwnChecklistFile, level: 2 | 3 = 2): Html =>
  html`${steps.map(({ number, title, items }) => {
    const words = html`${number}. ${title}`
    return html`${
        level === 2 ? html`<h2 class="govuk-heading-m">${words}</h2>` : html`<h3 class="govuk-heading-s">${words}</h3>`
      }
      <ul class="govuk-list">
        ${items.map(
          ({ kind, words: line }, at) =>
            html`<li>${number}.${at + 1} ${line}${kind === 'note' && ' (a note, which asks nothing)'}</li>`,
        )}
      </ul>`
  })}`
