import type { Read } from '#db'
import { ownChecklist, ownChecklists } from '#instrument'
import type { Checklist } from '../checklist.ts'
import { checklistsShipped } from '../shipped/store.ts'
import { fromOwn, newestOf } from './own.ts'

/** The checklist with that id: one that ships, or one of the partnership's own. */
export const checklistWith = async (tx: Read, id: string): Promise<Checklist | undefined> => {
  const shipped = checklistsShipped().find(id)
  if (shipped !== undefined) return shipped
  const own = await ownChecklist(tx, id)
  return own === undefined ? undefined : fromOwn(own)
}

/** The newest version of each checklist that can be begun here: those that ship, then the partnership's own. */
export const checklistsHere = async (tx: Read): Promise<readonly Checklist[]> => [
  ...newestOf(checklistsShipped().all),
  ...newestOf((await ownChecklists(tx)).map(fromOwn)),
]
