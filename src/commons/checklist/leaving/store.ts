import type { Database, Read } from '#db'
import type { Id } from '#ground'
import { checklistRead } from '../told/store.ts'
import type { ChecklistRead } from '../told/told.ts'

type Tables = {
  'checklist.run_through': { partnership_id: string; id: string; group_id: string | null; started_at: string }
}

const ownRunsOf = (tx: Read) =>
  tx
    .over<Tables>()
    .selectFrom('checklist.run_through')
    .select(['partnership_id', 'id'])
    .where('group_id', 'is', null)
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .execute()

/**
 * Every run that a person began alone, wherever they belong or belonged, the last begun first. Nothing else of a
 * partnership that they left is read: the runs are found as theirs before its scope is opened.
 */
export const runsEverOf = async (db: Database, person: Id<'person'>): Promise<readonly ChecklistRead[]> => {
  const found = await db.read({ kind: 'person', person }, ownRunsOf)
  const all: ChecklistRead[] = []
  for (const { partnership_id: partnership, id } of found) {
    const read = await db.read({ kind: 'partnership', partnership, person }, tx => checklistRead(tx, id))
    if (read !== undefined) all.push(read)
  }
  return all
}
