import type { Id } from '#ground'
import type { Shown } from './shown.ts'

/** What was published for one thing asked at an event: how many, and the newest of them. */
export type Answers = {
  readonly request: Id<'request'>
  readonly count: number
  readonly newest: readonly Pick<Shown, 'id' | 'title'>[]
}
