import type { AtDesk } from '#people'
import type { EditionNeeds } from '../../../routes/needs.ts'
import type { Carried } from '../pages/carried.ts'
import { carriedCrosswalks } from '../store.ts'

/** The crosswalks that an offer carries to and from an edition, with both editions. */
export const carriedBy = ({ editions }: EditionNeeds, desk: AtDesk, edition: string): Promise<readonly Carried[]> =>
  desk.read(async tx => {
    const found: Carried[] = []
    for (const { crosswalk, addedAt, addedBy } of await carriedCrosswalks(tx)) {
      if (crosswalk.from !== edition && crosswalk.to !== edition) continue
      const [from, to] = [await editions.find(tx, crosswalk.from), await editions.find(tx, crosswalk.to)]
      if (from !== undefined && to !== undefined) found.push({ crosswalk, from, to, addedAt, addedBy })
    }
    return found
  })
