import { setTimeout as pause } from 'node:timers/promises'

/**
 * Does the work at once when woken, and then again for everything that woke it meanwhile: never two at a time, and
 * `rest` milliseconds apart. The work answers for its own faults.
 */
export const paced = (rest: number, work: () => Promise<void>): (() => void) => {
  let isBusy = false
  let isAgain = false
  const go = async (): Promise<void> => {
    isBusy = true
    do {
      isAgain = false
      await Promise.all([work(), pause(rest, undefined, { ref: false })])
    } while (isAgain)
    isBusy = false
  }
  return () => {
    isAgain = true
    if (!isBusy) void go()
  }
}
