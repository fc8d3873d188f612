import type { Read } from '#db'
import { checklistsToRead, ownChecklist } from '#instrument'
import type { Checklist } from '../checklist.ts'
import { checklistsShipped } from '../shipped/store.ts'
import { fromOwn, newestOf, toBegin, toList } from './own.ts'

/** The checklist with that id: one that ships, one of the partnership's own, or one that its programme offers. */
export const checklistWith = async (tx: Read, id: string): Promise<Checklist | undefined> => {
  const shipped = checklistsShipped().find(id)
  if (shipped !== undefined) return shipped
  const own = await ownChecklist(tx, id)
  return own === undefined ? undefined : fromOwn(own)
}

/** What can be begun here: those that ship, then the partnership's own, then what its programme offers. */
export const checklistsToBegin = async (tx: Read): Promise<readonly Checklist[]> => [
  ...newestOf(checklistsShipped().all),
  ...toBegin((await checklistsToRead(tx)).map(fromOwn)),
]

/** The same, with what of the partnership's own is withdrawn. */
export const checklistsToList = async (tx: Read): Promise<readonly Checklist[]> => [
  ...newestOf(checklistsShipped().all),
  ...toList((await checklistsToRead(tx)).map(fromOwn)),
]
