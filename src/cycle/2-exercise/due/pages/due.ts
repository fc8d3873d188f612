import { actions, button, dateInput, html, insetText, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import { dayOf, sayDay, type Day, type Id } from '#ground'
import { framed, type Frame } from '#people'
import { yearsPath } from '../../paths.ts'
import { sayNextDue, type NextDue } from '../due.ts'

export type DueView = {
  readonly partnership: Id<'partnership'>
  readonly due: NextDue
  readonly today: Day
  readonly form: Form
  /** Another exercise was opened since the page was. */
  readonly isStale?: boolean
}

/** By when the next exercise is to be opened. */
export const duePage = (frame: Frame, { partnership, due, today, form, isStale = false }: DueView): Html =>
  framed(frame, {
    title: 'When the next exercise is due',
    current: 'this-year',
    back: { text: 'All years', href: yearsPath(partnership) },
    lede: `It ${sayNextDue(due, today)}. The champion is told as it comes near, on the page of what waits and in the weekly mail.`,
    mistakes: summaryOf(form.mistakes),
    main: html`${isStale && insetText({ text: 'Another exercise was opened meanwhile. The day below counts from that one.' })}
      <p class="govuk-body narrow">${whySo(due)}</p>
      <form method="post" action="${yearsPath(partnership)}/due" novalidate>
        <input type="hidden" name="after" value="${due.after.exercise}" />
        ${dateInput({
          id: 'due',
          namePrefix: 'due',
          fieldset: { legend: { text: 'By which day?', classes: 'govuk-fieldset__legend--s' } },
          errorMessage: parts.map(part => form.mistakeOf(part)?.words).find(words => words !== undefined),
          values: Object.fromEntries(parts.map(part => [part, form.typed(part)])),
        })}
        ${actions(
          button({ text: 'Save the day' }),
          due.said !== undefined &&
            button({
              text: 'Go by the usual rule again',
              name: 'do',
              value: 'usual',
              classes: 'govuk-button--secondary',
            }),
        )}
      </form>`,
  })

const parts = ['due-day', 'due-month', 'due-year']

const whySo = ({ after, said }: NextDue): string =>
  said === undefined
    ? `That follows from ${sayDay(after.openedOn)}, when the exercise of ${after.label} was opened, and from the month that your programme has set, where it has. You can set a day of your own.`
    : `${said.by} set it on ${sayDay(dayOf(said.at))}. It holds until another exercise is opened.`
