import { questionsIn, type Checklist, type Question, type Step } from '../checklist.ts'
import { answerIn, isUnproved, standingOf, type Answer, type Answers, type Standing } from './answer.ts'

/** A question with its answer, as results and papers show it. */
export type Answered = {
  readonly question: Question
  readonly answer: Answer
  readonly standing: Standing
  /** A yes with nothing to show for it. */
  readonly isUnproved: boolean
}

/** A step with its answers. */
export type StepResult = { readonly step: Step; readonly answered: readonly Answered[] }

/** Every question with its answer, step by step. Nothing is added up to a verdict. */
export const resultsOf = ({ steps }: Pick<Checklist, 'steps'>, answers: Answers): readonly StepResult[] =>
  steps.map(step => ({
    step,
    answered: questionsIn(step).map(question => {
      const answer = answerIn(answers, question.key)
      return { question, answer, standing: standingOf(question, answer), isUnproved: isUnproved(question, answer) }
    }),
  }))

/** How many questions of a step stand so. */
export const countIn = ({ answered }: StepResult, standing: Standing): number =>
  answered.filter(each => each.standing === standing).length

const sumWords: readonly (readonly [Standing, string])[] = [
  ['yes', 'yes'],
  ['no', 'no'],
  ['na', 'not applicable'],
  ['words', 'in words'],
  ['left', 'not answered'],
]

/** How the questions of a step stand, in a line: `4 yes (1 without evidence), 2 no, 3 not answered`. */
export const saySums = (result: StepResult): string => {
  const unproved = result.answered.filter(({ isUnproved: is }) => is).length
  return sumWords
    .map(([standing, words]) => ({ standing, words, count: countIn(result, standing) }))
    .filter(({ count }) => count > 0)
    .map(({ standing, words, count }) =>
      standing === 'yes' && unproved > 0 ? `${count} yes (${unproved} without evidence)` : `${count} ${words}`,
    )
    .join(', ')
}
