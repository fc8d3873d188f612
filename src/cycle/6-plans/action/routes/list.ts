import { dayOf, type Id } from '#ground'
import { shown, type Reply } from '#http'
import type { Ask } from '#people'
import { outcomePaths } from '../../outcomes/paths.ts'
import { actionStates, byDue, isLate, isOpen, type Action } from '../action.ts'
import type { PlanNeeds } from '../../needs.ts'
import { actionsPage, type ActionsView } from '../pages/list.ts'
import { actionPaths } from '../paths.ts'
import { actionsOf } from '../store.ts'
import { originsNow } from './origins.ts'

const states = [
  { value: 'unfinished', text: 'Not finished' },
  { value: 'late', text: 'Late' },
  ...Object.entries(actionStates).map(([value, text]) => ({ value, text })),
  { value: 'all', text: 'All, finished ones too' },
]

const word = (value: string | string[] | undefined): string => (typeof value === 'string' ? value : '')

/** Whose an action is, as the filter names it; a name alone is told from an account by its start. */
const ownerKey = ({ owner }: Action): string =>
  owner === undefined ? 'nobody' : owner.kind === 'person' ? owner.id : `name-${owner.name}`

const ownersOf = (actions: readonly Action[], own: Id<'person'>): ActionsView['owners'] => {
  const names = new Map(actions.map(each => [ownerKey(each), each.owner?.name ?? 'Nobody yet']))
  const others = [...names].filter(([key]) => key !== own).toSorted(([, one], [, other]) => one.localeCompare(other))
  return [
    { value: '', text: 'Everybody’s' },
    { value: own, text: 'Mine' },
    ...others.map(([value, text]) => ({ value, text })),
  ]
}

/** Every action, narrowed to whose and to how far; a filter that means nothing narrows nothing. */
export const listActions = async ({ opens }: Pick<PlanNeeds, 'opens'>, ask: Ask): Promise<Reply> => {
  const today = dayOf(ask.now)
  const all = (await ask.read(actionsOf)).filter(({ isRemoved }) => !isRemoved)
  const owners = ownersOf(all, ask.person.id)
  const [asked, wanted] = [word(ask.asked.query['owner']), word(ask.asked.query['state'])]
  const owner = owners.some(({ value }) => value === asked) ? asked : ''
  const state = states.some(({ value }) => value === wanted) ? wanted : 'unfinished'
  const fits = (action: Action): boolean => {
    if (owner !== '' && ownerKey(action) !== owner) return false
    if (state === 'all') return true
    if (state === 'unfinished') return isOpen(action)
    return state === 'late' ? isLate(action, today) : action.state === state
  }
  const actions = all.filter(fits).toSorted(byDue)
  const origins = await ask.read(tx => originsNow(tx, opens, ask.may, actions))
  return shown(
    actionsPage(ask.frame, {
      ...{ paths: actionPaths(ask.partnership.id), today, owners, states, filter: { owner, state } },
      ...{ actions, origins, all: all.length },
      ...{ mayWrite: ask.may('plan.write'), mayTell: ask.may('action.tell') },
      outcomesHref: outcomePaths(ask.partnership.id).list,
    }),
  )
}
