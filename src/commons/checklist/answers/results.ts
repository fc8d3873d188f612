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
