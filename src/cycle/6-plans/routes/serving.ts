import { sayDay } from '#ground'
import { byDue, sayActionState, type Action } from '../action/action.ts'
import { actionsOf } from '../action/store.ts'
import type { ServingKinds } from '../outcomes/served.ts'
import { prioritiesById } from '../priorities/store.ts'

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
}
