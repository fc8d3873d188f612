import type { Correction } from './correction.ts'
import type { Place } from './original.ts'
import type { Unsure } from './unsure.ts'

/** What the program was unsure of when it read a document. `about` are ids of the proposal: pieces, standards, bands. */
export type Doubt = {
  readonly id: string
  readonly places: readonly Place[]
  readonly about: readonly string[]
  readonly choices: readonly Choice[]
  /** The choice that a person made, by its place in the list. */
  readonly answered?: number
} & Unsure

/** One way out: nothing to do (it is right as it stands), or the corrections that a press makes. */
export type Choice = { readonly words: string; readonly corrections: readonly Correction[] }
