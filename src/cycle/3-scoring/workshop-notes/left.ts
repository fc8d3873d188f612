import type { Id } from '#ground'
import type { Tally } from '../tally/tally.ts'
import type { WorkshopNotes } from './notes.ts'

/** What workshops left with the groups of a year: how their rooms scored, and what they wrote. */
export type Left = { readonly tallies: readonly Tally[]; readonly notes: readonly WorkshopNotes[] }

export const nothingLeft: Left = { tallies: [], notes: [] }

/** Of that only one group's, or one standard's, or one of both. */
export const leftAt = (
  { tallies, notes }: Left,
  at: { readonly group?: Id<'group'>; readonly standard?: number },
): Left => {
  const isThere = (each: { readonly group: Id<'group'>; readonly standard: number }): boolean =>
    (at.group === undefined || each.group === at.group) && (at.standard === undefined || each.standard === at.standard)
  return { tallies: tallies.filter(isThere), notes: notes.filter(isThere) }
}
