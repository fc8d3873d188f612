import { questionOf, questionsOf, type Checklist, type Question } from '../checklist.ts'
import { answerIn, standingOf, type Answers, type Standing } from './answer.ts'

/** A question whose answer is another than the time before. */
export type Change = { readonly question: Question; readonly before: Standing; readonly now: Standing }

type Side = { readonly checklist: Checklist; readonly answers: Answers }

/**
 * The same question in the checklist of the run before. What ships keeps the key of a question in every version; in a
 * partnership's own the number is its place, so that another version has the same question where it has the same words.
 */
const askedBefore = (before: Checklist, now: Checklist, question: Question): Question | undefined =>
  now.own === undefined || before.id === now.id
    ? questionOf(before, question.key)
    : questionsOf(before).find(({ words }) => words === question.words)

/** What is different from the run before, question by question. A question that was not asked then is left out. */
export const changesBetween = (before: Side, now: Side): readonly Change[] =>
  questionsOf(now.checklist).flatMap(question => {
    const asked = askedBefore(before.checklist, now.checklist, question)
    if (asked === undefined) return []
    const [then, today] = [
      standingOf(asked, answerIn(before.answers, asked.key)),
      standingOf(question, answerIn(now.answers, question.key)),
    ]
    return then === today ? [] : [{ question, before: then, now: today }]
  })
