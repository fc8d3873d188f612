import { dayAfter, type Day, type Id } from '#ground'
import { missingFrom } from '../document/completeness.ts'
import type { Held } from '../document/held.ts'
import { heldBack, isSignatory, type Signer } from '../signing/signing.ts'
import type { FrameworkDue } from './read.ts'

/** How long before its day a review is on the mind of those who hold it. */
const daysAhead = 30

/** On whom something may wait. */
export type DueReader = Signer & {
  readonly mayWrite: boolean
  /** Who is to sign; `undefined` for whoever chairs. */
  readonly named: Id<'person'> | undefined
}

/** What of the framework waits on a person: a draft to sign, with nothing missing or asked for as it is; a signed one whose review is near. */
export const dueIn = (
  held: Held,
  { mayWrite, named, ...signer }: DueReader,
  today: Day,
): readonly Omit<FrameworkDue, 'href'>[] => {
  const { draft, last } = held
  const lacks = missingFrom(draft).length
  const asked = lacks > 0 ? held.asked : undefined
  const waits = heldBack(draft, last, today) === undefined && (lacks === 0 || asked !== undefined)
  const on = last?.content.reviewOn
  return [
    ...(waits && isSignatory(signer, named)
      ? [{ kind: 'to-sign', ...(asked && { asked: { by: asked.by.name, lacks } }) } as const]
      : []),
    ...(mayWrite && on !== undefined && on <= dayAfter(today, daysAhead) ? [{ kind: 'review', on } as const] : []),
  ]
}
