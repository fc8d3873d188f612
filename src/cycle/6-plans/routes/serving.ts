import { sayDay } from '#ground'
import { byDue, sayActionState, type Action } from '../action/action.ts'
import { actionsOf } from '../action/store.ts'
import type { ServingKinds } from '../outcomes/served.ts'
import { indicatorsOf } from '../indicators/store.ts'
import { indicatorKind } from '../indicators/kind.ts'
import { prioritiesById } from '../priorities/store.ts'
import { gapKind, operationKind } from '../strategic/assembly.ts'
import { strategicLinesById } from '../strategic/store/lines.ts'

const noteOf = ({ owner, due, state }: Action): string =>
  [sayActionState(state), owner?.name, due === undefined ? undefined : `by ${sayDay(due)}`].filter(Boolean).join(' · ')

/** What of this room serves outcomes, by the word under which its picks are kept. */
export const servingKinds: ServingKinds = {
  priority: {
    title: 'Priorities for change',
    of: async (tx, ids, { own, mayWrite }) =>
      (await prioritiesById(tx, ids)).map(({ id, words, exercise }) => {
        const plan = `${own}/exercises/${exercise}/plan`
        return { id, words, href: mayWrite ? `${plan}/priorities/${id}` : `${plan}/versions/draft` }
      }),
  },
  action: {
    title: 'Actions',
    of: async (tx, ids, { own }) =>
      (await actionsOf(tx))
        .filter(each => ids.includes(each.id) && !each.isRemoved)
        .toSorted(byDue)
        .map(each => ({ id: each.id, words: each.words, href: `${own}/actions/${each.id}`, note: noteOf(each) })),
  },
  [gapKind]: {
    title: 'Gaps that it would show to be closed',
    of: async (tx, ids, { own, mayWrite }) =>
      (await strategicLinesById(tx, 'gap', ids)).map(({ id, words, exercise }) => {
        const strategic = `${own}/exercises/${exercise}/plan/strategic`
        return { id, words, href: mayWrite ? strategic : `${strategic}/versions/draft#content` }
      }),
  },
  [operationKind]: {
    title: 'Operational plans',
    of: async (tx, ids, { own }) =>
      (await strategicLinesById(tx, 'operation', ids)).map(({ id, words, exercise }) => ({
        ...{ id, words, href: `${own}/exercises/${exercise}/plan/strategic/operations/${id}` },
      })),
  },
  [indicatorKind]: {
    title: 'Local indicators',
    of: async (tx, ids, { own }) =>
      (await indicatorsOf(tx))
        .filter(({ id, isRemoved }) => ids.includes(id) && !isRemoved)
        .map(({ id, name }) => ({ id, words: name, href: `${own}/indicators/${id}` })),
  },
}
