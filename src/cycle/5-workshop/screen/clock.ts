import type { Instant } from '#ground'
import type { Room } from '../room/room.ts'

/** What is left of the step: running until it ends, or standing. Nothing while no time runs, or none is planned. */
export const clockOf = (
  { progress }: Pick<Room, 'progress'>,
  now: Instant,
): { readonly ends: Instant; readonly now: Instant } | { readonly left: number } | undefined => {
  const { clock, state, step } = progress
  if (state !== 'open' || step.minutes === 0) return undefined
  return clock.kind === 'runs' ? { ends: clock.endsAt, now } : { left: clock.leftMs }
}
