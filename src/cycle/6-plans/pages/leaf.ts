import type { Html } from '#design'
import { framed, type Frame, type Framing } from '#people'
import type { PlanPaths } from '../paths.ts'

/** What every page of a plan knows. */
export type PlanView = {
  readonly paths: PlanPaths
  /** `2026/27`. */
  readonly year: string
  /** What the partnership calls the plan. */
  readonly name: string
  /** Whether this reader may open positions and what the groups answered; a consultant reads only the plans. */
  readonly readsPositions: boolean
}

/** A page below the plan: it says whose plan it is and leads back to it. */
export const leaf = (frame: Frame, { paths, year, name }: PlanView, framing: Framing): Html =>
  framed(frame, {
    current: 'plan',
    caption: `${name} ${year}`,
    back: { text: name, href: paths.plan },
    ...framing,
  })
