import { fork, type ChildProcess } from 'node:child_process'
import { setPriority } from 'node:os'
import { join } from 'node:path'
import { no, yes, type Decision } from '#ground'
import type { Paper } from '../document.ts'

/** What goes to the process that writes papers, and what comes back. */
export type Job = { readonly number: number; readonly form: 'pdf' | 'word'; readonly paper: Paper }
export type Answer =
  | { readonly kind: 'absent'; readonly number: number }
  | { readonly kind: 'written'; readonly number: number; readonly bytes: Uint8Array }
  | { readonly kind: 'failed'; readonly number: number; readonly why: string }

/** Too many wait; it took too long; this machine has no Typst. Anything else that goes wrong is a bug and throws. */
export type PressRefusal = { readonly kind: 'busy' } | { readonly kind: 'late' } | { readonly kind: 'absent' }

export type Written = Decision<Uint8Array, PressRefusal>

type Order = Job & {
  readonly done: (written: Written) => void
  readonly broke: (error: Error) => void
}

/** `waiting`: how many papers may stand in line. `limit`: milliseconds for one paper, from when its turn comes. */
export type Limits = { readonly waiting: number; readonly limit: number; readonly program?: string }

/**
 * One process writes papers, one after the other and behind the pages in the system's order. A paper that takes too long is
 * ended with its process; the next starts a fresh one.
 */
export const press = ({ waiting, limit, program = join(import.meta.dirname, 'writing.ts') }: Limits) => {
  const line: Order[] = []
  let numbers = 0
  let child: ChildProcess | undefined
  let now: Order | undefined
  let clock: NodeJS.Timeout | undefined

  const settle = (tell: (order: Order) => void): void => {
    clearTimeout(clock)
    const order = now
    now = undefined
    if (order) tell(order)
    next()
  }

  const end = (): void => {
    const ending = child
    child = undefined
    ending?.kill('SIGKILL')
  }

  /** What befalls a process that was given up already is nobody's any more. */
  const lose = (lost: ChildProcess, error: Error): void => {
    if (child !== lost) return
    end()
    settle(order => order.broke(error))
  }

  const hear = (said: Answer): void => {
    if (said.number !== now?.number) return
    settle(order => {
      if (said.kind === 'written') order.done(yes(new Uint8Array(said.bytes)))
      else if (said.kind === 'absent') order.done(no({ kind: 'absent' }))
      else order.broke(new Error(said.why))
    })
  }

  const started = (): ChildProcess => {
    if (child?.connected) return child
    const fresh = fork(program, [], {
      serialization: 'advanced',
      env: {},
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    fresh.on('message', said => hear(said as Answer))
    fresh.on('exit', () => lose(fresh, new Error('The process that writes papers ended by itself')))
    fresh.on('error', error => lose(fresh, error))
    if (fresh.pid !== undefined) setPriority(fresh.pid, 10)
    fresh.unref()
    fresh.channel?.unref()
    child = fresh
    return fresh
  }

  const next = (): void => {
    const order = now === undefined ? line.shift() : undefined
    if (order === undefined) {
      if (now === undefined) child?.channel?.unref()
      return
    }
    now = order
    clock = setTimeout(() => {
      end()
      settle(each => each.done(no({ kind: 'late' })))
    }, limit)
    const writer = started()
    writer.channel?.ref()
    const { number, form, paper } = order
    writer.send({ number, form, paper } satisfies Job, error => {
      if (error !== null) lose(writer, error)
    })
  }

  return (form: Job['form'], paper: Paper): Promise<Written> =>
    new Promise((done, broke) => {
      if (line.length >= waiting) return done(no({ kind: 'busy' }))
      numbers += 1
      line.push({ number: numbers, form, paper, done, broke })
      next()
    })
}
