import type { QuestionAsAsked } from '#instrument'
import { readScore, type ScoreRead } from '../reading-in/form/score.ts'

type Asked = Pick<QuestionAsAsked, 'answer'>

/** `Score 3 of 5: we are on the way`, as our own papers print it. */
const printed = /^score (\d{1,2}) of (\d{1,2})\s*[:.]\s*(.*)$/i

const fromPrinted = (text: string, { answer }: Asked): ScoreRead | undefined => {
  const found = text.split('\n').flatMap(line => {
    const [, score, highest, label = ''] = printed.exec(line.trim()) ?? []
    const point = answer.scale.find(each => String(each.score) === score)
    const isWhole = point?.label === label.trim() && String(answer.scale.at(-1)?.score) === highest
    return point !== undefined && isWhole ? [point.score] : []
  })
  const [score, ...others] = found
  return score === undefined || others.length > 0 ? undefined : { kind: 'answer', answer: { kind: 'score', score } }
}

/** As our own papers print that nothing was agreed. */
const printedNone = /^no agreed position this year[.]?$/i

/** Whether a cell that is no row of boxes names more than the one number: `3/4`, `2 - 3`, `3 but some said 2`. */
const namesMore = (text: string, score: number, { answer }: Asked): boolean => {
  const label = answer.scale.find(point => point.score === score)?.label ?? ''
  const numbers = text.replace(label, '').match(/\d+(?:[.,]\d+)?/g) ?? []
  return numbers.length > 1
}

/** Reads a score of a past form. What is not one plain score of the scale is asked for, never guessed. */
export const pastScore = (text: string, asked: Asked): ScoreRead => {
  const own = fromPrinted(text, asked)
  if (own !== undefined) return own
  const [first = ''] = text.trim().split('\n')
  if (printedNone.test(first.trim())) return { kind: 'answer', answer: { kind: 'cant-judge' } }
  const read = readScore(text, asked)
  const isBoxes = /[☐□▢☒☑]/u.test(text)
  return read.kind === 'answer' && read.answer.kind === 'score' && !isBoxes && namesMore(text, read.answer.score, asked)
    ? { kind: 'unread', why: 'It names more than one number', said: text }
    : read
}
