/** Every kind of doubt, with what its sentence needs. */
export type Unsure = ScaleUnsure | TextUnsure

/** Doubts about texts: where they belong and whether they are whole. */
export type TextUnsure =
  | { readonly kind: 'rows-joined'; readonly standard: string }
  | { readonly kind: 'title-joined'; readonly words: string }
  | { readonly kind: 'titles-differ'; readonly words: string }
  | { readonly kind: 'lines-joined'; readonly words: string }
  | { readonly kind: 'heading-in-cell'; readonly words: string }
  | { readonly kind: 'headers-dropped'; readonly count: number }
  | { readonly kind: 'debris-dropped'; readonly words: readonly string[] }
  | { readonly kind: 'control-dropped'; readonly words: string }
  | { readonly kind: 'repeats-dropped'; readonly count: number }
  | { readonly kind: 'number-guessed'; readonly number: number }
  | { readonly kind: 'number-twice'; readonly number: number }
  | { readonly kind: 'numbers-given'; readonly count: number }
  | { readonly kind: 'numbers-leave-out'; readonly number: number }
  | { readonly kind: 'column-guessed'; readonly heading: string }
  | { readonly kind: 'row-shifted' }
  | { readonly kind: 'row-adrift'; readonly words: string }
  /** `standard` where a question stands among the statements of it. */
  | { readonly kind: 'columns-interleaved'; readonly words: string; readonly standard?: string }
  | { readonly kind: 'prompts-missing'; readonly standard: string }
  /** `of` what there are so many: of lines and cells, unless it says. */
  | { readonly kind: 'too-long'; readonly count: number; readonly of?: 'document' | 'line' | 'table' | 'framework' }
  | { readonly kind: 'outside'; readonly count: number; readonly words: string }
  | { readonly kind: 'section-below'; readonly words: string; readonly standard: string }
  | { readonly kind: 'prompts-below'; readonly standard: string; readonly count: number }
  | { readonly kind: 'word-torn'; readonly words: string; readonly joined: string }
  | { readonly kind: 'sentences-split'; readonly count: number }
  | { readonly kind: 'asked-everywhere'; readonly words: string; readonly count: number }
  | { readonly kind: 'note-or-question'; readonly words: string }

/** Doubts about scores, their labels and their bands. */
export type ScaleUnsure =
  | { readonly kind: 'scale-missing' }
  | { readonly kind: 'scale-order'; readonly order: readonly number[] }
  | { readonly kind: 'scale-differs'; readonly score: number; readonly words: readonly string[] }
  | { readonly kind: 'scale-length'; readonly scores: readonly number[] }
  /** The document's own scores are others than 1 to 5. */
  | { readonly kind: 'scale-other'; readonly scores: readonly number[]; readonly isLabelled: boolean }
  | { readonly kind: 'scale-turned'; readonly best: TurnedLabel; readonly worst: TurnedLabel }
  /** Bands or letters that name no score, the lowest first, and what told their order. */
  | {
      readonly kind: 'order-read'
      readonly by: 'place' | 'words' | 'letters'
      readonly order: readonly ({ readonly words: string } & Reach)[]
    }
  /** Bands that name only some of the scores; both lists from the lowest up. */
  | { readonly kind: 'bands-reach'; readonly printed: readonly Reach[]; readonly reached: readonly Reach[] }
  /** What counts and does not say that it is the scale: the scores with their labels. */
  | { readonly kind: 'scale-read'; readonly isTable: boolean; readonly words: readonly string[] }
  | { readonly kind: 'band-empty'; readonly standard: string; readonly band: string }
  /** In drafts that were begun when each band had a doubt of its own. */
  | ({ readonly kind: 'band-guessed'; readonly heading: string } & Reach)

type Reach = { readonly from: number; readonly to: number }
type TurnedLabel = { readonly words: string; readonly was: number; readonly is: number }

const scaleKinds: Readonly<Record<ScaleUnsure['kind'], true>> = {
  'scale-missing': true,
  'scale-order': true,
  'scale-differs': true,
  'scale-length': true,
  'scale-other': true,
  'scale-turned': true,
  'order-read': true,
  'bands-reach': true,
  'scale-read': true,
  'band-empty': true,
  'band-guessed': true,
}

export const isAboutScale = (doubt: Unsure): doubt is ScaleUnsure => doubt.kind in scaleKinds
