import { columns, html, oneNext, taskList, waiting, type Html } from '#design'
import { framed, type Frame } from '#people'
import type { Next } from '../next/one-next.ts'
import type { Waiting } from '../waits/waiting.ts'
import type { YearStanding } from '../year.ts'
import { heardPart, hrefOf, yearPath } from './parts.ts'

export type Task = {
  readonly title: string
  readonly href?: string
  readonly hint?: string
  readonly state: string
  readonly isDone: boolean
}

export type ThisYearView = {
  readonly own: string
  readonly year: YearStanding
  readonly next: Next
  readonly tasks: readonly Task[]
  readonly waiting: readonly Waiting[]
  readonly mayRun: boolean
}

const tasks = (list: readonly Task[]): Html =>
  taskList({
    idPrefix: 'task',
    items: list.map(task => ({
      title: { text: task.title },
      ...(task.href === undefined ? {} : { href: task.href }),
      ...(task.hint === undefined ? {} : { hint: { text: task.hint } }),
      status: task.isDone ? { text: task.state } : { tag: { text: task.state, classes: 'govuk-tag--grey' } },
    })),
  })

/** What is next, without a way to the page that it stands on. */
const withoutWayTo = (here: string, { action, ...rest }: Next): Next =>
  action === undefined || action.href === here ? rest : { ...rest, action }

/** One year as a task list, with how far every group is. */
export const thisYearPage = (frame: Frame, view: ThisYearView): Html => {
  const href = hrefOf(view.own, view.year.exercise.id)
  return framed(frame, {
    title: `Stocktake ${view.year.exercise.label}`,
    current: 'this-year',
    main: html`${view.next.isIdle !== true && oneNext(withoutWayTo(href, view.next))} ${yearPath(view.year)}
    ${columns(
      html`<h2 class="govuk-heading-m">The year’s tasks</h2>
        ${tasks(view.tasks)}
        ${
          view.waiting.length > 0 &&
          html`<h2 class="govuk-heading-m">Waiting on you</h2>
            ${waiting(view.waiting)}`
        }
        <ul class="govuk-list">
          <li><a class="govuk-link" href="${href}/spread">How the groups’ scores stand</a></li>
          <li>
            <a class="govuk-link" href="${view.own}/moved">What has moved from year to year, and what was done</a>
          </li>
          <li><a class="govuk-link" href="${href}/milestones">What was reached, when and by whom</a></li>
          ${view.mayRun && html`<li><a class="govuk-link" href="${view.own}/words">Your own words for bodies and plans</a></li>`}
          <li><a class="govuk-link" href="${view.own}/exercises">All years</a></li>
        </ul>`,
      html`<h2 class="govuk-heading-m">Who has been heard</h2>
        ${heardPart(view.year, href)}`,
    )}`,
  })
}
