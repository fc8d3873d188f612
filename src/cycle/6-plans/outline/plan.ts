import type { Position } from '#agreement'
import { standing, type Exercise } from '#exercise'
import type { Day, Id } from '#ground'
import { wordsOf, type Edition, type Section, type Terms } from '#instrument'
import type { SubmittedAnswer } from '#scoring'
import type { Action } from '../action/action.ts'
import type { Entry } from '../lists/entry.ts'
import type { Candidate } from '../priorities/candidate.ts'
import type { Priority } from '../priorities/priority.ts'
import type { Signature } from '../signature/signature.ts'
import type { Written } from '../words/saving.ts'
import { nameKey, signatoryKey, statementKey, targetKey } from '../words/field.ts'

/** Everything that is known about one year's plan: what was written, and what it is drawn from. */
export type Plan = {
  readonly exercise: Exercise
  readonly edition: Edition
  readonly terms: Terms
  readonly positions: readonly Position[]
  readonly answers: readonly SubmittedAnswer[]
  /** Everything that somebody has written under “implications”, decided or not. */
  readonly candidates: readonly Candidate[]
  readonly isBegun: boolean
  readonly written: ReadonlyMap<string, Written>
  readonly priorities: readonly Priority[]
  readonly entries: readonly Entry[]
  /** Of this year, wherever they come from; those taken out among them. */
  readonly actions: readonly Action[]
  readonly signatures: readonly Signature[]
}

/** A sentence of the edition in the partnership's words. */
export const say = ({ terms }: Pick<Plan, 'terms'>, words: string): string => wordsOf(words, terms)

export const isConfirmed = ({ exercise }: Pick<Plan, 'exercise'>): boolean =>
  standing(exercise.milestones, 'positions-confirmed') !== undefined

/** The section with that key; the keys in addresses are words, so it may be none. */
export const sectionBy = ({ edition }: Pick<Plan, 'edition'>, key: string | undefined): Section | undefined =>
  edition.sections.find(section => section.key === key)

/**
 * What a headline area is called. An edition may name it in the plural of its section; one thing has one name, so it is
 * then the section's.
 */
export const areaTitle = (plan: Pick<Plan, 'terms'>, { title, headlineArea }: Section): string =>
  say(plan, stem(title) === stem(headlineArea) ? title : headlineArea)

const stem = (words: string): string =>
  words
    .trim()
    .toLowerCase()
    .replace(/(?:y|ies|s)$/, '')

/** What was agreed on the standards of an area, as the statement of where we are now starts out. */
export const agreedWords = (plan: Pick<Plan, 'positions' | 'terms'>, section: Section): string =>
  section.standards
    .flatMap(({ number, shortTitle }) => {
      const position = plan.positions.find(({ standard }) => standard === number)
      if (position === undefined) return []
      const { outcome } = position
      const title = `Standard ${number}, ${say(plan, shortTitle)}`
      return outcome.kind === 'score'
        ? [`${title}: agreed ${outcome.score}. ${position.summary.trim()}`]
        : [`${title}: no agreed position this year. ${outcome.why.trim()}`]
    })
    .join('\n\n')

/** What the plan is called until the partnership gives it a name of its own. */
const usualName = ({ terms }: Pick<Plan, 'terms'>): string => {
  const name = terms.get('outline-plan')?.name ?? 'outline change plan'
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** What stands under a key until somebody writes there. */
const startOf = (plan: Pick<Plan, 'edition' | 'terms' | 'positions'>, key: string): string => {
  if (key === nameKey) return usualName(plan)
  const section = plan.edition.sections.find(each => statementKey(each.key, 'now') === key)
  return section === undefined ? '' : agreedWords(plan, section)
}

/** What the plan says under a key: what was written, or what it starts from. */
export const wordsAt = (plan: Pick<Plan, 'edition' | 'terms' | 'positions' | 'written'>, key: string): string =>
  plan.written.get(key)?.words ?? startOf(plan, key)

export const targetOf = (plan: Pick<Plan, 'written'>): Day | undefined =>
  plan.written.get(targetKey)?.words || undefined

/** The person that is written to sign, who may have left; '' for whoever chairs. */
export const namedSignatory = (plan: Pick<Plan, 'written'>): Id<'person'> => plan.written.get(signatoryKey)?.words ?? ''
