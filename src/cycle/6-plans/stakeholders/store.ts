import type { Read } from '#db'
import type { Id } from '#ground'
import { entriesOf } from '../lists/store.ts'
import type { Stakeholder } from './map.ts'

/** The whole map, those taken out among them. Only for those who may read it. */
export const mapOf = async (tx: Read, exercise: Id<'exercise'>): Promise<readonly Stakeholder[]> =>
  (await entriesOf(tx, exercise, ['stakeholder'])).filter(each => each.list === 'stakeholder')
