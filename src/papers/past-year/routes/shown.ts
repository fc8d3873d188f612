import type { Form } from '#forms'
import type { QuestionAsAsked } from '#instrument'
import type { Candidate, PastAnswer } from '../found.ts'
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

/** What a preview showed before, as it sent it back. */
export const returned = (form: Form, { asked }: Pick<Candidate, 'asked'>) => {
  const absent = form.typed('absent').split(' ')
  const named = form.typed('named')
  return {
    absent: asked.filter(({ standard }) => absent.includes(String(standard.number))),
    unplaced: form.typedAll('unplaced').slice(0, 200),
    shown: shownAgain(form, asked),
    ...(/^\d{1,3}$/.test(named) ? { named: Number(named) } : {}),
  }
}

const shownAgain = (form: Form, asked: readonly QuestionAsAsked[]): readonly Shown[] =>
  asked.flatMap(question => {
    const said = unpacked(form.typed(`said.${question.standard.number}`))
    return said === undefined ? [] : [{ asked: question, packed: said, missing: [] }]
  })
