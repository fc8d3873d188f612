import type { Id } from '#ground'
import type { Ability } from '#people'
import type { YearStanding } from './year.ts'

/** Who asks what is next, and on which day. */
export type Asking = {
  readonly person: Id<'person'>
  readonly may: (ability: Ability, group?: Id<'group'>) => boolean
  /** The groups that the person leads. */
  readonly leads: readonly Id<'group'>[]
  readonly own: string
  readonly today: string
}

/** The address of a year’s pages. */
export const yearHref = (asking: Asking, year: YearStanding): string => `${asking.own}/exercises/${year.exercise.id}`
