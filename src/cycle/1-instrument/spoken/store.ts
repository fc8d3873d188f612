import { AsyncLocalStorage } from 'node:async_hooks'
import type { Spoken } from '#design'

const heard = new AsyncLocalStorage<Set<Spoken>>()

/** Notes that texts in another language than English were read while a page was made. Elsewhere it notes nothing. */
export const hear = (spoken: Spoken | undefined): void => {
  if (spoken !== undefined) heard.getStore()?.add(spoken)
}

/** What was read in other languages while some work was done, beside what came of it. */
export const listening = async <Result>(
  work: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly spoken: readonly Spoken[] }> => {
  const spoken = new Set<Spoken>()
  const result = await heard.run(spoken, work)
  return { result, spoken: [...spoken] }
}
