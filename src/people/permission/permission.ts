import { dayAfter, dayOf, no, sayDay, yes, type Day, type Decision, type Id, type Instant } from '#ground'

/** What programme staff may ask to tell others: a text of the partnership's, word for word, or its name with something. */
export const permissionKinds = ['quote', 'name'] as const
export type PermissionKind = (typeof permissionKinds)[number]

export const kindWords: Readonly<Record<PermissionKind, string>> = {
  quote: 'To quote something that the partnership wrote or agreed',
  name: 'To name the partnership',
}

/** One thing asked: these words, to these readers, for this purpose. Nothing else is granted with it (R12). */
export type Wanted = {
  readonly kind: PermissionKind
  /** The words exactly as they would be told. */
  readonly words: string
  readonly readers: string
  readonly purpose: string
}

export type Answered = {
  readonly granted: boolean
  /** Why, or on what conditions; may be empty. */
  readonly reason: string
  /** The last day on which what was granted may be used. */
  readonly until?: Day
  readonly by: string
  readonly at: Instant
}

export type Withdrawn = {
  readonly reason: string
  readonly byProgramme: boolean
  readonly by: string
  readonly at: Instant
}

/** Once that it was told: where, on which day, who says so. */
export type Use = { readonly place: string; readonly on: Day; readonly by: string; readonly at: Instant }

/** A request to tell others something, with all that became of it. */
export type Permission = Wanted & {
  readonly id: Id<'permission'>
  readonly partnership: Id<'partnership'>
  readonly asker: { readonly id: Id<'person'>; readonly name: string; readonly role: string }
  readonly askedAt: Instant
  /** Without an answer by the end of this day it lapses. */
  readonly answerBy: Day
  readonly answer?: Answered
  readonly withdrawal?: Withdrawn
  readonly uses: readonly Use[]
}

export type PermissionState = 'open' | 'granted' | 'refused' | 'lapsed' | 'ended' | 'withdrawn'

export const stateWords: Readonly<Record<PermissionState, string>> = {
  open: 'Waits for an answer',
  granted: 'Granted',
  refused: 'Refused',
  lapsed: 'Lapsed: nobody answered in time',
  ended: 'Granted, and over',
  withdrawn: 'Withdrawn',
}

/** How long a request waits for its answer, in days. */
export const daysToAnswer = 28

export const answerByFor = (askedAt: Instant): Day => dayAfter(dayOf(askedAt), daysToAnswer)

/** How a request stands on a day: derived from what happened to it. */
export const stateOf = (permission: Permission, today: Day): PermissionState => {
  if (permission.withdrawal !== undefined) return 'withdrawn'
  const { answer } = permission
  if (answer === undefined) return today > permission.answerBy ? 'lapsed' : 'open'
  if (!answer.granted) return 'refused'
  return answer.until !== undefined && today > answer.until ? 'ended' : 'granted'
}

export type PermissionRefusal = { readonly kind: 'not-open' | 'not-granted'; readonly state: PermissionState }

export const sayPermissionRefusal = ({ kind, state }: PermissionRefusal): string =>
  kind === 'not-open'
    ? `This request can’t be answered any more. ${stateWords[state]}.`
    : `This can’t be told to anybody now. ${stateWords[state]}.`

/** Whether the partnership can still answer. */
export const mayAnswer = (permission: Permission, today: Day): Decision<'open', PermissionRefusal> => {
  const state = stateOf(permission, today)
  return state === 'open' ? yes('open') : no({ kind: 'not-open', state })
}

/** Whether it may be told on a day: only while the grant stands. */
export const mayUse = (permission: Permission, today: Day): Decision<'granted', PermissionRefusal> => {
  const state = stateOf(permission, today)
  return state === 'granted' ? yes('granted') : no({ kind: 'not-granted', state })
}

/** What was granted can be taken back for as long as it stands; an open request by whoever asked. */
export const mayWithdraw = (permission: Permission, today: Day, byProgramme: boolean): boolean => {
  const state = stateOf(permission, today)
  return state === 'granted' || (byProgramme && state === 'open')
}

/** `Granted by Ruth Adeyemi on 3 March 2027, until 1 June 2027`. */
export const sayAnswer = (answer: Answered): string =>
  `${answer.granted ? 'Granted' : 'Refused'} by ${answer.by} on ${sayDay(dayOf(answer.at))}${
    answer.until === undefined ? '' : `, until ${sayDay(answer.until)}`
  }`
