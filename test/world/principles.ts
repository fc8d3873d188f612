import type { Id } from '#ground'
import { addPrinciple } from '../../src/commons/framework/region/actions/keeping.ts'
import { principlesOf } from '../../src/commons/framework/region/store/principles.ts'
import { done, type Stage } from './acting.ts'
import type { Cast } from './people.ts'
import { principlesOfMoors } from './texts/principles-moors.ts'

/** Maud writes the principles of her region; gives the first of them. */
export const writePrinciples = (
  { db, world, calendar }: Stage,
  { programme, people: { maud }, regions }: Cast,
): Promise<Id<'principle'>> =>
  db.write({ kind: 'desk', programme, person: maud.id }, async tx => {
    const keeper = { world, person: maud, now: calendar.at('2026-09-07', '10:30') }
    for (const said of principlesOfMoors)
      done(await addPrinciple({ ...keeper, write: work => work(tx) }, regions.moors, said))
    const [first] = await principlesOf(tx)
    if (first === undefined) throw new Error('The region has no principle.')
    return first.id
  })
