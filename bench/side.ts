import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** What a measured program says of itself. */
export type Said = { readonly port: number } | { readonly cpuMs: number }

/** What a measured program is given: the database, and for the floor the page to send. */
export type Given = { readonly connection: string; readonly page: string }

/** A measured program, in a process of its own. */
export type Side = {
  readonly port: number
  readonly pid: number
  /** Under this name its connections stand in the database. */
  readonly application: string
  /** All the processor time it has used so far, on every thread. */
  readonly cpuMs: () => Promise<number>
  readonly stop: () => Promise<void>
}

const profiled = process.argv.includes('--profile')
const profiles = join(import.meta.dirname, '../build/profiles')

/** Starts one of the programs of this folder and waits until it answers. Its log goes nowhere, at no cost to the run. */
export const startSide = async (file: string, application: string, given: Given): Promise<Side> => {
  const child = fork(join(import.meta.dirname, file), [], {
    env: { ...process.env, NODE_ENV: 'production' },
    execArgv: profiled ? ['--cpu-prof', `--cpu-prof-dir=${profiles}`] : [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const ended = once(child, 'exit')
  const said = async (): Promise<Said> => {
    const first = await Promise.race([once(child, 'message'), ended.then(() => undefined)])
    if (first === undefined) throw new Error(`bench/${file} ended by itself.`)
    return first[0] as Said
  }
  const ready = said()
  child.send(given)
  const answer = await ready
  return {
    ...{ application, port: 'port' in answer ? answer.port : 0, pid: child.pid ?? 0 },
    cpuMs: async () => {
      const reply = said()
      child.send('cpu')
      const used = await reply
      return 'cpuMs' in used ? used.cpuMs : 0
    },
    stop: async () => {
      if (child.connected) child.disconnect()
      await ended
    },
  }
}

/** In a measured program: starts with what it is given, says its port, then its processor time whenever it is asked. */
export const beSide = (start: (given: Given) => Promise<number>): void => {
  const say = (said: Said): void => void process.send?.(said)
  process.on('disconnect', () => process.exit())
  process.on('message', (asked: Given | 'cpu') => {
    if (asked === 'cpu') {
      const { user, system } = process.cpuUsage()
      say({ cpuMs: (user + system) / 1000 })
    } else void start(asked).then(port => say({ port }))
  })
}
