// A process of its own, started by press.ts: sets one paper after the other, so that neither a slow paper nor a broken
// one holds up the pages. It ends with the process that started it, and when nothing was asked of it for a while.
import type { Answer, Job } from './press.ts'

const idleMilliseconds = 10 * 60_000

const answer = (said: Answer): void => {
  process.send?.(said)
}

// Loaded here, so that a machine for which there is no Typst can say so.
const setting = import('./typst.ts').then(({ typesetter }) => typesetter())
setting.catch((error: unknown) => answer({ kind: 'cannot', why: String(error) }))

const leave = setTimeout(() => process.exit(0), idleMilliseconds)

const take = async ({ number, data }: Job): Promise<void> => {
  leave.refresh()
  const set = await setting
  try {
    answer({ kind: 'set', number, bytes: set(data) })
  } catch (error) {
    answer({ kind: 'failed', number, why: String(error).slice(0, 2000) })
  }
}

process.on('disconnect', () => process.exit(0))
process.on('message', (job: Job) => void take(job).catch(() => undefined))
