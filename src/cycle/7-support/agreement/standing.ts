import { dayOf, sayDay, type Day, type Id, type Instant } from '#ground'
import { halfSigned, heldFrom, inForce, standingIn, type Version } from '../signature/signature.ts'

export type SupportState = 'writing' | 'for-programme' | 'for-partnership' | 'in-force' | 'amending' | 'ended'

const stateWords: Readonly<Record<SupportState, string>> = {
  writing: 'Being written',
  'for-programme': 'Waits for the programme’s signature',
  'for-partnership': 'Waits for the champion’s signature',
  'in-force': 'In force',
  amending: 'In force; a new version is half signed',
  ended: 'Ended',
}

/** That an agreement was ended before its last day. */
export type Ending = {
  readonly on: Day
  readonly reason: string
  readonly by: string
  readonly person: Id<'person'>
  readonly at: Instant
}

export type Standing = {
  readonly state: Exclude<SupportState, 'ended'>
  /** The version in force, or the one that is half signed; 0 before any. */
  readonly version: number
  /** Since when it stands so. */
  readonly on: Day
  /** The last day of what is in force. */
  readonly ends?: Day
}

type Known = { readonly begun: Instant; readonly versions: readonly Version[]; readonly ending?: Ending | undefined }

/** The last day of what is in force: as agreed, or the day on which it was ended before that. */
const lastDayOf = ({ versions, ending }: Omit<Known, 'begun'>): Day | undefined =>
  ending?.on ?? inForce(versions)?.content.to

/** Whether what was agreed is over. */
export const isEnded = (known: Omit<Known, 'begun'>, today: Day): boolean => {
  const last = lastDayOf(known)
  return known.ending === undefined ? last !== undefined && last < today : known.ending.on <= today
}

/** Where an agreement stands by its signatures. */
const signedStanding = ({ begun, versions }: Known): Standing => {
  const [held, half] = [inForce(versions), halfSigned(versions)]
  if (half !== undefined && held !== undefined)
    return { state: 'amending', version: held.version, on: dayOf(half.frozenAt) }
  if (half !== undefined) {
    const isChampions = standingIn(half)[0]?.side === 'partnership'
    return { state: isChampions ? 'for-programme' : 'for-partnership', version: half.version, on: dayOf(half.frozenAt) }
  }
  if (held === undefined) return { state: 'writing', version: 0, on: dayOf(begun) }
  return { state: 'in-force', version: held.version, on: dayOf(heldFrom(held) ?? held.frozenAt) }
}

/** Where an agreement stands, whatever the day. */
export const standingOf = (known: Known): Standing => {
  const ends = lastDayOf(known)
  return { ...signedStanding(known), ...(ends === undefined ? {} : { ends }) }
}

/** What is over is said to be, from the day after its last. */
const stateOn = ({ state, ends }: Pick<Standing, 'state' | 'ends'>, today: Day): SupportState =>
  ends !== undefined && ends < today ? 'ended' : state

/** `In force since 3 March 2027`, `Ended on 3 March 2028`. */
export const sayStanding = (standing: Standing, today: Day): string =>
  stateOn(standing, today) === 'ended' && standing.ends !== undefined
    ? `Ended on ${sayDay(standing.ends)}`
    : `${stateWords[standing.state]} since ${sayDay(standing.on)}`
