import { no, yes, type Day, type Decision, type Id, type Instant } from '#ground'
import type { GivenRow } from '../rules/counted.ts'

/** A row as its partnership reads it. */
export type Given = {
  readonly id: Id<'contribution'>
  readonly exercise: Id<'exercise'>
  /** The confirmation of the positions that it was made of. */
  readonly confirmation: Id<'confirmation'>
  readonly row: GivenRow
  readonly regionName: string
  readonly areaTypeName: string
  readonly finalisedOn: Day
  readonly givenOn: Day
  readonly givenAt: Instant
  readonly givenBy: string
  readonly withdrawnOn?: Day
  readonly withdrawnBy?: string
}

/** A closing day of a release: what is given by then is counted, and nothing after it changes that. */
export type Closing = { readonly release: number; readonly label: string; readonly on: Day }

/** How far a year's contribution is; pure, from what is on record. */
export type GivingStanding =
  | { readonly kind: 'not-confirmed' }
  | { readonly kind: 'not-offered' }
  | { readonly kind: 'not-placed' }
  | { readonly kind: 'open' }
  | { readonly kind: 'given' }
  /** Positions were reopened, or confirmed anew, since the row was given. */
  | { readonly kind: 'given-before'; readonly isConfirmed: boolean }

export type YearNow = {
  /** The confirmation that stands, if the positions are confirmed. */
  readonly confirmation: Id<'confirmation'> | undefined
  /** Whether the programme has said where the partnership lies. */
  readonly isPlaced: boolean
  /** Whether the year’s edition comes with Stocktake or is offered by the programme: only such are printed. */
  readonly isOffered: boolean
  readonly given: Pick<Given, 'confirmation'> | undefined
}

export const givingStanding = ({ confirmation, isPlaced, isOffered, given }: YearNow): GivingStanding => {
  if (given !== undefined && given.confirmation === confirmation) return { kind: 'given' }
  if (given !== undefined) return { kind: 'given-before', isConfirmed: confirmation !== undefined }
  if (!isOffered) return { kind: 'not-offered' }
  if (confirmation === undefined) return { kind: 'not-confirmed' }
  return { kind: isPlaced ? 'open' : 'not-placed' }
}

export type GivingRefusal = { readonly kind: 'not-offered' | 'not-confirmed' | 'not-placed' | 'given' }

/** Whether the row may be given now: on an edition that is printed, positions confirmed, the place known, and not given already as it stands. */
export const mayGive = (now: YearNow): Decision<undefined, GivingRefusal> => {
  if (!now.isOffered) return no({ kind: 'not-offered' })
  if (now.confirmation === undefined) return no({ kind: 'not-confirmed' })
  if (!now.isPlaced) return no({ kind: 'not-placed' })
  return now.given?.confirmation === now.confirmation ? no({ kind: 'given' }) : yes(undefined)
}

/** The release that a row is in by now, or will be: its closing day has passed, and the row was there. */
export const closedWith = (
  given: Pick<Given, 'givenOn' | 'withdrawnOn'>,
  closings: readonly Closing[],
  today: Day,
): Closing | undefined =>
  closings.findLast(
    ({ on }) => on < today && given.givenOn <= on && (given.withdrawnOn === undefined || given.withdrawnOn > on),
  )

export type WithdrawalRefusal =
  { readonly kind: 'nothing-given' } | { readonly kind: 'closed'; readonly closing: Closing }

/**
 * Whether a row may be withdrawn as the partnership wants it: from everything, while no release has closed with it; or
 * from the next release on, which is always possible. A closed release keeps what it counted.
 */
export const mayWithdraw = (
  given: Pick<Given, 'givenOn'> | undefined,
  from: 'all' | 'next',
  closings: readonly Closing[],
  today: Day,
): Decision<undefined, WithdrawalRefusal> => {
  if (given === undefined) return no({ kind: 'nothing-given' })
  const closing = closedWith(given, closings, today)
  return closing !== undefined && from === 'all' ? no({ kind: 'closed', closing }) : yes(undefined)
}
