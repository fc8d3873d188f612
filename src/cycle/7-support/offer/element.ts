import { no, yes, type Decision, type Id, type Instant } from '#ground'
import type { StandardKey } from './helps.ts'

/** What an element of the universal offer can be. Something on a day is an event. */
export const elementKinds = {
  guide: 'Guide or paper',
  tool: 'Tool or template',
  helpline: 'Helpline or desk to ask',
  training: 'Learning in one’s own time',
  network: 'Network or forum',
  other: 'Something else',
} as const
export type ElementKind = keyof typeof elementKinds

export type ElementSaid = {
  readonly kind: ElementKind
  readonly name: string
  /** What it is. */
  readonly about: string
  /** Who it is for. */
  readonly audience: string
  readonly link: string
  readonly helps: readonly StandardKey[]
}

/** Something that a programme offers to all its partnerships at any time (001:3.1, universal offer). */
export type Element = ElementSaid & {
  readonly id: Id<'element'>
  readonly version: number
  readonly changedAt: Instant
  readonly changedBy: string
  readonly isWithdrawn: boolean
}

export type ElementRefusal =
  | { readonly kind: 'absent' }
  /** Somebody changed it since the page was opened. */
  | { readonly kind: 'stale' }
  /** Another element that is offered has this name. */
  | { readonly kind: 'same-name'; readonly name: string }

const same = (one: string, other: string): boolean =>
  one.trim().toLocaleLowerCase('en') === other.trim().toLocaleLowerCase('en')

/** Whether an element may be offered under that name; two of one name could not be told apart in an agreement. */
export const mayBeNamed = (
  all: readonly Element[],
  name: string,
  own?: Id<'element'>,
): Decision<undefined, ElementRefusal> =>
  all.some(each => !each.isWithdrawn && each.id !== own && same(each.name, name))
    ? no({ kind: 'same-name', name })
    : yes(undefined)
