import { inTheirLanguage } from '#design'
import type { Markup } from '#http'
import { spokenInQuestions, type QuestionAsAsked } from '#instrument'

/** A screen of a workshop with its questions marked, where they are in another language. */
export const markedFrame = (frame: Markup, questions: readonly QuestionAsAsked[]): Markup => {
  const spoken = spokenInQuestions(questions)
  return spoken === undefined ? frame : { markup: inTheirLanguage(frame.markup, [spoken]) }
}
