import { confirmPositions, draftsOf, positionRevision, recordPosition } from '#agreement'
import type { Write } from '#db'
import type { Day, Decision, Id } from '#ground'
import type { Editions } from '#instrument'
import type { Ask } from '#people'
import { saveEvidence, saveNoted, saveWriting, submit, variationKind, voiceKind } from '#scoring'
import { agreedTexts, type Kept } from '../answer.ts'

/** What is to be kept of one document of a past year. */
export type ToStore = {
  /** The day of that year on which it was agreed or handed in. */
  readonly to: Day
  /** The numbers of all the standards of the edition. */
  readonly standards: readonly number[]
  readonly kept: readonly Kept[]
  /** What the file was called. */
  readonly file: string
}

/** The verbs of the rooms, each inside the one transaction, and at a day of that year. */
type Hand = Pick<Ask, 'write' | 'world' | 'now' | 'person' | 'roles'>

export const handIn = (ask: Ask, tx: Write, day: Day): Hand => ({
  ...{ world: ask.world, person: ask.person, roles: ask.roles },
  now: `${day}T12:00:00.000Z`,
  write: work => work(tx),
})

/** A room refused what it always takes: the whole is rolled back, and it is a fault of ours. */
const must = <Value>(decision: Decision<Value, { readonly kind: string }>): Value => {
  if (decision.ok) return decision.value
  throw new Error(`A past year was not stored: ${decision.refusal.kind}`)
}

type Place = { readonly exercise: Id<'exercise'>; readonly group: Id<'group'> }

/** Stores a group's answers, and hands them in. The year must gather. */
export const storeAnswers = async (
  hand: Hand,
  editions: Editions,
  { exercise, group }: Place,
  { kept }: Pick<ToStore, 'kept'>,
): Promise<void> => {
  for (const { asked, outcome, texts, variations, evidence, voices } of kept) {
    const place = { exercise, group, standard: asked.standard.number }
    const answer = outcome.kind === 'none' ? ({ kind: 'cant-judge' } as const) : outcome
    must(await saveWriting(hand, place, { writing: { ...texts, answer }, seen: 0, pressed: true }))
    const id = () => hand.world.newId()
    for (const { kind, ...said } of variations)
      if (kind !== undefined)
        must(await saveNoted(hand, place, variationKind, { id: id(), content: { kind, ...said }, seen: 0 }))
    for (const voice of voices) must(await saveNoted(hand, place, voiceKind, { id: id(), content: voice, seen: 0 }))
    for (const piece of evidence) {
      const content = { ...piece, link: '', keptFromProviders: false }
      must(await saveEvidence(hand, place, { id: hand.world.newId(), content, seen: 0 }))
    }
  }
  must(await submit(hand, exercise, group, editions))
}

/** Stores the agreed positions of a year that has none; whole ones are confirmed as well. */
export const storePositions = async (
  tx: Write,
  hand: Hand,
  exercise: Id<'exercise'>,
  { kept, standards, file, to }: ToStore,
): Promise<void> => {
  const drafts = await draftsOf(tx, exercise)
  for (const each of kept) {
    const { asked, outcome } = each
    const said = {
      outcome: outcome.kind === 'score' ? outcome : { ...outcome, why: 'The document gives none.', wouldSettle: '' },
      ...{ ...agreedTexts(each), taken: [], meeting: `As “${file}” has it`, metOn: to },
    }
    const standard = asked.standard.number
    const version = drafts.get(standard)?.version ?? 0
    must(await recordPosition(hand, { exercise, standard }, { ...said, asked, version }))
  }
  if (kept.length < standards.length) return
  const revision = await positionRevision(tx, exercise)
  must(await confirmPositions(hand, { exercise, standards, revision, forChair: false }))
}
