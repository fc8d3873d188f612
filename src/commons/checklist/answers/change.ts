import { questionOf, questionsOf, type Checklist, type Question } from '../checklist.ts'
import { answerIn, standingOf, type Answers, type Standing } from './answer.ts'

/** A question whose answer is another than the time before. */
export type Change = { readonly question: Question; readonly before: Standing; readonly now: Standing }

type Side = { readonly checklist: Checklist; readonly answers: Answers }

/** What is different from the run before, question by question. A question that was not asked then is left out. */
export const changesBetween = (before: Side, now: Side): readonly Change[] =>
  questionsOf(now.checklist).flatMap(question => {
    const asked = questionOf(before.checklist, question.key)
    if (asked === undefined) return []
    const [then, today] = [
      standingOf(asked, answerIn(before.answers, question.key)),
      standingOf(question, answerIn(now.answers, question.key)),
    ]
    return then === today ? [] : [{ question, before: then, now: today }]
  })
