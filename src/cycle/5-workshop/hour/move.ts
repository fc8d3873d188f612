import { no, yes, type Decision } from '#ground'
import { nextStep, stepAfterStandard, stepBefore, type MoveKind, type Progress } from './progress.ts'
import type { Step } from './step.ts'

/**
 * What a facilitator asks for. `seen` is the number of moves that their page knew of; `shows` names what goes up on the
 * wall (`standard-3`, or all).
 */
export type Wanted = {
  readonly kind: Exclude<MoveKind, 'close'>
  readonly seen: number
  readonly minutes?: number
  readonly shows?: string
}

export type MoveRefusal =
  | { readonly kind: 'moved-already' }
  | { readonly kind: 'no-such-step' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'not-open' }

export const sayMoveRefusal: Readonly<Record<MoveRefusal['kind'], string>> = {
  'moved-already':
    'Somebody has moved on since your page was drawn. Nothing was changed. This is where the room is now.',
  'no-such-step': 'There is no such step from here. This is where the room is now.',
  closed: 'The workshop is closed.',
  'not-open': 'The workshop has not begun.',
}

/** The step that a move leads to; nothing for moves of the clock or of the wall. */
export const mayMove = (
  steps: readonly Step[],
  progress: Progress,
  made: number,
  wanted: Wanted,
): Decision<Step | undefined, MoveRefusal> => {
  if (progress.state === 'closed') return no({ kind: 'closed' })
  if (wanted.seen !== made) return no({ kind: 'moved-already' })
  if (wanted.kind !== 'step' && wanted.kind !== 'back' && wanted.kind !== 'skip') {
    return progress.state === 'open' ? yes(undefined) : no({ kind: 'not-open' })
  }
  const step = targetOf(steps, progress, wanted.kind)
  return step === undefined ? no({ kind: 'no-such-step' }) : yes(step)
}

const targetOf = (steps: readonly Step[], progress: Progress, kind: 'step' | 'back' | 'skip'): Step | undefined => {
  if (kind === 'step') return nextStep(steps, progress)
  if (progress.state !== 'open') return undefined
  return kind === 'back' ? stepBefore(steps, progress) : stepAfterStandard(steps, progress)
}
