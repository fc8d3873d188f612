import { details, html, ready, type Html } from '#design'
import { framed, type Frame, type Framing } from '#people'
import type { PlanView } from '../../pages/leaf.ts'
import { strategicCurePath, type PlanPaths } from '../../paths.ts'
import { sayHorizon } from '../horizon.ts'
import { changesBetween } from '../progress.ts'
import type { StrategicRow } from '../readiness.ts'
import type { StrategicPlan } from '../strategic.ts'

/** What every page of a strategic plan knows. */
export type StrategicView = PlanView & { readonly strategic: StrategicPlan }

/** `Strategic change plan, 2027 to 2031`. */
export const sayStrategic = (plan: StrategicPlan): string => `${plan.name}, ${sayHorizon(plan)}`

/** A page below the strategic plan. */
export const strategicLeaf = (frame: Frame, { paths, strategic }: StrategicView, framing: Framing): Html =>
  framed(frame, {
    current: 'plan',
    caption: sayStrategic(strategic),
    back: { text: sayStrategic(strategic), href: paths.strategic },
    ...framing,
  })

/** What has to be there before the plan is signed, each missing thing with the way to its cure for those who write. */
export const strategicReadyList = (paths: PlanPaths, rows: readonly StrategicRow[], mayWrite: boolean): Html =>
  ready(
    rows.map(({ what, isDone, cure }) => ({
      ...{ what, isDone },
      href: isDone || !(mayWrite || cure.at === 'register') ? undefined : strategicCurePath(paths, cure),
    })),
  )

/** How one text became another: what went is struck, what came is underlined. */
export const changedWords = (before: string, now: string): Html =>
  html`<p class="govuk-body typed narrow">
    ${changesBetween(before, now).map(({ kind, words }) => {
      if (kind === 'gone') return html`<del>${words}</del>`
      return kind === 'new' ? html`<ins>${words}</ins>` : words
    })}
  </p>`

/** The same, folded away. */
export const changedFold = (before: string, now: string): Html =>
  details({ summaryText: 'See what changed, word by word', html: changedWords(before, now) })
