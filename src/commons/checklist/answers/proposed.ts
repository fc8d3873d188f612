import { questionsIn, type Question, type Step } from '../checklist.ts'

/** Names of the inputs in which an action is worded; they are no texts of the run. */
export const actionWordsKey = (question: string): string => `${question}.action`
export const dueKey = (question: string): string => `${question}.due`

/** The words that an action of a question starts from: its owner words it anew. */
export const startingWords = ({ action, words }: Pick<Question, 'action' | 'words'>): string =>
  action ?? `See to this: ${words}`

/** The boxes of a step in which actions are worded, with what each is called. */
export const proposedIn = (step: Step): readonly { readonly key: string; readonly called: string }[] =>
  questionsIn(step).map(({ key }) => ({ key: actionWordsKey(key), called: `The action for ${key}` }))
