import { isId, type Id } from '#ground'

/** What a job is told: ids and nothing else. Its queue outlives the job and has no wall between partnerships. */
export type Payload = Readonly<Record<string, Id>>

/** @throws when a value is not an id: text of a person must never reach the queue. */
export const assertIdsOnly = (name: string, payload: Payload): void => {
  const wrong = Object.keys(payload).filter(key => !isId(payload[key]))
  if (wrong.length > 0) throw new TypeError(`A job carries ids only: ${name} has something else in ${wrong.join(', ')}`)
}
