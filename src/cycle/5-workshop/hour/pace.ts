import { later, type Instant } from '#ground'
import type { Progress } from './progress.ts'
import type { Step } from './step.ts'

/** How the hour stands against its plan, in minutes; positive is behind. */
export type Pace = { readonly behind: number; readonly closesAt: Instant }

/** Behind by what the finished steps took over their plan, and by how much the step in hand is over already. */
export const paceOf = (steps: readonly Step[], progress: Progress, now: Instant): Pace => {
  const done = steps.slice(0, progress.place)
  const over = done
    .filter(step => progress.taken.has(step.key))
    .reduce((sum, step) => sum + (progress.taken.get(step.key) ?? 0) - step.minutes, 0)
  const leftMs = leftOf(progress, now)
  const ahead = steps.slice(progress.place + 1).reduce((sum, step) => sum + step.minutes, 0)
  const closesAt = later(now, Math.max(0, leftMs) + ahead * 60_000)
  return { behind: Math.round(over + Math.max(0, -leftMs) / 60_000), closesAt }
}

/** What is left of the step, in milliseconds; negative when it is over. */
const leftOf = ({ clock }: Progress, now: Instant): number =>
  clock.kind === 'stands' ? clock.leftMs : Date.parse(clock.endsAt) - Date.parse(now)
