import { no, yes, type Decision, type Id } from '#ground'
import type { Ask } from '#people'
import { saveEvidence, saveNoted, saveWriting, variationKind, voiceKind, type Writing } from '#scoring'
import type { ReadInRefusal } from '../../refusal.ts'
import type { PostedOffers } from './posted.ts'

type Kinds = { readonly kind: string }

/** Why the rest cannot be stored either; `undefined` where this one thing met somebody else’s. */
const shutBy = ({ kind }: Kinds): ReadInRefusal | undefined => {
  if (kind === 'absent') return { kind: 'nothing-here' }
  return kind === 'submitted' || kind === 'gathering-closed' ? { kind } : undefined
}

/**
 * Stores what was ticked as the group’s draft, by the verbs that its own pages use; each thing goes its own way, and
 * sending the page twice stores it once. Answers with the standards whose texts somebody else wrote meanwhile.
 */
export const storeOffers = async (
  ask: Ask,
  { exercise, group }: { readonly exercise: Id<'exercise'>; readonly group: Id<'group'> },
  posted: readonly PostedOffers[],
): Promise<Decision<readonly number[], ReadInRefusal>> => {
  const stale: number[] = []
  for (const offers of posted) {
    const place = { exercise, group, standard: offers.standard }
    for (const save of savesOf(ask, place, offers)) {
      const saved = await save()
      if (saved.ok) continue
      const shut = shutBy(saved.refusal)
      if (shut !== undefined) return no(shut)
      if (!stale.includes(offers.standard)) stale.push(offers.standard)
    }
  }
  return yes(stale)
}

type Save = () => Promise<Decision<unknown, Kinds>>

const savesOf = (ask: Ask, place: Parameters<typeof saveWriting>[1], offers: PostedOffers): readonly Save[] => {
  const { answer, texts, seen } = offers
  const writing: Partial<Writing> = { ...texts, ...(answer === undefined ? {} : { answer }) }
  return [
    ...(Object.keys(writing).length === 0 ? [] : [() => saveWriting(ask, place, { writing, seen, pressed: true })]),
    ...offers.variations.map(
      ({ id, ...content }): Save =>
        () =>
          saveNoted(ask, place, variationKind, { id, content, seen: 0 }),
    ),
    ...offers.voices.map(
      ({ id, ...content }): Save =>
        () =>
          saveNoted(ask, place, voiceKind, { id, content, seen: 0 }),
    ),
    ...offers.evidence.map(
      ({ id, ...content }): Save =>
        () =>
          saveEvidence(ask, place, { id, content: { ...content, link: '', keptFromProviders: false }, seen: 0 }),
    ),
  ]
}
