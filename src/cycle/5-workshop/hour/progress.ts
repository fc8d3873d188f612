import type { Instant } from '#ground'
import type { Step } from './step.ts'

export const moveKinds = ['step', 'back', 'skip', 'pause', 'resume', 'extend', 'show', 'close'] as const
export type MoveKind = (typeof moveKinds)[number]

/** Something that the facilitator did. `step` is the step moved to, or what is shown; `minutes` what was added. */
export type Move = {
  readonly number: number
  readonly kind: MoveKind
  readonly step?: string
  readonly minutes?: number
  readonly at: Instant
  readonly by: string
}

/** Where a workshop stands. The order of the moves decides, never a clock. */
export type Progress = {
  readonly state: 'preparing' | 'open' | 'closed'
  /** The step on everybody's screen; the first before the opening, the last after the close. */
  readonly step: Step
  readonly place: number
  readonly clock: Clock
  /** Minutes taken per step so far, by its key; a step gone back to adds up. */
  readonly taken: ReadonlyMap<string, number>
  readonly skipped: ReadonlySet<string>
  /** The one standard that the wall shows in the plenary; not set while all stand side by side. */
  readonly shown?: number
}

/** Counts down while it runs; stands still while paused. Negative when the step takes longer than planned. */
export type Clock =
  { readonly kind: 'runs'; readonly endsAt: Instant } | { readonly kind: 'stands'; readonly leftMs: number }

type Running = {
  step: Step
  place: number
  endsAt: number
  pausedAt: number | undefined
  since: number
  readonly taken: Map<string, number>
  readonly skipped: Set<string>
  shown: number | undefined
  state: Progress['state']
}

const minute = 60_000

/** Reads the moves in their order. A move that names no step of this hour is passed over. */
export const progressOf = (steps: readonly Step[], moves: readonly Move[]): Progress => {
  const first = steps[0]
  if (first === undefined) throw new Error('An hour has at least one step')
  const now: Running = {
    step: first,
    place: 0,
    endsAt: 0,
    pausedAt: 0,
    since: 0,
    taken: new Map(),
    skipped: new Set(),
    shown: undefined,
    state: 'preparing',
  }
  for (const move of moves.toSorted((a, b) => a.number - b.number)) follow(now, steps, move)
  const { state, step, place, taken, skipped } = now
  const clock: Clock =
    state === 'preparing'
      ? { kind: 'stands', leftMs: first.minutes * minute }
      : now.pausedAt === undefined
        ? { kind: 'runs', endsAt: new Date(now.endsAt).toISOString() }
        : { kind: 'stands', leftMs: now.endsAt - now.pausedAt }
  return { state, step, place, clock, taken, skipped, ...(now.shown === undefined ? {} : { shown: now.shown }) }
}

const follow = (now: Running, steps: readonly Step[], move: Move): void => {
  const at = Date.parse(move.at)
  if (move.kind === 'pause') now.pausedAt ??= at
  else if (move.kind === 'resume') resume(now, at)
  else if (move.kind === 'extend') now.endsAt += (move.minutes ?? 0) * minute
  else if (move.kind === 'show') now.shown = shownIn(now.step, move.step)
  else if (move.kind === 'close') {
    settle(now, at)
    now.state = 'closed'
    now.pausedAt = at
  } else goTo(now, steps, move, at)
}

/** What `show` puts up: `standard-3` while the step in hand is about it; anything else shows all side by side. */
const shownIn = (step: Step, shown: string | undefined): number | undefined =>
  step.standards.find(standard => shown === `standard-${standard}`)

const resume = (now: Running, at: number): void => {
  if (now.pausedAt === undefined) return
  now.endsAt += Math.max(0, at - now.pausedAt)
  now.pausedAt = undefined
}

const goTo = (now: Running, steps: readonly Step[], move: Move, at: number): void => {
  const place = steps.findIndex(step => step.key === move.step)
  const step = steps[place]
  if (step === undefined) return
  settle(now, at)
  if (move.kind === 'skip') {
    for (const passed of steps.slice(now.place + (now.state === 'open' ? 0 : 1), place)) {
      if ((now.taken.get(passed.key) ?? 0) === 0 || passed === now.step) now.skipped.add(passed.key)
    }
  }
  now.skipped.delete(step.key)
  now.state = 'open'
  now.step = step
  now.shown = undefined
  now.place = place
  now.since = at
  now.endsAt = at + step.minutes * minute
  now.pausedAt = undefined
}

/** Adds the time since the step began to what it took. A clock that jumped back adds nothing. */
const settle = (now: Running, at: number): void => {
  if (now.state !== 'open') return
  const before = now.taken.get(now.step.key) ?? 0
  now.taken.set(now.step.key, before + Math.max(0, at - now.since) / minute)
}

/** The step after, unless this is the last. */
export const nextStep = (steps: readonly Step[], progress: Progress): Step | undefined =>
  progress.state === 'preparing' ? steps[0] : steps[progress.place + 1]

/** The step before, while there is one. */
export const stepBefore = (steps: readonly Step[], progress: Progress): Step | undefined => steps[progress.place - 1]

/** Where skipping the standard in hand leads: the first step after it that is about something else. */
export const stepAfterStandard = (steps: readonly Step[], progress: Progress): Step | undefined => {
  const about = progress.step.standards.join()
  if (progress.step.kind === 'plenary' || progress.step.standards.length === 0) return undefined
  return steps.slice(progress.place + 1).find(step => step.standards.join() !== about)
}
