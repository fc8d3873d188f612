import { confirmPositions, positionRevision, recordPosition } from '#agreement'
import type { Write } from '#db'
import { endAsPast, exercisesOf, openExercise, recordMilestone } from '#exercise'
import { no, yes, type Day, type Decision, type Id } from '#ground'
import type { Editions } from '#instrument'
import type { Ask } from '#people'
import { saveEvidence, saveNoted, saveWriting, submit, variationKind, voiceKind } from '#scoring'
import { agreedTexts, type Kept } from './answer.ts'
import type { PastRefusal } from './refusal.ts'
import type { PastSaid } from './said.ts'

/** A past year with everything that is to be kept of its form. */
export type Past = PastSaid & {
  readonly editionId: string
  /** The numbers of all the standards of the edition. */
  readonly standards: readonly number[]
  readonly kept: readonly Kept[]
  /** What the file was called. */
  readonly file: string
}

/** The verbs of the rooms, each inside the one transaction, and at a day of that year. */
type Hand = Pick<Ask, 'write' | 'world' | 'now' | 'person' | 'roles'>

const handIn = (ask: Ask, tx: Write, day: Day): Hand => ({
  ...{ world: ask.world, person: ask.person, roles: ask.roles },
  now: `${day}T12:00:00.000Z`,
  write: work => work(tx),
})

/** A room refused what it always takes: the whole is rolled back, and it is a fault of ours. */
const must = <Value>(decision: Decision<Value, { readonly kind: string }>): Value => {
  if (decision.ok) return decision.value
  throw new Error(`A past year was not stored: ${decision.refusal.kind}`)
}

/** Stores a past year whole or not at all: the year, its answers or positions, and what was reached in it. */
export const storePast = (ask: Ask, editions: Editions, past: Past): Promise<Decision<Id<'exercise'>, PastRefusal>> => {
  const { label, from, to, whose, kept, editionId } = past
  if (kept.length === 0) return Promise.resolve(no({ kind: 'nothing-left' }))
  return ask.write(async (tx): Promise<Decision<Id<'exercise'>, PastRefusal>> => {
    if ((await exercisesOf(tx)).some(each => each.label === label)) return no({ kind: 'label-taken', label })
    const numbers = kept.map(({ asked }) => asked.standard.number)
    const opened = await openExercise(handIn(ask, tx, from), {
      ...{ label, editionId, gatherBy: to, agreeBy: to, planBy: to },
      groups: whose === 'agreed' ? [] : [{ group: whose, standards: numbers }],
    })
    if (!opened.ok) return opened
    const exercise = opened.value
    const hand = handIn(ask, tx, to)
    if (whose !== 'agreed') await storeAnswers(hand, editions, { ...past, exercise, group: whose })
    const fact = { id: ask.world.newId<'milestone'>(), at: hand.now, by: ask.person }
    await recordMilestone(tx, exercise, 'gathering-closed', fact)
    if (whose === 'agreed') await storePositions(tx, hand, exercise, past)
    await endAsPast(tx, exercise, { at: ask.now, by: ask.person, from: past.file })
    return yes(exercise)
  })
}

type Answers = Past & { readonly exercise: Id<'exercise'>; readonly group: Id<'group'> }

const storeAnswers = async (hand: Hand, editions: Editions, { exercise, group, kept }: Answers): Promise<void> => {
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

const storePositions = async (tx: Write, hand: Hand, exercise: Id<'exercise'>, past: Past): Promise<void> => {
  for (const each of past.kept) {
    const { asked, outcome } = each
    const said = {
      outcome: outcome.kind === 'score' ? outcome : { ...outcome, why: 'The document gives none.', wouldSettle: '' },
      ...{ ...agreedTexts(each), taken: [], meeting: `As “${past.file}” has it`, metOn: past.to },
    }
    must(await recordPosition(hand, { exercise, standard: asked.standard.number }, { ...said, asked, version: 0 }))
  }
  if (past.kept.length < past.standards.length) return
  const revision = await positionRevision(tx, exercise)
  must(await confirmPositions(hand, { exercise, standards: past.standards, revision, forChair: false }))
}
