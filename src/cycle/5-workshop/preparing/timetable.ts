import type { Recipe } from '../hour/recipe.ts'
import { stepsOf, type Step } from '../hour/step.ts'

/** A part of the hour as it is planned: one step of the whole, or all that is done on one standard. */
export type Slot = {
  /** `18:07`, to the minute. */
  readonly from: string
  readonly minutes: number
  readonly steps: readonly [Step, ...Step[]]
}

/** The hour as a list of its parts, each with the time at which it begins. */
export const timetableOf = (recipe: Recipe, startsAt: string): readonly Slot[] => {
  const parts: [Step, ...Step[]][] = []
  for (const step of stepsOf(recipe)) {
    const last = parts.at(-1)
    if (last !== undefined && belongs(last[0], step)) last.push(step)
    else parts.push([step])
  }
  let gone = 0
  return parts.map(steps => {
    const minutes = steps.reduce((sum, step) => sum + step.minutes, 0)
    const slot = { from: clockAfter(startsAt, gone), minutes, steps }
    gone += minutes
    return slot
  })
}

/** The reveal of the dots belongs to the ranking; what is about the same standard belongs together. */
const belongs = (first: Step, step: Step): boolean => {
  if (step.kind === 'ranked') return first.kind === 'rank'
  return first.kind === 'read' && step.key.endsWith(keyOf(step)) && step.standards.join() === first.standards.join()
}

/** How a step about a standard ends its key; a step of the whole hour has none. */
const keyOf = (step: Step): string => `-${step.standards.join('+')}${step.turn === 2 ? '-again' : ''}`

/** The time on the clock some minutes later, begun minutes left off: `18:07`. */
export const clockAfter = (startsAt: string, minutes: number): string => {
  const [hours = 0, past = 0] = startsAt.split(':').map(Number)
  const whole = Math.floor(hours * 60 + past + minutes) % (24 * 60)
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`
}
