import { fork, type ChildProcess } from 'node:child_process'
import { setPriority } from 'node:os'
import { join } from 'node:path'
import { no, yes, type Decision } from '#ground'
import type { Answer, Job } from './program.ts'
import type { FileRead } from './read.ts'
import type { ReadingRefusal } from './refusal.ts'

/** `memory` in MB, `time` in ms from when a file's turn comes; how many are read at once, and how many may wait. */
export type Reins = {
  readonly memory: number
  readonly time: number
  readonly atOnce: number
  readonly waiting: number
  readonly program?: string
}

type Reading = Decision<FileRead, ReadingRefusal>

/**
 * Reads each file in a process of its own, which is ended when it has answered, when it takes too long and when it
 * reaches for more memory than it may have. It gets a path and nothing of this process: no environment, no connection.
 */
export const readingApart = (reins: Reins): ((job: Job) => Promise<Reading>) => {
  const line: (() => void)[] = []
  let running = 0
  const leave = (): void => {
    running -= 1
    line.shift()?.()
  }
  return async job => {
    if (running >= reins.atOnce) {
      if (line.length >= reins.waiting) return no({ kind: 'busy' })
      await new Promise<void>(turn => {
        line.push(turn)
      })
    }
    running += 1
    try {
      return await readOnce(job, reins)
    } finally {
      leave()
    }
  }
}

const readOnce = (job: Job, { memory, time, program = join(import.meta.dirname, 'program.ts') }: Reins) =>
  new Promise<Reading>((done, broke) => {
    const child = fork(program, [], {
      serialization: 'advanced',
      env: {},
      execArgv: [
        `--max-old-space-size=${memory}`,
        '--max-semi-space-size=8',
        '--stack-size=900',
        '--disable-proto=delete',
      ],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    // The first that is heard counts. It listens on: a process that could not be started fails more than once.
    const end = (tell: () => void): void => {
      clearTimeout(clock)
      child.kill('SIGKILL')
      tell()
    }
    const clock = setTimeout(() => end(() => done(no({ kind: 'late' }))), time)
    child.on('message', said => end(() => settle(said as Answer, done, broke)))
    // It ends by itself only where it was out of memory: everything else it says.
    child.on('exit', () => end(() => done(no({ kind: 'too-much' }))))
    child.on('error', error => end(() => broke(error)))
    lowly(child)
    child.send(job, error => {
      if (error !== null) end(() => broke(error))
    })
  })

const settle = (answer: Answer, done: (reading: Reading) => void, broke: (error: Error) => void): void => {
  if (answer.kind === 'failed') return broke(new Error(`A file could not be read: ${answer.why}`))
  done(answer.kind === 'read' ? yes(answer.read) : no(answer.refusal))
}

/** Pages come first. */
const lowly = ({ pid }: ChildProcess): void => {
  if (pid !== undefined) setPriority(pid, 5)
}
