import { actions, button, html, insetText, taskList, type Html } from '#design'
import { dayOf, sayCount, sayDay } from '#ground'
import { framed, type Frame } from '#people'
import { leftIn } from '../answers/answer.ts'
import { questionsIn, questionsOf, type Step } from '../checklist.ts'
import { captionOf, type RunView } from './view.ts'

export type TaskView = RunView & {
  /** There is an earlier run on the same subject. */
  readonly hasBefore: boolean
}

/** The steps of a run, with what is left in each. */
export const runPage = (frame: Frame, view: TaskView): Html => {
  const { paths, run, checklist, answers } = view
  const left = leftIn(questionsOf(checklist), answers)
  return framed(frame, {
    title: checklist.title,
    caption: captionOf(view),
    current: 'practice',
    back: { text: 'Checklists', href: paths.list },
    main: html`${insetText({ text: view.whoSees })}
      <p class="govuk-body">
        ${left.length === 0 ? 'Every question is answered.' : `${sayCount(left.length, 'question')} left of ${questionsOf(checklist).length}.`}
        Leave out what does not help, and finish when you like.
      </p>
      ${taskList({
        idPrefix: 'step',
        items: checklist.steps.map(step => ({
          title: { text: `${step.key}. ${step.title}` },
          ...(step.about === '' ? {} : { hint: { text: step.about } }),
          href: paths.step(run.id, step.key),
          status: { text: sayLeft(view, step) },
        })),
      })}
      ${actions(
        html`<form method="post" action="${paths.finish(run.id)}">
          ${button({ text: 'Finish', name: 'state', value: 'finished' })}
        </form>`,
      )}
      ${linksOf(view)}`,
  })
}

const sayLeft = ({ answers }: TaskView, step: Step): string => {
  const questions = questionsIn(step)
  const left = leftIn(questions, answers).length
  if (left === 0) return 'All answered'
  return left === questions.length ? `${sayCount(left, 'question')}` : `${left} of ${questions.length} left`
}

const linksOf = ({ paths, run, hasBefore }: TaskView): Html =>
  html`<ul class="govuk-list">
    <li><a class="govuk-link" href="${paths.results(run.id)}">What it shows so far</a></li>
    ${hasBefore && html`<li><a class="govuk-link" href="${paths.changes(run.id)}">Beside the last time</a></li>`}
    ${!run.isShared && html`<li><a class="govuk-link" href="${paths.sharing(run.id)}">Let others read it</a></li>`}
    <li class="quiet">Begun on ${sayDay(dayOf(run.startedAt))}</li>
  </ul>`
