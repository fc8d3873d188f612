import type { Form } from '#forms'
import type { Day } from '#ground'
import type { PersonInPartnership, ShownMistake } from '#people'
import type { Event, Notice } from './event.ts'
import type { NamedStandard } from './helps.ts'
import type { OfferPaths } from './paths.ts'
import type { Attendance, Serves } from './places.ts'

/** What the page of one event shows to a partnership. */
export type EventView = {
  readonly paths: OfferPaths
  readonly event: Event
  readonly standards: readonly NamedStandard[]
  readonly notices: readonly Notice[]
  readonly attendance?: Attendance | undefined
  /** Who can be put down by a tick. */
  readonly people: readonly PersonInPartnership[]
  readonly serves: readonly Serves[]
  readonly today: Day
  readonly mayTake: boolean
  readonly form: Form
  readonly version: number
  readonly refusal?: ShownMistake | undefined
}
