import type { PoolClient, QueryResult } from 'pg'
import { nameOf } from './naming.ts'

/**
 * A connection while one transaction has it. Statements go as they come, without waiting for the answers to those before,
 * and what is asked in one turn of the program travels together: each journey costs more than most statements do. What
 * is asked after the end is refused, for the connection may be at work for somebody else by then.
 */
export class Lease {
  readonly #client: PoolClient
  #isLastTurn: boolean
  #ending: Promise<QueryResult> | undefined
  #isGathering = false
  #isAsked = false

  /** @param isAtOnce the transaction ends with the statements of its first turn, in the same journey */
  constructor(client: PoolClient, isAtOnce = false) {
    this.#client = client
    this.#isLastTurn = isAtOnce
  }

  /** Sends one statement, as a named one when it is hot. */
  send(text: string, values: readonly unknown[]): Promise<QueryResult> {
    if (this.#ending !== undefined) return Promise.reject(new Error('A statement was asked for after its transaction.'))
    this.#gather()
    this.#isAsked = true
    const name = nameOf(text)
    return this.#client.query({ text, values: [...values], ...(name === undefined ? {} : { name }) })
  }

  /** The transaction ends with the statements that this work asks in one turn, in the same journey, unless it throws first. */
  async last<T>(work: () => Promise<T>): Promise<T> {
    this.#isAsked = false
    this.#isLastTurn = true
    try {
      return await work()
    } catch (error) {
      this.#isLastTurn = false
      throw error
    }
  }

  /** Sends what opens a transaction; the first statements go with it. */
  open(begin: string): Promise<QueryResult> {
    this.#gather()
    return this.#client.query(begin)
  }

  /** Ends the transaction, unless it has ended already. A commit after a failure undoes. */
  end(how: 'commit' | 'rollback'): Promise<QueryResult> {
    if (this.#ending === undefined) this.#gather()
    return (this.#ending ??= this.#client.query(how))
  }

  /** Holds what is written back until this turn of the program is over. */
  #gather(): void {
    if (this.#isGathering) return
    this.#isGathering = true
    const { stream } = this.#client.connection
    stream.cork()
    process.nextTick(() => {
      if (this.#isLastTurn && this.#isAsked) this.end('commit').catch(() => undefined)
      this.#isGathering = false
      stream.uncork()
    })
  }
}
