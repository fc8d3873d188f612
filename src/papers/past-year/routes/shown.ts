import type { Form } from '#forms'
import type { QuestionAsAsked } from '#instrument'
import type { PastAnswer } from '../found.ts'
import { packed, unpacked } from '../packed.ts'
import type { Shown } from '../pages/standard.ts'

/** One standard as the preview draws it. */
export const shownFrom = (answer: PastAnswer): Shown => {
  const { asked, score, missing } = answer
  const read =
    score.kind === 'answer' ? (score.answer.kind === 'score' ? String(score.answer.score) : 'none') : undefined
  return {
    ...{ asked, packed: packed(answer) },
    ...(read === undefined ? {} : { score: read }),
    ...(score.kind === 'unread' ? { why: score.why } : {}),
    // The columns of the form’s second table are no loss to a form that never had it.
    missing: missing
      .filter(name => name === 'score' || name === 'summary' || name === 'implications')
      .map(name => asked.fields[name]?.heading ?? name),
  }
}

/** The standards that a page showed before, as it sent them back. */
export const shownAgain = (form: Form, asked: readonly QuestionAsAsked[]): readonly Shown[] =>
  asked.flatMap(question => {
    const said = unpacked(form.typed(`said.${question.standard.number}`))
    return said === undefined ? [] : [{ asked: question, packed: said, missing: [] }]
  })
