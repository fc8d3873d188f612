import { html, type Html } from '#design'
import { sayDay } from '#ground'
import { isPlanHere, ratings, type YearThen } from '#plans'
import type { MovedView } from '../view.ts'

/** What each year’s plan held for all standards together: its reviews with what they found, and what was decided. */
export const wholePlans = ({ own, moved }: MovedView): Html =>
  html`<h2 class="govuk-heading-m" id="plans">What we said we would do, as a whole</h2>
    ${moved.years.filter(isPlanHere).map(year => planOf(own, year))}`

const planOf = (own: string, { exercise, reviews, decisions }: YearThen): Html => {
  const plan = `${own}/exercises/${exercise.id}/plan`
  const held = reviews.flatMap(({ id, record }) => (record === undefined ? [] : [{ id, record }]))
  return html`<h3 class="govuk-heading-s">
      <a class="govuk-link" href="${plan}/versions/draft">The plan of ${exercise.label}</a>
    </h3>
    ${
      held.length === 0
        ? html`<p class="govuk-body">No review is on record.</p>`
        : html`<ul class="govuk-list govuk-list--bullet">
            ${held.map(
              ({ id, record }) =>
                html`<li>
                  <a class="govuk-link" href="${plan}/reviews/${id}">Review on ${sayDay(record.heldOn)}</a>
                  ${rated(record.ratings)}
                </li>`,
            )}
          </ul>`
    }
    ${
      decisions.length > 0 &&
      html`<p class="govuk-body">Decided for the plan as a whole:</p>
        <ul class="govuk-list govuk-list--bullet">
          ${decisions.map(
            ({ id, words, on }) =>
              html`<li>
                <a class="govuk-link" href="${plan}/decisions/${id}">${words}</a>
                <span class="quiet">${sayDay(on)}</span>
              </li>`,
          )}
        </ul>`
    }`
}

type Held = NonNullable<YearThen['reviews'][number]['record']>

const rated = (found: Held['ratings']): Html =>
  found.length === 0
    ? html`<br /><span class="quiet">No criterion was rated.</span>`
    : html`<ul class="govuk-list govuk-list--bullet">
        ${found.map(({ words, rating }) => html`<li><span class="typed">${words}</span> <b>${ratings[rating]}</b></li>`)}
      </ul>`
