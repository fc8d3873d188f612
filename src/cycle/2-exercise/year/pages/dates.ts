import { actions, button, html, insetText, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import { sayDay, type Id } from '#ground'
import { framed, type Frame } from '#people'
import { exercisePath } from '../../paths.ts'
import type { Exercise } from '../exercise.ts'
import { timetableFields } from './timetable.ts'

export type DatesView = {
  readonly partnership: Id<'partnership'>
  readonly exercise: Exercise
  readonly form: Form
  /** Somebody else changed the year since the page was opened. */
  readonly isStale?: boolean
}

/** The label and the dates of one year. */
export const datesPage = (frame: Frame, { partnership, exercise, form, isStale = false }: DatesView): Html => {
  const own = exercisePath(partnership, exercise.id)
  return framed(frame, {
    title: 'Dates of the year',
    caption: `Stocktake ${exercise.label}`,
    current: 'this-year',
    back: { text: 'This year', href: own },
    mistakes: summaryOf(form.mistakes),
    main: html`${isStale && standsNow(exercise)}
      <form method="post" action="${own}/dates" novalidate>
        <input type="hidden" name="version" value="${exercise.version}" />
        ${timetableFields(form, false)}${actions(button({ text: 'Save the dates' }))}
      </form>`,
  })
}

const standsNow = ({ label, gatherBy, agreeBy, planBy }: Exercise): Html =>
  insetText({
    html: html`<p class="govuk-body">
        <b>Somebody changed this year while you were writing. Yours is below and is not saved yet.</b>
      </p>
      <p class="govuk-body">
        What stands now: ${label}, gather by ${sayDay(gatherBy)}, agree by ${sayDay(agreeBy)}, sign by
        ${sayDay(planBy)}. Save to put yours in its place.
      </p>`,
  })
