import type { Write } from '#db'
import { exerciseOf, standing, type Exercise, type Hand } from '#exercise'
import { no, yes, type Decision, type Id, type Instant } from '#ground'
import type { QuestionAsAsked } from '#instrument'
import type { Draft, DraftContent } from './draft.ts'
import type { Position, PositionSaid, RecordingRefusal } from './position.ts'
import { draftsOf, keepDraft } from './store/drafts.ts'
import { raiseRevision } from './store/register.ts'
import { historyOf, keepPosition } from './store.ts'
import { positionAtWorkshop, saysTheSame, type SaidAtWorkshop, type Unsaid } from './workshop.ts'

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
    const draft = { version: decision.value, content: undefined }
    return yes(await keepRecord(tx, hand, place, { said, latest, draft }))
  })

export type WorkshopRefusal = RecordingRefusal | Unsaid | { readonly kind: 'absent' }

/**
 * Records what was agreed at a workshop, inside the transaction that closes or moves it. Said twice it is one version. A
 * draft under way stays to be read; who had it open is told that something was recorded.
 */
export const recordPositionIn = async (
  tx: Write,
  hand: Pick<Hand, 'now' | 'person'>,
  place: Place,
  said: SaidAtWorkshop & { readonly asked: QuestionAsAsked },
): Promise<Decision<{ readonly version: number }, WorkshopRefusal>> => {
  const exercise = await exerciseOf(tx, place.exercise)
  if (!exercise) return no({ kind: 'absent' })
  if (isConfirmed(exercise)) return no({ kind: 'confirmed' })
  const whole = positionAtWorkshop(said)
  if (!whole.ok) return whole
  const [latest] = await historyOf(tx, place.exercise, place.standard)
  if (latest && saysTheSame(latest, whole.value)) return yes({ version: latest.version })
  const before = (await draftsOf(tx, place.exercise)).get(place.standard)
  const draft = { version: (before?.version ?? 0) + 1, content: before?.content }
  return yes(await keepRecord(tx, hand, place, { said: { ...whole.value, asked: said.asked }, latest, draft }))
}

type ToKeep = {
  readonly said: PositionSaid & { readonly asked: QuestionAsAsked }
  readonly latest: Position | undefined
  readonly draft: { readonly version: number; readonly content: DraftContent | undefined }
}

const keepRecord = async (
  tx: Write,
  hand: Pick<Hand, 'now' | 'person'>,
  place: Place,
  { said, latest, draft }: ToKeep,
): Promise<{ readonly version: number }> => {
  const version = (latest?.version ?? 0) + 1
  const record = { at: hand.now, by: hand.person }
  await raiseRevision(tx, place.exercise)
  await keepPosition(tx, { ...said, ...place, ...record, version })
  await keepDraft(tx, { ...place, ...record, ...draft })
  return { version }
}
