import type { Read } from '#db'
import type { Id } from '#ground'
import { standingIn } from '../lists/entry.ts'
import { entriesOf } from '../lists/store.ts'
import type { Finding, IdeaState } from '../register/finding.ts'
import { findingsOf } from '../register/store.ts'
import type { Idea } from './idea.ts'

/** The ideas of a year that stand, in their order, with what was learned about each. */
export const ideasOf = async (tx: Read, exercise: Id<'exercise'>): Promise<readonly Idea[]> => {
  const lines = standingIn(await entriesOf(tx, exercise, ['idea']), 'idea')
  const findings = await findingsOf(tx, exercise, 'idea')
  return lines.map(({ id, says, area = '' }) => ({
    ...{ id: id as Id<'idea'>, words: says.words, whom: says.whom, area },
    findings: (findings.get(id) ?? []) as readonly Finding<IdeaState>[],
  }))
}
