import type { Id } from '#ground'
import type { SubmittedResponse } from '#scoring'

/** A part of a position that a group's own words may be taken into. */
export type TakingField = 'variations' | 'implications'

/** From whose words a part of a position was taken. */
export type Taken = { readonly field: TakingField; readonly group: Id<'group'>; readonly groupName: string }

/** Words of a group that may be taken as they stand. */
export type Offer = Taken & { readonly key: string; readonly words: string }

type Saying = Pick<SubmittedResponse, 'group' | 'variations' | 'implications' | 'strategic'>

/** What the groups wrote of variations and implications, each a candidate for the partnership's own text. */
export const offersOf = (responses: readonly Saying[]): readonly Offer[] =>
  responses.flatMap(({ group, variations, implications, strategic }) => {
    const from = { group: group.id, groupName: group.name }
    return [
      ...variations.map(({ id, whose, words }) => ({
        ...{ ...from, field: 'variations' as const, key: id },
        words: whose.trim() === '' ? words : `${whose}: ${words}`,
      })),
      { ...from, field: 'implications' as const, key: `${group.id}-implications`, words: implications },
      { ...from, field: 'implications' as const, key: `${group.id}-strategic`, words: strategic },
    ].filter(({ words }) => words.trim() !== '')
  })

type Texts = { readonly [Field in TakingField]: string }

/** The texts with the chosen words at their end, each on a line of its own; words that stand there already stay once. */
export const taking = <Kept extends Texts & { readonly taken: readonly Taken[] }>(
  kept: Kept,
  chosen: readonly Offer[],
): Kept => chosen.reduce(takeOne, kept)

const takeOne = <Kept extends Texts & { readonly taken: readonly Taken[] }>(kept: Kept, offer: Offer): Kept => {
  const { field, group, groupName, words } = offer
  const before = kept[field].trimEnd()
  const text = isTaken(before, offer) ? kept[field] : [before, words].filter(part => part !== '').join('\n')
  const isNoted = kept.taken.some(each => each.field === field && each.group === group)
  return { ...kept, [field]: text, taken: isNoted ? kept.taken : [...kept.taken, { field, group, groupName }] }
}

/** Whether the words stand in the text already. */
export const isTaken = (text: string, { words }: Pick<Offer, 'words'>): boolean => text.includes(words)

/** Without the traces of a text that has been emptied. */
export const tracesOf = (texts: Texts, taken: readonly Taken[]): readonly Taken[] =>
  taken.filter(({ field }) => texts[field].trim() !== '')
