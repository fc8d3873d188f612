import type { Action } from '#plans'
import type { StepResult } from '../answers/results.ts'
import type { Checklist } from '../checklist.ts'
import type { Run } from '../run/run.ts'

/** A run with everything in it, for papers and files. */
export type ChecklistRead = {
  readonly run: Run
  readonly checklist: Checklist
  /** Who does it. */
  readonly doer: string
  readonly results: readonly StepResult[]
  readonly actionsOf: ReadonlyMap<string, readonly Action[]>
}
