import { isBlank, type Instant } from '#ground'
import type { Field } from '#plans'
import { questionsIn, type Question, type Step } from '../checklist.ts'

/** What can be chosen for a question. “Not applicable” is ours: the paper has yes and no. */
export const choices = { yes: 'Yes', no: 'No', na: 'Not applicable' } as const
export type Choice = keyof typeof choices
const choiceNames = Object.keys(choices) as readonly Choice[]

export const answerKey = (question: string): string => `${question}.answer`
export const evidenceKey = (question: string): string => `${question}.evidence`
export const linkKey = (question: string): string => `${question}.link`

/** The texts of a step, each saved against its own version. */
export const fieldsOf = (step: Step): readonly Field[] =>
  questionsIn(step).flatMap(({ key, isOpen }): readonly Field[] => [
    { key: answerKey(key), called: `The answer to ${key}`, as: 'choice', choices: choiceNames },
    { key: evidenceKey(key), called: `${isOpen ? 'Your words' : 'The evidence'} for ${key}`, as: 'text', max: 10_000 },
    { key: linkKey(key), called: `The link for ${key}`, as: 'line', max: 1000 },
  ])

/** Picks that were replaced, with who picked others in their place. */
export type EarlierPicks = { readonly names: readonly string[]; readonly at: Instant; readonly by: string }

/** What somebody answered to one question. */
export type Answer = {
  readonly choice?: Choice
  readonly evidence: string
  readonly link: string
  /** The names of the indicators that it picks. */
  readonly picked: readonly string[]
}

/** Where a question stands: chosen, answered in words, or left. */
export type Standing = Choice | 'words' | 'left'

/** Where a question stands. An open one is answered by its words. */
export const standingOf = ({ isOpen }: Pick<Question, 'isOpen'>, { choice, evidence }: Answer): Standing => {
  if (choice !== undefined) return choice
  return isOpen === true && !isBlank(evidence) ? 'words' : 'left'
}

const standingWords: Readonly<Record<Standing, string>> = { ...choices, words: 'In words', left: 'Not answered' }

/** Where a question stands, as a person reads it. */
export const sayStanding = (standing: Standing): string => standingWords[standing]

/** Said to be so, with nothing to show for it. */
export const isUnproved = (question: Pick<Question, 'isOpen'>, answer: Answer): boolean =>
  standingOf(question, answer) === 'yes' &&
  isBlank(answer.evidence) &&
  isBlank(answer.link) &&
  answer.picked.length === 0

export type Answers = ReadonlyMap<string, Answer>

const nothing: Answer = { evidence: '', link: '', picked: [] }

/** The answer to a question; an empty one where there is none yet. */
export const answerIn = (answers: Answers, question: string): Answer => answers.get(question) ?? nothing

const isChoice = (words: string): words is Choice => Object.hasOwn(choices, words)

/** What was posted for a question as a person reads it: a choice by its name, words as they are. */
export const sayAnswer = (posted: string): string => (isChoice(posted) ? choices[posted] : posted)

/** The answers, from the texts by their keys and the picks by their question. */
export const answersFrom = (
  texts: ReadonlyMap<string, { readonly words: string }>,
  picks: ReadonlyMap<string, readonly string[]>,
): Answers => {
  const questions = new Set([...texts.keys()].map(key => key.slice(0, key.lastIndexOf('.'))).concat([...picks.keys()]))
  const at = (key: string): string => texts.get(key)?.words ?? ''
  return new Map(
    [...questions].map(key => {
      const chosen = at(answerKey(key))
      const answer = { evidence: at(evidenceKey(key)), link: at(linkKey(key)), picked: picks.get(key) ?? [] }
      return [key, isChoice(chosen) ? { ...answer, choice: chosen } : answer]
    }),
  )
}

/** The questions that are still left, in their order. */
export const leftIn = (questions: readonly Question[], answers: Answers): readonly Question[] =>
  questions.filter(question => standingOf(question, answerIn(answers, question.key)) === 'left')
