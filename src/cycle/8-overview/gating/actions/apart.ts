import { fork } from 'node:child_process'
import { setPriority } from 'node:os'
import { join } from 'node:path'
import type { Case, Verdict } from '../../attack/judge.ts'

/** What the process that attacks says when it is done. */
export type Said = { readonly verdict: Verdict } | { readonly why: string }

/**
 * Decides a case in a process of its own, behind the pages in the system's order: an attack is arithmetic without end, and
 * nobody's page waits for it. The process ends with its case, or with the program that started it.
 */
export const judgeApart = (one: Case): Promise<Verdict> =>
  new Promise((done, broke) => {
    const child = fork(join(import.meta.dirname, 'attacking.ts'), [], {
      serialization: 'advanced',
      env: {},
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    if (child.pid !== undefined) setPriority(child.pid, 10)
    child.once('message', message => {
      const said = message as Said
      if ('verdict' in said) done(said.verdict)
      else broke(new Error(said.why))
      child.kill()
    })
    child.once('error', broke)
    child.once('exit', () => broke(new Error('The process that attacks ended before it had decided')))
    child.send(one, error => {
      if (error !== null) broke(error)
    })
  })
