import { promptsOf, standardsOf, type Section } from '#instrument'
import { nameOf } from '../lists/entry.ts'
import { say, wordsAt, type Plan } from '../outline/plan.ts'
import { promptLineKey, promptParkedKey } from '../words/field.ts'

/** What can be done with a planning prompt in one step. */
export const promptUses = ['line', 'park', 'unpark', 'priority', 'action', 'hypothesis'] as const
export type PromptUse = (typeof promptUses)[number]

/** A planning prompt in its area of the plan, with what was made of it. None has to be answered. */
export type Prompt = {
  readonly key: string
  readonly standard: number
  readonly section: string
  readonly words: string
  /** The capacity question is answered on a page of its own. */
  readonly kind: 'prompt' | 'capacity'
  readonly line: string
  readonly isParked: boolean
  /** In words: `a priority: Say who decides`. */
  readonly made: readonly string[]
}

/** Something was written, parked or made. */
export const isUsed = ({ line, isParked, made }: Prompt): boolean => line !== '' || isParked || made.length > 0

/** The prompts of an area in print order, standard by standard (001: domain item 17). */
export const promptsIn = (plan: Plan, section: Section): readonly Prompt[] =>
  section.standards.flatMap(standard =>
    promptsOf(plan.edition, standard).map(({ key, words, kind }) => ({
      ...{ key, kind, standard: standard.number, section: section.key },
      words: say(plan, words),
      line: kind === 'prompt' ? wordsAt(plan, promptLineKey(key)) : '',
      isParked: wordsAt(plan, promptParkedKey(key)) === 'yes',
      made: madeOf(plan, key),
    })),
  )

/** The prompt with that key; the capacity question, asked elsewhere, is none. */
export const promptBy = (plan: Plan, key: string | undefined): Prompt | undefined =>
  plan.edition.sections
    .filter(section =>
      standardsOf({ sections: [section] }).some(({ prompts }) => prompts.some(each => each.key === key)),
    )
    .flatMap(section => promptsIn(plan, section))
    .find(prompt => prompt.key === key && prompt.kind === 'prompt')

const madeOf = (plan: Plan, key: string): readonly string[] => [
  ...plan.priorities
    .filter(({ origin, isAside }) => origin.kind === 'prompt' && origin.prompt === key && !isAside)
    .map(({ words }) => `a priority: ${words}`),
  ...plan.entries
    .filter(({ prompt, isRemoved }) => prompt === key && !isRemoved)
    .map(entry => `something to find out: ${nameOf(entry)}`),
  ...plan.actions
    .filter(({ prompt, isRemoved }) => prompt === key && !isRemoved)
    .map(({ words }) => `an action: ${words}`),
]

/** The prompt to show first: the one asked for, else the first that nothing was done with. */
export const promptToShow = (prompts: readonly Prompt[], wanted: string | undefined): Prompt | undefined => {
  const asked = prompts.filter(({ kind }) => kind === 'prompt')
  return asked.find(({ key }) => key === wanted) ?? asked.find(prompt => !isUsed(prompt))
}

/** The one after it to which nothing was done, going round. */
export const promptAfter = (prompts: readonly Prompt[], key: string): Prompt | undefined => {
  const asked = prompts.filter(({ kind }) => kind === 'prompt')
  const at = asked.findIndex(each => each.key === key)
  return [...asked.slice(at + 1), ...asked.slice(0, at)].find(prompt => !isUsed(prompt))
}
