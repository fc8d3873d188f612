import { exerciseOf, standing, type Exercise, type Hand } from '#exercise'
import { no, yes, type Decision, type Id, type Instant } from '#ground'
import type { QuestionAsAsked } from '#instrument'
import type { Draft, DraftContent } from './draft.ts'
import type { PositionSaid, RecordingRefusal } from './position.ts'
import { draftsOf, keepDraft } from './store/drafts.ts'
import { raiseRevision } from './store/register.ts'
import { historyOf, keepPosition } from './store.ts'

/** One standard of one year. */
export type Place = { readonly exercise: Id<'exercise'>; readonly standard: number }

export type SavingRefusal =
  | RecordingRefusal
  | { readonly kind: 'absent' }
  /** Somebody saved or recorded since the page was opened. */
  | { readonly kind: 'stale' }

/** Whether the positions of a year are confirmed and so can no longer change. */
export const isConfirmed = (exercise: Pick<Exercise, 'milestones'>): boolean =>
  standing(exercise.milestones, 'positions-confirmed') !== undefined

const maySave = (
  exercise: Exercise | undefined,
  draft: Draft | undefined,
  shown: number,
): Decision<number, SavingRefusal> => {
  if (!exercise) return no({ kind: 'absent' })
  if (isConfirmed(exercise)) return no({ kind: 'confirmed' })
  const version = draft?.version ?? 0
  return version === shown ? yes(version + 1) : no({ kind: 'stale' })
}

/** Saves what is being written, under its next version. `version` is what the page showed. */
export const saveDraft = (
  hand: Hand,
  place: Place,
  { content, version }: { readonly content: DraftContent; readonly version: number },
): Promise<Decision<{ readonly version: number; readonly at: Instant }, SavingRefusal>> =>
  hand.write(async tx => {
    const drafts = await draftsOf(tx, place.exercise)
    const decision = maySave(await exerciseOf(tx, place.exercise), drafts.get(place.standard), version)
    if (!decision.ok) return decision
    await keepDraft(tx, { ...place, version: decision.value, content, at: hand.now, by: hand.person })
    return yes({ version: decision.value, at: hand.now })
  })

/** Records what the partnership agreed as a further version. No response is changed. */
export const recordPosition = (
  hand: Hand,
  place: Place,
  said: PositionSaid & { readonly asked: QuestionAsAsked; readonly version: number },
): Promise<Decision<{ readonly version: number }, SavingRefusal>> =>
  hand.write(async tx => {
    const drafts = await draftsOf(tx, place.exercise)
    const decision = maySave(await exerciseOf(tx, place.exercise), drafts.get(place.standard), said.version)
    if (!decision.ok) return decision
    const [latest] = await historyOf(tx, place.exercise, place.standard)
    const version = (latest?.version ?? 0) + 1
    const record = { at: hand.now, by: hand.person }
    await raiseRevision(tx, place.exercise)
    await keepPosition(tx, { ...said, ...place, ...record, version })
    await keepDraft(tx, { ...place, ...record, version: decision.value, content: undefined })
    return yes({ version })
  })
