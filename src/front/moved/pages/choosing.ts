import { button, checkboxes, details, html, type Html } from '#design'
import type { MovedView } from '../view.ts'

/** Which years are compared; only where there is something to choose from. */
export const choosing = ({ all, moved }: Pick<MovedView, 'all' | 'moved'>, page: string): Html | false =>
  (all.length > 2 || all.length > moved.years.length) &&
  details({
    summaryText: 'Choose the years',
    html: html`<form method="get" action="${page}">
      ${checkboxes({
        name: 'years',
        fieldset: { legend: { text: 'Which years?' } },
        hint: { text: 'Two or more. Of one year, only one. One alone is shown with what it went on from.' },
        values: moved.years.map(({ exercise }) => exercise.id),
        items: all.toReversed().map(({ id, label }) => ({ value: id, text: label })),
      })}
      ${button({ text: 'Show these years', classes: 'govuk-button--secondary' })}
    </form>`,
  })

/** Exercises on other standards, which stand in lines of their own. */
export const otherLines = ({ others, paths }: Pick<MovedView, 'others' | 'paths'>): Html | false =>
  others.length > 0 &&
  html`<p class="govuk-body">
    On other standards:
    ${others.map(
      ({ id, label }, at) =>
        html`${at > 0 && ', '}<a class="govuk-link" href="${paths.choosing}?years=${id}">${label}</a>`,
    )}
  </p>`
