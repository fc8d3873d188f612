import { fork } from 'node:child_process'
import { setPriority } from 'node:os'
import { join } from 'node:path'
import type { Case, Verdict } from '../../attack/judge.ts'

/** What the process that attacks says when it has decided a case. */
export type Said = { readonly verdict: Verdict } | { readonly why: string }

/** A process that decides one case after another. */
export type Apart = {
  /** @throws when the process fails or ends. */
  readonly judge: (one: Case) => Promise<Verdict>
  readonly close: () => void
}

/**
 * Starts a process of its own, behind the pages in the system's order: an attack is arithmetic without end, and nobody's
 * page waits for it. It ends when it is closed, or with the program that started it.
 */
export const openApart = (): Apart => {
  const child = fork(join(import.meta.dirname, 'attacking.ts'), [], {
    serialization: 'advanced',
    env: {},
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  if (child.pid !== undefined) setPriority(child.pid, 10)
  // Heard as long as it lives: one that could not be started says so before anything is asked of it.
  child.on('error', () => undefined)
  return {
    judge: one =>
      new Promise((done, broke) => {
        const ended = (): void => broke(new Error('The process that attacks ended before it had decided'))
        child.once('exit', ended).once('error', broke)
        child.once('message', message => {
          child.off('exit', ended).off('error', broke)
          const said = message as Said
          if ('verdict' in said) done(said.verdict)
          else broke(new Error(said.why))
        })
        child.send(one, error => {
          if (error !== null) broke(error)
        })
      }),
    close: () => void child.kill(),
  }
}
