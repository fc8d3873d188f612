import { no, yes, type Decision, type Id, type Instant } from '#ground'

/** A member's own words against a position. */
export type Dissent = {
  readonly id: Id<'dissent'>
  readonly words: string
  /** Only where its author put it there. */
  readonly name?: string
  /** The version of the position that it was written about. */
  readonly about: number
  readonly writtenAt: Instant
  /** Written by whoever is reading: so that they, and nobody else, may withdraw it. */
  readonly isOwn: boolean
}

export type DissentRefusal = { readonly kind: 'no-position' } | { readonly kind: 'confirmed' }

/** Dissent is from a position on record, and stands or falls before the positions are confirmed. */
export const mayDissent = (
  latestVersion: number | undefined,
  isConfirmed: boolean,
): Decision<{ readonly about: number }, DissentRefusal> => {
  if (isConfirmed) return no({ kind: 'confirmed' })
  return latestVersion === undefined ? no({ kind: 'no-position' }) : yes({ about: latestVersion })
}

export const sayDissentRefusal = (refusal: DissentRefusal): string =>
  refusal.kind === 'no-position'
    ? 'There is no position on this standard yet, so there is nothing to dissent from.'
    : 'The positions are confirmed, so dissent can no longer be added or withdrawn. Ask the chair to undo the confirmation first.'
