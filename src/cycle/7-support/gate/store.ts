import { positionsOf } from '#agreement'
import type { Read, Write } from '#db'
import { standing, type Exercise, type Recorder } from '#exercise'
import type { Id, Instant } from '#ground'
import { standardsOf, type Edition } from '#instrument'
import { programmeHere } from '#people'
import { agreementKey } from '../scope.ts'
import { gateOf, type Gate, type Override } from './gate.ts'

type Tables = {
  'support.override': {
    partnership_id: string
    exercise_id: string
    reason: string
    missing: readonly string[]
    given_at: Instant
    given_by: string
    given_by_name: string
  }
}

/** The override of a year's gate, where there is one. */
const overrideOf = async (tx: Read, exercise: Id<'exercise'>): Promise<Override | undefined> => {
  const row = await tx
    .over<Tables>()
    .selectFrom('support.override')
    .selectAll()
    .where(where => where.and(agreementKey(tx, exercise)))
    .executeTakeFirst()
  return row && { by: row.given_by_name, at: row.given_at, reason: row.reason, missing: row.missing }
}

/** Where the gate of a year stands now. */
export const gateIn = async (tx: Read, exercise: Exercise, edition: Edition): Promise<Gate> =>
  gateOf({
    standards: standardsOf(edition).map(({ number }) => number),
    settled: (await positionsOf(tx, exercise.id)).map(({ standard }) => standard),
    isOutlineSigned: standing(exercise.milestones, 'outline-signed') !== undefined,
    hasProgramme: (await programmeHere(tx)) !== undefined,
    override: await overrideOf(tx, exercise.id),
  })

/** Opens a gate, once. What was missing is kept with the reason. */
export const keepOverride = async (
  tx: Write,
  exercise: Id<'exercise'>,
  override: {
    readonly at: Instant
    readonly by: Recorder
    readonly reason: string
    readonly missing: readonly string[]
  },
): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('support.override')
    .values({
      ...agreementKey(tx, exercise),
      ...{ reason: override.reason, missing: override.missing },
      ...{ given_at: override.at, given_by: override.by.id, given_by_name: override.by.name },
    })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}
