import { ready, type Html } from '#design'
import type { PlanView } from '../../pages/leaf.ts'
import { curePath } from '../../paths.ts'
import type { Cure, ReadinessRow } from '../readiness.ts'

type Reader = Pick<PlanView, 'paths' | 'readsPositions'> & { readonly mayWrite: boolean }

/** Where a reader is led to put something right; nowhere when only those who write the plan can. */
const hrefFor = ({ paths, mayWrite, readsPositions }: Reader, cure: Cure): string | undefined => {
  if (mayWrite) return curePath(paths, cure)
  return readsPositions && (cure.at === 'positions' || cure.at === 'confirmation') ? paths.positions : undefined
}

/** What the Board will look for, each missing thing with the way to its cure. */
export const readyList = (reader: Reader, rows: readonly ReadinessRow[]): Html =>
  ready(rows.map(({ what, isDone, cure }) => ({ what, isDone, href: isDone ? undefined : hrefFor(reader, cure) })))
