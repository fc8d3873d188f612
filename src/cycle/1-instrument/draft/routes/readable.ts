import type { Read } from '#db'
import type { Edition } from '../../edition.ts'
import { heldBy } from '../../held/store/keeping.ts'
import type { EditionNeeds } from '../../routes/needs.ts'

/** Every edition that a copy can be begun from; also own ones that are withdrawn. */
export const readable = async ({ editions }: EditionNeeds, tx: Read): Promise<readonly Edition[]> => {
  const offered = await editions.choice(tx)
  const own: Edition[] = []
  for (const { id } of await heldBy(tx)) {
    const edition = offered.some(each => each.id === id) ? undefined : await editions.find(tx, id)
    if (edition !== undefined) own.push(edition)
  }
  return [...offered, ...own]
}
