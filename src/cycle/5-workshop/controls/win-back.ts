import { sayCount } from '#ground'
import type { Step, StepKind } from '../hour/step.ts'

/** A way to make up time: what to do, and how many minutes it brings. */
export type WinBack = { readonly words: string; readonly minutes: number }

/** Shorter than this a part is no use, in minutes (for the plenary: for each standard). */
const least: Partial<Readonly<Record<StepKind, number>>> = { talk: 3, plenary: 1.5, rank: 3 }

/**
 * What still lies ahead and could be shorter, what brings most first. It only suggests: the facilitator moves on early,
 * nothing is cut by itself.
 */
export const winBackOf = (steps: readonly Step[], place: number, behind: number): readonly WinBack[] => {
  if (behind <= 0) return []
  const ahead = steps.slice(place + 1)
  return [...shorter(ahead), ...leftOut(ahead)].toSorted((a, b) => b.minutes - a.minutes)
}

const shorter = (ahead: readonly Step[]): readonly WinBack[] =>
  (['talk', 'plenary', 'rank'] as const).flatMap(kind => {
    const parts = ahead.filter(step => step.kind === kind)
    const minutes = parts.reduce((sum, step) => sum + Math.max(0, step.minutes - leastOf(step)), 0)
    const [first] = parts
    if (first === undefined || minutes < 1) return []
    return [{ words: sayShorter(kind, parts.length, leastOf(first)), minutes }]
  })

const leastOf = (step: Step): number =>
  (least[step.kind] ?? step.minutes) * (step.kind === 'plenary' ? step.standards.length : 1)

const sayShorter = (kind: 'talk' | 'plenary' | 'rank', count: number, to: number): string => {
  if (kind === 'talk') return `End each of the ${sayCount(count, 'talk')} to come after ${to} minutes`
  if (kind === 'plenary') return `Keep the whole room to ${to} minutes, and leave what is close to the champion`
  return `Keep the ranking to ${to} minutes`
}

/** The last standard that has not begun can go: the champion takes it up after the meeting. */
const leftOut = (ahead: readonly Step[]): readonly WinBack[] => {
  const last = ahead.findLast(step => step.kind === 'read')
  if (last === undefined) return []
  const about = last.standards.join()
  const parts = ahead.filter(step => step.kind !== 'plenary' && step.standards.join() === about)
  const minutes = parts.reduce((sum, step) => sum + step.minutes, 0)
  return [{ words: `Skip ${sayStandards(last.standards)} and leave it to the champion`, minutes }]
}

const sayStandards = (standards: readonly number[]): string =>
  `standard${standards.length === 1 ? '' : 's'} ${standards.join(' and ')}`
