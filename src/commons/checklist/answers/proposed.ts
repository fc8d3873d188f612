import type { Question } from '../checklist.ts'

/** Names of the inputs in which an action is worded; they are no texts of the run. */
export const actionWordsKey = (question: string): string => `${question}.action`
export const dueKey = (question: string): string => `${question}.due`

/** The words that an action of a question starts from: its owner words it anew. */
export const startingWords = ({ action, words }: Pick<Question, 'action' | 'words'>): string =>
  action ?? `See to this: ${words}`
