import { button, html, notificationBanner, select, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import type { Frame } from '../../access/frame.ts'
import { framed } from '../../pages/framed.ts'
import type { Programme } from '../programme.ts'
import { months } from '../span.ts'
import { dayField, standing, wrong } from './fields.ts'

export type DatesView = {
  readonly own: string
  readonly programme: Programme
  readonly done?: string | undefined
  readonly form?: Form | undefined
}

/** When the programme runs, and the month in which it wants exercises opened. */
export const datesPage = (frame: Frame, { own, programme, done, form }: DatesView): Html => {
  const month = standing(form, 'month', programme.dueMonth === undefined ? '' : String(programme.dueMonth))
  return framed(frame, {
    title: 'Dates of the programme',
    caption: programme.name,
    back: { text: programme.name, href: own },
    mistakes: form === undefined ? [] : summaryOf(form.mistakes),
    main: html`${done && notificationBanner({ type: 'success', text: done })}
      <form method="post" action="${own}/dates" novalidate class="narrow">
        ${dayField(form, 'first', { legend: 'First day' }, programme.firstDay)}
        ${dayField(
          form,
          'last',
          {
            legend: 'Last day',
            hint: 'After it the programme’s staff see no partnership any more, and it cannot be opened again. Leave it empty while no end is set.',
          },
          programme.lastDay,
        )}
        ${select({
          id: 'month',
          name: 'month',
          label: 'By the end of which month is each year’s exercise to be opened?',
          hint: 'Without one, it is due a year after the last one was opened.',
          errorMessage: wrong(form, 'month'),
          items: [
            { value: '', text: 'A year after the last', selected: month === '' },
            ...months.map((text, at) => ({ value: String(at + 1), text, selected: month === String(at + 1) })),
          ],
        })}
        ${button({ text: 'Save the dates', preventDoubleClick: true })}
      </form>`,
  })
}
