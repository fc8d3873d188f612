import { sayDay, type Id, type Instant } from '#ground'
import { isShared, sayActionState, type Action } from './action.ts'

/** One thing that changed, as words on both sides; '' where there was nothing. */
export type Difference = {
  readonly what: 'words' | 'owner' | 'due' | 'state' | 'because' | 'asked' | 'origin' | 'seen' | 'plan' | 'out'
  readonly before: string
  readonly after: string
}

/** One change of an action: who, when, what, and what they said to it. The first one is its making. */
export type Change = {
  readonly version: number
  readonly at: Instant
  readonly by: string
  readonly byPerson?: Id<'person'>
  readonly differences: readonly Difference[]
  readonly note: string
}

const facts = (action: Action, areas: ReadonlyMap<string, string>): Readonly<Record<Difference['what'], string>> => ({
  words: action.words,
  owner: action.owner?.name ?? '',
  due: action.due === undefined ? '' : sayDay(action.due),
  state: sayActionState(action.state),
  because: action.droppedBecause,
  asked: action.askedDue === undefined ? '' : sayDay(action.askedDue),
  origin: action.origin?.words ?? (action.area === undefined ? '' : (areas.get(action.area) ?? `Area ${action.area}`)),
  seen: isShared(action) ? 'everybody' : '',
  plan: action.adopted === undefined ? '' : (areas.get(action.area ?? '') ?? 'the plan as a whole'),
  out: action.isRemoved ? 'taken out' : '',
})

/** What is different between an action before and after. `areas` names the headline areas by their keys. */
export const differencesBetween = (
  before: Action,
  after: Action,
  areas: ReadonlyMap<string, string> = new Map(),
): readonly Difference[] => {
  const [then, now] = [facts(before, areas), facts(after, areas)]
  return (Object.keys(then) as Difference['what'][])
    .filter(what => then[what] !== now[what])
    .map(what => ({ what, before: then[what], after: now[what] }))
}

const orNone = (words: string, none: string): string => (words === '' ? none : words)

/** One difference in a sentence. */
export const sayDifference = ({ what, before, after }: Difference): string => {
  switch (what) {
    case 'words':
      return `Worded anew. Before: ${before}`
    case 'owner':
      return `Handed from ${orNone(before, 'nobody')} to ${orNone(after, 'nobody')}.`
    case 'due':
      return `Due ${orNone(after, 'on no date')}; before, ${orNone(before, 'on no date')}.`
    case 'state':
      return `${after}; before, ${before.toLowerCase()}.`
    case 'because':
      return after === '' ? 'No longer dropped.' : `Because: ${after}`
    case 'asked':
      return after === '' ? `The wish for ${before} was answered.` : `Asks for ${after} instead.`
    case 'origin':
      return `Stands under ${orNone(after, 'the plan as a whole')}; before, ${orNone(before, 'the plan as a whole')}.`
    case 'seen':
      return 'Everybody in the partnership sees it from now on.'
    case 'plan':
      return `Taken into the plan, under ${after}.`
    case 'out':
      return after === '' ? 'Put back.' : 'Taken out.'
  }
}
