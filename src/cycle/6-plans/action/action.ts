import { no, yes, type Day, type Decision, type Id, type Instant } from '#ground'

/** How far an action is. */
export const actionStates = {
  open: 'Not started',
  started: 'Under way',
  done: 'Done',
  dropped: 'Dropped',
} as const
export type ActionState = keyof typeof actionStates
export const actionStateNames = Object.keys(actionStates) as readonly ActionState[]

/** How far an action is, as a person reads it; also for a plan that was signed long ago. */
export const sayActionState = (state: string): string =>
  Object.hasOwn(actionStates, state) ? actionStates[state as ActionState] : state

/** Who answers for an action: somebody in the partnership, somebody by mail, or no more than a name. */
export type Owner =
  | { readonly kind: 'person'; readonly id: Id<'person'>; readonly name: string }
  | { readonly kind: 'outside'; readonly id: Id<'owner'>; readonly name: string }
  | { readonly kind: 'named'; readonly name: string }

/**
 * What an action comes from. The kinds are open: a later room names its own (`priority`, `review`, `outcome`,
 * `operational-plan` are this room's), and says what the thing is called and where it is read.
 */
export type Origin = {
  readonly kind: string
  readonly id: Id
  readonly words: string
  /** Below the partnership's address: `/exercises/…/plan/priorities/…`. */
  readonly path: string
}

/** What an action comes from, as a reader may read it today: what it is called now, or that it is shut to them. */
export type OriginNow = { readonly isShut: true } | { readonly isShut: false; readonly words: string }

/**
 * Whose list an action stands on while it is in no plan: a person's, a group's, or a person's that the group may see.
 * Until it is shared nobody else in the partnership sees it, but for whoever answers for it.
 */
export type Own = {
  readonly person?: Id<'person'>
  readonly group?: Id<'group'>
  readonly isShared: boolean
}

/** Something to be done by somebody. One noun for the whole product. */
export type Action = {
  readonly id: Id<'action'>
  readonly words: string
  /** The year whose plan it belongs to, where it belongs to one. */
  readonly exercise?: Id<'exercise'>
  /** The key of its headline area; absent for the plan as a whole. */
  readonly area?: string
  /** The planning prompt that it answers. */
  readonly prompt?: string
  readonly rank: number
  readonly origin?: Origin
  /** Absent for what was the partnership's from the start. */
  readonly own?: Own
  /** Set once a year's plan took it in from elsewhere; it keeps what it comes from. */
  readonly adopted?: { readonly at: Instant; readonly priority?: Id }
  readonly owner?: Owner
  readonly due?: Day
  readonly state: ActionState
  /** Why it was dropped; '' for every other state. */
  readonly droppedBecause: string
  /** Another date that its owner asks for. */
  readonly askedDue?: Day
  readonly version: number
  readonly changedAt: Instant
  readonly changedBy: string
  /** Its owner told something by the link in a mail, and nobody who writes the plan has looked at it yet. */
  readonly isTold?: boolean
  /** Taken out; it can be put back. */
  readonly isRemoved: boolean
}

/** Whether anything is still to be done. */
export const isOpen = ({ state, isRemoved }: Pick<Action, 'state' | 'isRemoved'>): boolean =>
  !isRemoved && (state === 'open' || state === 'started')

/** Open on the day after it was due, or later. */
export const isLate = (action: Pick<Action, 'state' | 'isRemoved' | 'due'>, today: Day): boolean =>
  isOpen(action) && action.due !== undefined && action.due < today

/** The nearest date first, those without a date last; what is finished after what is open. */
export const byDue = (one: Action, other: Action): number =>
  Number(isOpen(other)) - Number(isOpen(one)) ||
  (one.due ?? '9').localeCompare(other.due ?? '9') ||
  one.id.localeCompare(other.id)

/** Whether it stands in the outline plan: written there, made from a priority of it, or taken into it. */
export const isOfOutline = ({ origin, adopted }: Pick<Action, 'origin' | 'adopted'>): boolean =>
  origin === undefined || origin.kind === 'priority' || adopted !== undefined

/** The priority that it serves: made from it, or taken into the plan under it. */
export const priorityOf = ({ origin, adopted }: Pick<Action, 'origin' | 'adopted'>): Id | undefined =>
  adopted?.priority ?? (origin?.kind === 'priority' ? origin.id : undefined)

/** Everybody of the partnership sees it. */
export const isShared = ({ own }: Pick<Action, 'own'>): boolean => own === undefined || own.isShared

/** In no year's plan, and not taken out. */
export const isUnplanned = ({ exercise, isRemoved }: Pick<Action, 'exercise' | 'isRemoved'>): boolean =>
  exercise === undefined && !isRemoved

/** What the outline plan says of an action; a signed version keeps exactly this. */
export type ActionLine = {
  readonly id: Id
  readonly words: string
  readonly owner: string
  /** '' without one. */
  readonly due: string
  readonly state: string
}

/** The actions of the outline plan, of one area or with `null` of none, in their order. */
export const outlineActions = (actions: readonly Action[], area: string | null): readonly ActionLine[] =>
  actions
    .filter(each => !each.isRemoved && isOfOutline(each) && (each.area ?? null) === area)
    .toSorted((one, other) => one.rank - other.rank || one.id.localeCompare(other.id))
    .map(({ id, words, owner, due, state }) => ({ id, words, owner: owner?.name ?? '', due: due ?? '', state }))

export type ProgressRefusal =
  /** It is somebody else's. */
  | { readonly kind: 'not-yours' }
  /** It was handed to somebody else, or taken out. */
  | { readonly kind: 'absent' }
  /** Somebody has changed it since the page was opened. */
  | { readonly kind: 'stale'; readonly now: Action }

/** Whether this person may say how far an action is: whoever answers for it, and those who may word it. */
export const mayTell = (
  action: Pick<Action, 'owner' | 'isRemoved'>,
  person: Id<'person'>,
  mayWrite: boolean,
): Decision<undefined, ProgressRefusal> => {
  if (action.isRemoved) return no({ kind: 'absent' })
  const isOwn = action.owner?.kind === 'person' && action.owner.id === person
  return isOwn || mayWrite ? yes(undefined) : no({ kind: 'not-yours' })
}
