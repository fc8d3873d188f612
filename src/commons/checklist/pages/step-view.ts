import type { explainer } from '#design'
import type { Action, Boxes } from '#plans'
import type { Step } from '../checklist.ts'
import type { FrameworkFound } from '../needs.ts'
import type { Pointers } from './pointing.ts'
import type { RunView } from './view.ts'

/** What the page of one step shows. */
export type StepView = RunView & {
  readonly step: Step
  readonly boxes: Boxes
  readonly next?: Step
  /** The actions that came from each question. */
  readonly actionsOf: ReadonlyMap<string, readonly Action[]>
  /** The texts of this step that have earlier ones. */
  readonly hasEarlier: boolean
  readonly pointers: Pointers
  readonly glossary: Parameters<typeof explainer>[0]
  readonly framework?: FrameworkFound
  /** Where the strategic change plan is, where there is one. */
  readonly strategic?: string
}
