import type { Form } from '#forms'
import { isKeepable, unixLines } from '#ground'
import type { QuestionAsAsked } from '#instrument'
import type { Answer, Writing } from './response.ts'

const longest = 20_000

type Draft = { -readonly [Key in keyof Writing]?: Writing[Key] }

/**
 * What was posted for one standard, each field that has no mistake. What was not posted is left out: it is no wish to
 * clear it. A score is one of the scale's own numbers or nothing: no 0, no 6, no halves, no two at once.
 */
export const readWriting = (form: Form, asked: QuestionAsAsked): Partial<Writing> => {
  const { fields } = asked
  const writing: Draft = {}
  const values = ['none', ...asked.answer.scale.map(point => String(point.score))]
  const chosen = form.choice('score', values, { called: 'The score' })
  if (chosen !== undefined) writing.answer = answerOf(chosen)
  for (const name of ['summary', 'strategic', 'implications'] as const) {
    const field = fields[name]
    if (field === undefined || !form.has(name)) continue
    const text = form.text(name, { called: `“${field.question}”`, max: longest })
    if (form.mistakeOf(name) === undefined) writing[name] = text
  }
  return writing
}

const answerOf = (value: string): Answer =>
  value === 'none' ? { kind: 'cant-judge' } : { kind: 'score', score: Number(value) }

/** Everything typed, storable or not, for a page that gives it back. */
export const typedWriting = (form: Form, asked: QuestionAsAsked): Writing => {
  const score = form.typed('score')
  const isOffered = score === 'none' || asked.answer.scale.some(point => String(point.score) === score)
  return {
    ...(isOffered ? { answer: answerOf(score) } : {}),
    summary: unixLines(form.typed('summary')),
    strategic: unixLines(form.typed('strategic')),
    implications: unixLines(form.typed('implications')),
  }
}

/** The same without the texts that no database can hold: they were never accepted. */
export const storable = (writing: Writing): Writing => {
  const kept = (text: string): string => (isKeepable(text) && text.length <= longest ? text : '')
  const { summary, strategic, implications } = writing
  return { ...writing, summary: kept(summary), strategic: kept(strategic), implications: kept(implications) }
}

/** The writing of something that is also more. */
export const onlyWriting = ({ answer, summary, strategic, implications }: Writing): Writing => ({
  ...(answer === undefined ? {} : { answer }),
  ...{ summary, strategic, implications },
})
