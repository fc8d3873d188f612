import { setTimeout as pause } from 'node:timers/promises'

const patience = 60_000

/** Asks again and again until it is so, a minute at most: a busy machine makes a test slow, and never wrong. */
export const until = async (what: string, isSo: () => boolean | Promise<boolean>): Promise<void> => {
  const end = performance.now() + patience
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`It never came about that ${what}.`)
    await pause(10)
  }
}
