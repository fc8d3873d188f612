import type { Day, Id } from '#ground'
import type { Override } from '../gate/gate.ts'
import type { When } from '../consultancy/when.ts'
import type { ClassName } from './classes.ts'
import type { AgreementText, ContactName } from './field.ts'

/** A link to another body's plan of support. */
export type PlanLink = { readonly id: Id; readonly body: string; readonly plan: string; readonly address: string }

/** Another source of support, and how it relates to this one. */
export type Provider = { readonly id: Id; readonly name: string; readonly gives: string; readonly relates: string }

/** One line of the consultancy plan: eight columns, the first holding the activity and its purpose (001:A). */
export type Activity = {
  readonly id: Id
  readonly activity: string
  readonly purpose: string
  /** Who by name. */
  readonly programme: string
  readonly partnership: string
  readonly days?: number
  readonly when: When
  readonly output: string
  /** The names of the partnership's outcomes that it serves. */
  readonly outcomes: readonly string[]
  /** How success is measured as an effect on outcomes, by whom and when. */
  readonly success: string
  readonly measuredBy?: { readonly id: Id<'person'>; readonly name: string }
  readonly measuredOn?: Day
}

export type OfferTaken = { readonly title: string; readonly facts: readonly string[] }

/** A support agreement as it reads: what is signed, and what papers print (001 §4, domain items 35 to 43). */
export type Agreement = {
  /** `2026/27`. */
  readonly year: string
  readonly version: number
  readonly partnership: string
  readonly programme: string
  readonly from?: Day
  readonly to?: Day
  readonly override?: Override
  readonly texts: Readonly<Record<AgreementText, string>>
  /** Out of the signed outline plan, with the day on which that was signed. */
  readonly priorities: {
    readonly agreed?: { readonly on: Day; readonly planVersion: number; readonly plan: string }
    readonly areas: readonly { readonly title: string; readonly words: readonly string[] }[]
  }
  readonly links: readonly PlanLink[]
  readonly providers: readonly Provider[]
  readonly offer: readonly OfferTaken[]
  readonly contacts: Readonly<Record<ContactName, { readonly name: string; readonly reach: string }>>
  /** The words of the two classes, kept with each version. */
  readonly classes: Readonly<Record<ClassName, string>>
  readonly signatories: { readonly partnership: string; readonly programme: string }
  readonly activities: readonly Activity[]
  /** Days agreed for the consultancy. */
  readonly budget?: number
}

const inOrder = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
    : value

/**
 * The same text for the same content, in whatever order its parts were stored. The version is not content; neither is
 * what was taken up of the offer that is open to all, which moves all year: each version keeps how it was when signed.
 */
export const contentOf = (agreement: Agreement): string =>
  JSON.stringify({ ...agreement, version: 0, offer: [] }, inOrder)

export const isSame = (one: Agreement, other: Agreement): boolean => contentOf(one) === contentOf(other)
