import { ready, type Html } from '#design'
import { curePath, type PlanPaths } from '../../paths.ts'
import type { Cure, ReadinessRow } from '../readiness.ts'

/** Where a reader is led to put something right; nowhere when only those who write the plan can. */
const hrefFor = (paths: PlanPaths, cure: Cure, mayWrite: boolean): string | undefined => {
  if (mayWrite) return curePath(paths, cure)
  return cure.at === 'positions' || cure.at === 'confirmation' ? paths.positions : undefined
}

/** What the Board will look for, each missing thing with the way to its cure. */
export const readyList = (paths: PlanPaths, rows: readonly ReadinessRow[], mayWrite: boolean): Html =>
  ready(
    rows.map(({ what, isDone, cure }) => ({ what, isDone, href: isDone ? undefined : hrefFor(paths, cure, mayWrite) })),
  )
