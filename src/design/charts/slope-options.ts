import type { Optional } from '../govuk/options.ts'
import type { Agreed } from './scores.ts'

/** What was agreed on one question at one time. */
export type SlopePoint = {
  /** Which of the columns, from 0. */
  readonly column: number
  /** What it is in words: `Standard 2`. */
  readonly name: string
  readonly agreed: Agreed
} & Optional<{
  /** Beside its box, where names differ: `no. 2`. */
  mark: string
  /** Of another edition than the newest. */
  isHollow: boolean
}>

/** From one point to another: the same question, another that it goes on in, or one that only a part went to. */
export type SlopeLine = { readonly from: number; readonly to: number; readonly kind: 'same' | 'other' | 'part' }

export type SlopeOptions = {
  readonly columns: readonly ({ readonly name: string } & Optional<{ note: string }>)[]
  readonly points: readonly SlopePoint[]
  /** By the places of the points in their list. */
  readonly lines: readonly SlopeLine[]
} & Optional<{
  /** Where nothing is drawn, and why: only words say it. */
  silent: readonly { readonly column: number; readonly name: string; readonly words: string }[]
  /** Above each space between two columns: what was done in between, a line each. */
  between: readonly (readonly string[])[]
  /** Columns before which the questions changed. */
  changes: readonly number[]
  isSmall: boolean
  /** Scores go from 1 to this. */
  levels: number
}>
