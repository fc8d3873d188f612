import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { openDatabase, type Connection, type Database } from '#db'

/** In a process that is to be killed: says that it has come so far, and goes on only when it is told to. */
export const step = async (): Promise<void> => {
  const told = once(process, 'message')
  process.send?.('so far')
  await told
}

/** A database for such a process: each write that is done is a step. */
export const inSteps = (connection: Connection): Database => {
  const db = openDatabase(connection)
  return {
    ...db,
    async write(scope, work) {
      const done = await db.write(scope, work)
      await step()
      return done
    },
  }
}

/** Waits for the next step of such a process. Fails where it comes to its end instead. */
export const nextStep = async (child: ChildProcess): Promise<void> => {
  const ended = new AbortController()
  const fail = (): void => ended.abort(new Error('It came to its end before it was killed.'))
  child.once('exit', fail)
  if (child.exitCode !== null) fail()
  await once(child, 'message', { signal: ended.signal }).finally(() => child.off('exit', fail))
}

/** Kills it so many milliseconds after it went on: in the middle of its next step, or behind it, and never at its end. */
export const killAfter = async (child: ChildProcess, milliseconds: number): Promise<void> => {
  const ended = once(child, 'exit')
  child.send('go on')
  await pause(milliseconds)
  child.kill('SIGKILL')
  await ended
}
