import { dayOf, isBlank, sayDay } from '#ground'
import { sayStanding } from '../answers/answer.ts'
import type { Answered } from '../answers/results.ts'
import type { ChecklistRead } from '../told/told.ts'

/** Every run with all its answers and actions as one file of plain text. */
export const runsAsText = (name: string, runs: readonly ChecklistRead[]): string =>
  [`Checklists that ${name} went through alone`, ...runs.map(runAsText), ''].join('\n\n')

const runAsText = ({ run, checklist, results, actionsOf }: ChecklistRead): string =>
  [
    `${checklist.title}, version ${checklist.version}`,
    `${run.about}, ${run.commissioner}`,
    `Begun on ${sayDay(dayOf(run.startedAt))}${run.finished === undefined ? ', not finished' : `, finished on ${sayDay(dayOf(run.finished.at))}`}`,
    ...results.flatMap(({ step, answered }) => [
      `\n${step.key}. ${step.title}`,
      ...answered.map(each =>
        answerAsText(
          each,
          (actionsOf.get(each.question.key) ?? []).map(({ words }) => words),
        ),
      ),
    ]),
  ].join('\n')

const answerAsText = ({ question, answer, standing }: Answered, actions: readonly string[]): string =>
  [
    `\n${question.key} ${question.words}`,
    sayStanding(standing),
    ...[answer.evidence, ...answer.picked, answer.link].filter(words => !isBlank(words)),
    ...actions.map(words => `Action: ${words}`),
  ].join('\n')
