import type { Outcome } from '#agreement'
import type { Id } from '#ground'
import { isOpen, priorityOf, type Action } from '../action/action.ts'
import type { Indicator } from '../indicators/indicator.ts'
import { standingIn, type Entry } from '../lists/entry.ts'
import { originsOf, rankedIn, standardsBehind, type Priority, type RankedPriority } from '../priorities/priority.ts'
import type { Registered } from '../register/registered.ts'

/** The kinds of things that a trace leads through, each with what it is called. */
export type Traced = { readonly id: Id; readonly words: string }

/** A priority of a standard, with what is done because of it. */
export type TracedPriority = {
  readonly id: Id<'priority'>
  readonly words: string
  readonly actions: readonly Action[]
}

/** One standard, from what was said on it to everything that is done about it. */
export type StandardTrace = {
  readonly standard: number
  readonly title: string
  /** The key and the title of its headline area. */
  readonly area: { readonly key: string; readonly title: string }
  /** Absent while the standard is open. */
  readonly outcome?: Outcome
  readonly dissentCount: number
  readonly priorities: readonly TracedPriority[]
  /** Made from a planning prompt of the standard, and from no priority. */
  readonly actions: readonly Action[]
  readonly register: readonly Registered[]
  readonly ideas: readonly Traced[]
  readonly solutions: readonly Traced[]
  readonly operations: readonly (Traced & { readonly actions: readonly Action[] })[]
  readonly indicators: readonly Indicator[]
}

export type TraceSource = {
  readonly standards: readonly Pick<StandardTrace, 'standard' | 'title' | 'area' | 'outcome' | 'dissentCount'>[]
  readonly priorities: readonly Priority[]
  readonly actions: readonly Action[]
  readonly register: readonly Registered[]
  readonly entries: readonly Entry[]
  readonly indicators: readonly Indicator[]
  /** The outcomes that priorities serve. */
  readonly picks: readonly { readonly kind: string; readonly item: Id; readonly outcome: Id<'outcome'> }[]
}

/** The standards that a priority rests on. */
const standardsOfPriority = (priority: RankedPriority): readonly number[] => standardsBehind(originsOf(priority))

/** `A3.q2` is a planning prompt of standard 3. */
const standardOfPrompt = (prompt: string | undefined): number | undefined => {
  const number = /^[A-Za-z]+(\d+)\./.exec(prompt ?? '')?.[1]
  return number === undefined ? undefined : Number(number)
}

/** What an operational plan and its actions are kept under. */
const operationKind = 'operational-plan'

/** Every standard with what is done about it, in their order. */
export const tracesOf = (source: TraceSource): readonly StandardTrace[] => {
  const ranked = [...new Set(source.standards.map(({ area }) => area.key))].flatMap(key =>
    rankedIn(key, source.priorities),
  )
  const actions = source.actions.filter(({ isRemoved }) => !isRemoved)
  return source.standards.map(each => traceOf(each, ranked, { ...source, actions }))
}

const traceOf = (
  standard: TraceSource['standards'][number],
  ranked: readonly RankedPriority[],
  { actions, register, entries, indicators, picks }: TraceSource,
): StandardTrace => {
  const number = standard.standard
  const own = ranked.filter(each => standardsOfPriority(each).includes(number))
  const ids = new Set(own.flatMap(each => [each.id, ...each.merged.map(({ id }) => id)]))
  const from = (kind: string, id: Id): readonly Action[] =>
    actions.filter(({ origin }) => origin?.kind === kind && origin.id === id)
  const isFor = (priorities: string): boolean => priorities.split(' ').some(id => ids.has(id))
  const prompted = (line: { readonly prompt?: string }): boolean => standardOfPrompt(line.prompt) === number
  const promptedLines = new Set(
    standingIn(entries, 'inquiry')
      .filter(prompted)
      .map(({ id }) => id),
  )
  return {
    ...standard,
    priorities: own.map(({ id, words, merged }) => ({
      ...{ id, words },
      actions: [
        ...[id, ...merged.map(each => each.id)].flatMap(each => actions.filter(action => priorityOf(action) === each)),
        ...picks
          .filter(({ kind, item }) => kind === 'priority' && item === id)
          .flatMap(({ outcome }) => from('outcome', outcome)),
      ],
    })),
    actions: actions.filter(each => each.origin === undefined && prompted(each)),
    register: register.filter(({ id, rests }) => promptedLines.has(id) || rests.some(each => ids.has(each))),
    ideas: standingIn(entries, 'idea', standard.area.key).map(({ id, says }) => ({ id, words: says.words })),
    solutions: standingIn(entries, 'solution')
      .filter(({ says }) => isFor(says.priorities))
      .map(({ id, says }) => ({ id, words: says.words })),
    operations: standingIn(entries, 'operation')
      .filter(({ says }) => isFor(says.priorities))
      .map(({ id, says }) => ({ id, words: says.words, actions: from(operationKind, id) })),
    indicators: indicators.filter(({ priorities, isRemoved }) => !isRemoved && priorities.some(each => ids.has(each))),
  }
}

/** Everything that is done about a standard: from its priorities, its prompts and its operational plans; each once. */
export const actionsIn = ({ priorities, actions, operations }: StandardTrace): readonly Action[] => {
  const all = [...priorities.flatMap(each => each.actions), ...actions, ...operations.flatMap(each => each.actions)]
  return all.filter((each, at) => all.findIndex(({ id }) => id === each.id) === at)
}

/** How far what is done about a standard is, in a sentence. */
export const sayDone = (trace: StandardTrace): string => {
  const actions = actionsIn(trace)
  if (trace.priorities.length === 0 && actions.length === 0) return 'Nothing is planned for it.'
  const open = actions.filter(isOpen).length
  const done = actions.filter(({ state }) => state === 'done').length
  const count = (of: number, one: string, more: string): string => `${of} ${of === 1 ? one : more}`
  return `${count(trace.priorities.length, 'priority', 'priorities')}, ${count(open, 'action open', 'actions open')}, ${done} done.`
}
