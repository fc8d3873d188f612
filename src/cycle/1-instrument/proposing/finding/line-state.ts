import type { Entry } from './gathering.ts'
import type { Walk } from './walk.ts'

/** How a document without a table of standards is read: `numbered` standards, or the steps of a checklist. */
export type Reading = 'tables' | 'numbered' | 'checklist'

export type State = {
  readonly walk: Walk
  readonly reading: Reading
  /** The band under way, where the document is read without tables. */
  band: string | undefined
  /** The level of the headings that named standards. */
  level?: number | undefined
  /** The line may be the title of the standard that the table below it describes. */
  isName: boolean
  /** The last text that was put somewhere, for one that goes on with it. */
  last: Entry | undefined
}

export const keepAside = (state: State, entry: Entry): void => {
  const { standard } = state.walk
  const beside = { ...entry, why: 'outside' as const, ...(standard ? { was: { of: standard } } : {}) }
  state.walk.gathered.beside.push(beside)
  state.last = beside
}
