import type { Scope } from '#ground'
import type { Kysely } from 'kysely'
import type { Lease } from './lease.ts'
import { kyselyOn } from './session.ts'

/** Kysely as far as it selects, and what a raw `sql` statement needs to run. PostgreSQL refuses a change in a read. */
export type ReadTables<Tables> = Pick<
  Kysely<Tables>,
  'selectFrom' | 'selectNoFrom' | 'with' | 'withRecursive' | 'fn' | 'case' | 'dynamic' | 'getExecutor'
>

/** A read-only transaction under one scope: what pages and stores' reads take. */
export class Read {
  readonly scope: Scope
  protected readonly lease: Lease
  #kysely: Kysely<unknown> | undefined

  constructor(scope: Scope, lease: Lease) {
    this.scope = scope
    this.lease = lease
  }

  protected kysely<Tables>(): Kysely<Tables> {
    this.#kysely ??= kyselyOn(this.lease)
    return this.#kysely as Kysely<Tables>
  }

  /** Selects over the tables a store declares for itself. */
  over<Tables>(): ReadTables<Tables> {
    return this.kysely<Tables>()
  }
}

/** A read-write transaction under one scope: what actions take. It is also a Read. */
export class Write extends Read {
  override over<Tables>(): Kysely<Tables> {
    return this.kysely<Tables>()
  }

  /**
   * What a write ends with: the end of the transaction travels with the statements that `work` asks. It must ask them all
   * in one turn, waiting for nothing, and nothing can be asked or refused after it.
   */
  last<T>(work: () => Promise<T>): Promise<T> {
    return this.lease.last(work)
  }

  /** Plain statements in this transaction, in the shape that the job queue's `send` takes. */
  readonly executor = {
    executeSql: async (text: string, values: unknown[] = []): Promise<{ rows: unknown[] }> => {
      const { rows } = await this.lease.send(text, values)
      return { rows }
    },
  }
}
