import { actions, button, checkboxes, html, type Html } from '#design'
import type { Id } from '#ground'
import { standingOutcomes, type Outcome } from '../outcome.ts'

export type PickView = {
  /** Where the choice is posted, as `outcomes`. */
  readonly action: string
  /** Where the list of outcomes is kept. */
  readonly list: string
  readonly outcomes: readonly Outcome[]
  readonly picked: readonly Id<'outcome'>[]
  readonly mistake?: string | undefined
  /** `What does this priority serve?` */
  readonly asks: string
}

/** A form of its own: which outcomes something serves. Ended ones stay only where they were picked before. */
export const pickPart = ({ action, list, outcomes, picked, mistake, asks }: PickView): Html => {
  const offered = outcomes.filter(each => standingOutcomes([each]).length > 0 || picked.includes(each.id))
  if (offered.length === 0)
    return html`<h2 class="govuk-heading-m" id="outcomes">${asks}</h2>
      <p class="govuk-body">
        There is no outcome to choose from yet. <a class="govuk-link" href="${list}">Write the list of outcomes</a>
      </p>`
  return html`<form method="post" action="${action}" novalidate>
    ${checkboxes({
      name: 'outcomes',
      errorMessage: mistake,
      fieldset: { legend: { text: asks, classes: 'govuk-fieldset__legend--m', headingLevel: 2 } },
      hint: { html: html`From the <a class="govuk-link" href="${list}">list of outcomes</a>. Choose any number.` },
      items: offered.map(({ id, name, ended }) => ({
        ...{ value: id, text: name, checked: picked.includes(id) },
        ...(ended === undefined ? {} : { hint: { text: 'Ended' } }),
      })),
    })}
    ${actions(button({ text: 'Save what it serves', classes: 'govuk-button--secondary' }))}
  </form>`
}

/** The same to read. */
export const pickedPart = (
  paths: { readonly one: (id: Id<'outcome'>) => string },
  outcomes: readonly Outcome[],
): Html =>
  outcomes.length === 0
    ? html`<p class="govuk-body">No outcome is named yet.</p>`
    : html`<ul class="govuk-list govuk-list--bullet">
        ${outcomes.map(({ id, name }) => html`<li><a class="govuk-link" href="${paths.one(id)}">${name}</a></li>`)}
      </ul>`
