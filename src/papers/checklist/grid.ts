import { sayStanding, type ChecklistRead } from '#checklist'
import type { Grid } from '#documents'
import { sayActionState } from '#plans'

/** A run of a checklist as rows, a question each. */
export const checklistGrid = ({ results, actionsOf }: ChecklistRead): Grid => ({
  name: 'Answers',
  columns: [
    { heading: 'Step', width: 34 },
    { heading: 'Question', width: 10 },
    { heading: 'Words', width: 60 },
    { heading: 'Answer', width: 16 },
    { heading: 'Without evidence', width: 12 },
    { heading: 'Evidence', width: 50 },
    { heading: 'Indicators', width: 30 },
    { heading: 'Link', width: 30 },
    { heading: 'Actions', width: 50 },
  ],
  rows: results.flatMap(({ step, answered }) =>
    answered.map(({ question, answer, standing, isUnproved }) => [
      `${step.key}. ${step.title}`,
      question.key,
      question.words,
      sayStanding(standing),
      isUnproved ? 'Yes' : 'No',
      answer.evidence,
      answer.picked.join('\n'),
      answer.link,
      (actionsOf.get(question.key) ?? [])
        .map(({ words, state }) => `${words} (${sayActionState(state).toLowerCase()})`)
        .join('\n'),
    ]),
  ),
})
