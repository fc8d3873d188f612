import type { ServingKinds } from '#plans'
import { servingKindOf } from '../serving.ts'
import { takeUpOf } from './taken.ts'

const kindOf = (kind: keyof typeof servingKindOf, title: string): ServingKinds[string] => ({
  title,
  of: async (tx, ids, { own }) =>
    (await takeUpOf(tx))
      .filter(each => each.kind === kind && ids.includes(each.id))
      .map(({ id, name, when, stands }) => ({
        ...{ id, words: name, note: `${when}, ${stands}` },
        href: `${own}/offer/${kind}s/${id}`,
      })),
})

/** What of the universal offer serves outcomes, by the word under which its picks are kept. */
export const offerServing: ServingKinds = {
  [servingKindOf.element]: kindOf('element', 'Taken up of the universal offer'),
  [servingKindOf.event]: kindOf('event', 'Events of the universal offer'),
}
