import { dayOf, type Id } from '#ground'
import { Absent, orAbsent, shown, type Reply } from '#http'
import { groupsOf, type Ask } from '#people'
import type { PlanNeeds } from '../../needs.ts'
import { byDue, type Action } from '../action.ts'
import { keeps, mayWord, type Reader } from '../own.ts'
import { ownActionsPage } from '../pages/own.ts'
import { actionPaths } from '../paths.ts'
import { actionOf, actionsOf } from '../store.ts'
import { originsNow } from './origins.ts'

/** Whoever asks, with the groups of their roles. */
export const readerOf = ({ person, roles }: Pick<Ask, 'person' | 'roles'>): Reader => ({
  id: person.id,
  groups: roles.flatMap(({ group }) => (group === undefined ? [] : [group])),
})

/** The action that an address names, under the partnership's list or one's own. */
export const actionIn = async (ask: Ask): Promise<Action> => {
  const { action, item } = ask.asked.params
  return orAbsent(await ask.read(tx => actionOf(tx, action ?? item ?? '')))
}

/** The same, where the reader may word it, hand it on or take it out. */
export const toWord = async (ask: Ask): Promise<Action> => {
  const action = await actionIn(ask)
  const isOwnList = ask.asked.params['item'] !== undefined
  const may = isOwnList ? keeps(action, readerOf(ask)) : mayWord(action, readerOf(ask), ask.may('plan.write'))
  if (!may) throw new Absent()
  return action
}

/** One's own actions and those of one's groups that no plan has. */
export const listOwn = async ({ opens }: Pick<PlanNeeds, 'opens'>, ask: Ask): Promise<Reply> => {
  const reader = readerOf(ask)
  const { actions, groups } = await ask.read(async tx => ({ actions: await actionsOf(tx), groups: await groupsOf(tx) }))
  const kept = actions.filter(each => !each.isRemoved && keeps(each, reader)).toSorted(byDue)
  const origins = await ask.read(tx => originsNow(tx, opens, ask.may, kept))
  const of = (group: Id<'group'> | undefined): readonly Action[] =>
    kept.filter(({ own }) => (own?.person === undefined ? own?.group : undefined) === group)
  return shown(
    ownActionsPage(ask.frame, {
      ...{ paths: actionPaths(ask.partnership.id), today: dayOf(ask.now), mayAdopt: ask.may('plan.write') },
      origins,
      lists: [
        { name: 'Yours', actions: of(undefined) },
        ...groups
          .filter(({ id }) => reader.groups.includes(id))
          .map(({ id, name }) => ({ name: `Of the group “${name}”`, actions: of(id) })),
      ],
    }),
  )
}
