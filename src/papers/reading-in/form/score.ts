import type { QuestionAsAsked } from '#instrument'
import type { Answer } from '#scoring'

/** What a score cell comes to: an answer, nothing, or words that say why it cannot be read. */
export type ScoreRead =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unread'; readonly why: string; readonly said: string }

type Line = { readonly words: string; readonly isBox: boolean; readonly isTicked: boolean }

const ticked = /^\s*(?:[☒☑✓✔✗✘✕■]|\[\s*[xX✓✔]\s*\]|[xX](?=\s|☐))|[☒☑✓✔✗✘✕]\s*$/u
const empty = /^\s*(?:[☐□▢]|\[\s*\])/u
const marks = /[☐□▢☒☑✓✔✗✘✕■]|\[\s*[xX✓✔]?\s*\]|^\s*[xX](?=[\s☐□▢])/gu

const lineFrom = (line: string): Line => ({
  words: line.replace(marks, ' ').replace(/\s+/g, ' ').trim(),
  isTicked: ticked.test(line),
  isBox: ticked.test(line) || empty.test(line),
})

/** The lines of a score cell that have something to say. */
const linesIn = (text: string): readonly Line[] =>
  text
    .split('\n')
    .map(lineFrom)
    .filter(({ words }) => words !== '')

/** The boxes in a score cell, with the words beside each, and whether it is ticked. */
export const boxesIn = (text: string): readonly Pick<Line, 'words' | 'isTicked'>[] =>
  linesIn(text).filter(({ isBox }) => isBox)

/** The answer that a line names, by its number or its label. */
const answerIn = (words: string, { answer }: Pick<QuestionAsAsked, 'answer'>): Answer | undefined => {
  const said = words.toLowerCase().replace(/[.:;]+$/, '')
  if (said === answer.cannotJudge.label.toLowerCase()) return { kind: 'cant-judge' }
  const number = /^(\d{1,2})(?:\s|$|[.:)–-](?!\d))/.exec(said)?.[1]
  const point = answer.scale.find(({ score, label }) => String(score) === number || said === label.toLowerCase())
  return point && { kind: 'score', score: point.score }
}

/** Reads a score cell: the ticked box; the one line that was left; or a number by itself. Nothing is guessed. */
export const readScore = (text: string, asked: Pick<QuestionAsAsked, 'answer'>): ScoreRead => {
  const lines = linesIn(text)
  const chosen = lines.filter(({ isTicked }) => isTicked)
  const unread = (why: string): ScoreRead => ({ kind: 'unread', why, said: text })
  if (chosen.length > 1) return unread('More than one box is ticked')
  const isAsMade = lines.length > 0 && chosen.length === 0 && lines.every(({ isBox }) => isBox)
  if (lines.length === 0 || (isAsMade && lines.length > 1)) return { kind: 'nothing' }
  const [line] =
    chosen.length === 1
      ? chosen
      : lines.filter(({ isBox }) => !isBox).length === 1
        ? lines.filter(({ isBox }) => !isBox)
        : lines.length === 1
          ? lines
          : []
  if (line === undefined) return unread('No box is ticked, and something else is written there')
  const answer = answerIn(line.words, asked)
  return answer === undefined ? unread('It is not one of the scores of the scale') : { kind: 'answer', answer }
}
