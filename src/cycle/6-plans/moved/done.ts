import { sayCount, type Day, type Id } from '#ground'
import { isLate, isOpen, type Action } from '../action/action.ts'
import type { Decided } from '../decisions/decided.ts'
import { stateOf, type Registered } from '../register/registered.ts'
import { actionsIn, type StandardTrace, type TracedPriority } from '../trace/trace.ts'
import { spotsIn, type Strand } from './strand.ts'
import { standardAt, type Moved } from './year.ts'

/** What a year's plan did about a strand: everything that its standards of that year lead to, each once. */
export type Done = {
  readonly priorities: readonly TracedPriority[]
  readonly actions: readonly Action[]
  /** What was to be found out. */
  readonly register: readonly Registered[]
  /** About what was to be found out; those that stand. */
  readonly decisions: readonly Decided[]
}

const once = <Item extends { readonly id: Id }>(items: readonly Item[]): readonly Item[] => [
  ...new Map(items.map(item => [item.id, item])).values(),
]

/** What the plan of a year, by its place, led to for a strand. */
export const doneAfter = (strand: Strand, moved: Pick<Moved, 'years'>, year: number): Done =>
  doneOf(spotsIn(strand, year).map(spot => standardAt(moved, spot).done))

const doneOf = (traces: readonly StandardTrace[]): Done => {
  const register = once(traces.flatMap(trace => trace.register))
  return {
    priorities: once(traces.flatMap(({ priorities }) => priorities)),
    actions: once(traces.flatMap(actionsIn)),
    register,
    decisions: once(register.flatMap(({ decisions }) => decisions)),
  }
}

/** How far actions are, in the order in which they are told. */
const tellings: readonly { readonly word: string; readonly is: (action: Action, today: Day) => boolean }[] = [
  { word: 'done', is: ({ state }) => state === 'done' },
  { word: 'open', is: (action, today) => isOpen(action) && !isLate(action, today) },
  { word: 'overdue', is: isLate },
  { word: 'dropped', is: ({ state }) => state === 'dropped' },
]

/** `2 actions done`, `1 open`, `1 overdue`; empty where nothing was planned. */
export const actionCounts = ({ actions }: Done, today: Day): readonly string[] =>
  tellings
    .map(({ word, is }) => ({ word, count: actions.filter(action => is(action, today)).length }))
    .filter(({ count }) => count > 0)
    .map(({ word, count }, at) => (at === 0 ? `${sayCount(count, 'action')} ${word}` : `${count} ${word}`))

const states = [
  ['held', 'held'],
  ['failed', 'failed'],
  ['untested', 'knowingly untested'],
  ['open', 'not tested yet'],
] as const

/** `1 hypothesis held`, `1 failed`; empty where nothing is tested. */
export const testedCounts = ({ register }: Done): readonly string[] => {
  const tested = register.filter(({ kind }) => kind === 'assumption' || kind === 'hypothesis')
  return states
    .map(([state, word]) => ({ word, count: tested.filter(line => stateOf(line) === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ word, count }, at) => `${at === 0 ? sayCount(count, 'hypothesis', 'hypotheses') : count} ${word}`)
}
