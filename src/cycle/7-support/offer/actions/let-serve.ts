import type { Write } from '#db'
import type { Hand } from '#exercise'
import type { Id } from '#ground'
import { pickOutcomes } from '#plans'
import type { Serves } from '../places.ts'
import { servingKindOf, type Serving } from '../serving.ts'

/** Lets something that is taken up serve the outcome that was named, so that the outcome's page shows it; or none. */
export const letServe = async (
  tx: Write,
  { now, person }: Hand,
  { kind, id }: Serving,
  serves: Serves | undefined,
): Promise<void> => {
  const outcomes = serves?.kind === 'outcome' ? [serves.id as Id<'outcome'>] : []
  await pickOutcomes(tx, { kind: servingKindOf[kind], item: id }, outcomes, { at: now, by: person })
}
