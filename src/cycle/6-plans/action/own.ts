import { no, yes, type Decision, type Id, type Instant } from '#ground'
import { isShared, isUnplanned, type Action } from './action.ts'

/** Whoever asks, with the groups that they belong to. */
export type Reader = { readonly id: Id<'person'>; readonly groups: readonly Id<'group'>[] }

/** Whether it stands on the reader's own list, or on that of a group of theirs that keeps it together. */
export const keeps = ({ own, exercise }: Pick<Action, 'own' | 'exercise'>, { id, groups }: Reader): boolean => {
  if (own === undefined || exercise !== undefined) return false
  return own.person === undefined ? own.group !== undefined && groups.includes(own.group) : own.person === id
}

/** Whether the reader may word it, hand it on and take it out: whoever keeps it, or once it is shared who writes plans. */
export const mayWord = (action: Pick<Action, 'own' | 'exercise'>, reader: Reader, writesPlans: boolean): boolean =>
  keeps(action, reader) || (writesPlans && isShared(action))

export type AdoptRefusal = {
  /** Somebody took it into a plan, took it out, or it is not shared. */
  readonly kind: 'not-free'
}

/** An action as a year's plan takes it in. Only what everybody sees and no plan has can be taken. */
export const adoptedInto = (
  action: Action,
  into: { readonly exercise: Id<'exercise'>; readonly area?: string; readonly priority?: Id },
  at: Instant,
): Decision<Action, AdoptRefusal> => {
  if (!isUnplanned(action) || !isShared(action)) return no({ kind: 'not-free' })
  const { exercise, area, priority } = into
  return yes({
    ...action,
    exercise,
    ...(area === undefined ? {} : { area }),
    adopted: { at, ...(priority === undefined ? {} : { priority }) },
  })
}

/** Who sees an action, in a sentence for the reader. */
export const sayWhoSees = (
  action: Pick<Action, 'own' | 'owner'>,
  { id, groupNames }: { readonly id: Id<'person'>; readonly groupNames: ReadonlyMap<Id<'group'>, string> },
): string => {
  const { own, owner } = action
  if (isShared(action)) return 'Everybody in the partnership'
  const mine = (person: Id, name: string): string => (person === id ? 'you' : name)
  const names = [
    ...(own?.person === undefined ? [] : [mine(own.person, 'whoever wrote it')]),
    ...(own?.group === undefined ? [] : [`the group “${groupNames.get(own.group) ?? 'that has ended'}”`]),
    ...(owner?.kind === 'person' && owner.id !== own?.person ? [mine(owner.id, owner.name)] : []),
    ...(owner?.kind === 'outside' ? [owner.name] : []),
  ]
  return `Only ${names.join(' and ')}`
}
