import type { Action } from '#plans'
import type { Answers } from '../answers/answer.ts'
import type { StepResult } from '../answers/results.ts'
import type { Checklist } from '../checklist.ts'
import type { ChecklistPaths } from '../paths.ts'
import type { Run } from '../run/run.ts'

/** What every page of a run shows or asks. */
export type RunView = {
  readonly run: Run
  readonly checklist: Checklist
  readonly answers: Answers
  readonly paths: ChecklistPaths
  /** Who does it. */
  readonly doer: string
  /** Who can read it, in a sentence for this reader. */
  readonly whoSees: string
  /** It is this reader's to finish and to share. */
  readonly isKept: boolean
  /** And to answer, now. */
  readonly mayAnswer: boolean
}

/** What the pages that show a whole run need besides. */
export type ResultsView = RunView & {
  readonly results: readonly StepResult[]
  readonly actionsOf: ReadonlyMap<string, readonly Action[]>
  readonly hasBefore: boolean
  /** What of it stands unfolded: the key of a step, or `all`. */
  readonly open: string
}

/** What stands above the title of every page of a run. */
export const captionOf = ({ run }: Pick<RunView, 'run'>): string => `${run.about} · ${run.commissioner}`
