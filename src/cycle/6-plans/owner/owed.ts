import { sayCount, type Day } from '#ground'
import { isOpen, type Action } from '../action/action.ts'
import { isUnsettled, type OwnLine } from '../register/own.ts'

/** One thing that somebody answers for and that is still open, as a mail names it. */
export type Owed = { readonly words: string; readonly due?: Day; readonly kind: 'action' | 'inquiry' }

const dueIn = ({ due }: { readonly due?: Day }) => (due === undefined ? {} : { due })

/** Everything that is open, the nearest day first, what has none last. */
export const owedFrom = (actions: readonly Action[], lines: readonly OwnLine[]): readonly Owed[] =>
  [
    ...actions.filter(isOpen).map((each): Owed => ({ kind: 'action', words: each.words, ...dueIn(each) })),
    ...lines
      .filter(isUnsettled)
      .map((each): Owed => ({ kind: 'inquiry', words: `Find out: ${each.words}`, ...dueIn(each) })),
  ].toSorted((one, other) => (one.due ?? '9').localeCompare(other.due ?? '9'))

/** `2 actions`, or `3 things` where there is something to find out among them. */
export const sayOwed = (owed: readonly Owed[]): string =>
  sayCount(owed.length, owed.every(({ kind }) => kind === 'action') ? 'action' : 'thing')
