import type { Read } from '#db'
import type { Id } from '#ground'
import { planKey } from '../scope.ts'
import type { TextPlace } from './kept/place.ts'

/** Where the texts of a year's plan are kept. */
export const planTexts = (tx: Read, exercise: Id<'exercise'>): TextPlace => ({
  ...{ standing: 'plans.field', earlier: 'plans.earlier_field' },
  key: planKey(tx, exercise),
})
