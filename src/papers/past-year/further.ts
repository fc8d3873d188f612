import type { Id } from '#ground'
import { isDoubtful, type Candidate, type Found } from './found.ts'
import type { PastRefusal } from './refusal.ts'
import type { PastSaid } from './said.ts'

/** What stands in a past year that another document is to be read into. */
export type Stands = {
  readonly label: string
  /** The groups whose answers it has. */
  readonly answered: readonly { readonly id: Id<'group'>; readonly name: string }[]
  readonly isAgreed: boolean
}

/** Why a past year does not take that answer; nothing where it does. What stands in it is never replaced. */
export const standsAlready = (
  { label, answered, isAgreed }: Stands,
  whose: PastSaid['whose'],
): PastRefusal | undefined => {
  if (whose === 'agreed') return isAgreed ? { kind: 'stands-already', label } : undefined
  const group = answered.find(({ id }) => id === whose)?.name
  return group === undefined ? undefined : { kind: 'stands-already', label, group }
}

/**
 * Whether a form was filled in on other standards than those of its year: more of theirs are named, or answered. Numbers
 * beside titles that nobody here knows say nothing of it.
 */
export const isOfOther = (best: Found, own: Pick<Candidate, 'id'>, onOwn: Found): boolean =>
  best.edition.id !== own.id &&
  !isDoubtful(best) &&
  (best.named > onOwn.named || (best.named === onOwn.named && best.answers.length > onOwn.answers.length))

/** What a past year has, part by part: `the answers of the Board`, `its agreed positions`. */
export const sayStands = ({ answered, isAgreed }: Stands): readonly string[] => [
  ...answered.map(({ name }) => `the answers of ${name}`),
  ...(isAgreed ? ['its agreed positions'] : []),
]
