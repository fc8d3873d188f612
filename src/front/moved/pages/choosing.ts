import { button, checkboxes, details, html, type Html } from '#design'
import type { MovedView } from '../view.ts'

/** Which years are compared; only where there is something to choose from. */
export const choosing = ({ all, moved }: Pick<MovedView, 'all' | 'moved'>, page: string): Html | false =>
  all.length > 2 &&
  details({
    summaryText: 'Choose the years',
    html: html`<form method="get" action="${page}">
      ${checkboxes({
        name: 'years',
        fieldset: { legend: { text: 'Which years?' } },
        hint: { text: 'Two or more. One alone is shown with the year beside it.' },
        values: moved.years.map(({ exercise }) => exercise.id),
        items: all.toReversed().map(({ id, label }) => ({ value: id, text: label })),
      })}
      ${button({ text: 'Show these years', classes: 'govuk-button--secondary' })}
    </form>`,
  })
