import { details, html, type Html } from '#design'
import type { OwnChecklistFile } from '../../checklist/checklist.ts'

/** What a checklist will be, to the letter, to be read before it is published. */
export const wholeChecklist = ({ steps }: OwnChecklistFile): Html =>
  details({
    summaryText: 'Read it as it will be',
    html: html`${steps.map(
      ({ number, title, items }) =>
        html`<h3 class="govuk-heading-s">${number}. ${title}</h3>
          <ul class="govuk-list">
            ${items.map(
              ({ kind, words }, at) =>
                html`<li>${number}.${at + 1} ${words}${kind === 'note' && ' (a note, which asks nothing)'}</li>`,
            )}
          </ul>`,
    )}`,
  })
