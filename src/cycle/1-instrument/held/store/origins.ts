import type { Read } from '#db'
import { offeredIn } from '../../offer/store.ts'
import type { Origin } from '../held.ts'
import { heldBy } from './keeping.ts'

/** Where the editions come from that a partnership can choose; those that are not named come with Stocktake. */
export const originsOf = async (tx: Read): Promise<ReadonlyMap<string, Origin>> =>
  new Map([
    ...(await offeredIn(tx)).map(({ id }) => [id, 'programme'] as const),
    ...(await heldBy(tx)).map(({ id }) => [id, 'own'] as const),
  ])
