import type { Read, Write } from '#db'
import type { Recorder } from '#exercise'
import type { Day, Id, Instant } from '#ground'
import { planKey } from '../scope.ts'
import type { Phase, PhaseChange } from './phase.ts'

type Tables = {
  'plans.phase_change': {
    partnership_id: string
    exercise_id: string
    number: number
    phase: Phase
    decided_on: Day
    decided_by: string
    why: string
    recorded_at: Instant
    recorded_by: string
    recorded_by_name: string
  }
}

/** Every change of phase of a year's plan, in the order of recording. */
export const phaseChangesOf = async (tx: Read, exercise: Id<'exercise'>): Promise<readonly PhaseChange[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('plans.phase_change')
    .selectAll()
    .where(where => where.and(planKey(tx, exercise)))
    .orderBy('number')
    .execute()
  return rows.map(row => ({
    ...{ number: row.number, phase: row.phase, on: row.decided_on, by: row.decided_by, why: row.why },
    ...{ recordedAt: row.recorded_at, recordedBy: row.recorded_by_name },
  }))
}

export const keepPhaseChange = async (
  tx: Write,
  exercise: Id<'exercise'>,
  said: Pick<PhaseChange, 'number' | 'phase' | 'on' | 'by' | 'why'>,
  { at, by }: { readonly at: Instant; readonly by: Recorder },
): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('plans.phase_change')
    .values({
      ...planKey(tx, exercise),
      ...{ number: said.number, phase: said.phase, decided_on: said.on, decided_by: said.by, why: said.why },
      ...{ recorded_at: at, recorded_by: by.id, recorded_by_name: by.name },
    })
    .execute()
}
