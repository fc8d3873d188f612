/** Every kind of doubt, with what its sentence needs. */
export type Unsure =
  | { readonly kind: 'rows-joined'; readonly standard: string }
  | { readonly kind: 'title-joined'; readonly words: string }
  | { readonly kind: 'titles-differ'; readonly words: string }
  | { readonly kind: 'lines-joined'; readonly words: string }
  | { readonly kind: 'heading-in-cell'; readonly words: string }
  | { readonly kind: 'headers-dropped'; readonly count: number }
  | { readonly kind: 'debris-dropped'; readonly words: readonly string[] }
  | { readonly kind: 'repeats-dropped'; readonly count: number }
  | { readonly kind: 'number-guessed'; readonly number: number }
  | { readonly kind: 'number-twice'; readonly number: number }
  | { readonly kind: 'numbers-given'; readonly count: number }
  | { readonly kind: 'numbers-leave-out'; readonly number: number }
  | { readonly kind: 'column-guessed'; readonly heading: string }
  | { readonly kind: 'row-shifted' }
  | { readonly kind: 'row-adrift'; readonly words: string }
  | { readonly kind: 'columns-interleaved'; readonly words: string }
  | { readonly kind: 'scale-missing' }
  | { readonly kind: 'scale-order'; readonly order: readonly number[] }
  | { readonly kind: 'scale-differs'; readonly score: number; readonly words: readonly string[] }
  | { readonly kind: 'scale-length'; readonly scores: readonly number[] }
  | { readonly kind: 'band-empty'; readonly standard: string; readonly band: string }
  | { readonly kind: 'band-guessed'; readonly heading: string; readonly from: number; readonly to: number }
  | { readonly kind: 'too-long'; readonly count: number }
  | { readonly kind: 'outside'; readonly count: number; readonly words: string }
  | { readonly kind: 'section-below'; readonly words: string; readonly standard: string }
  | { readonly kind: 'prompts-below'; readonly standard: string; readonly count: number }
  | { readonly kind: 'word-torn'; readonly words: string; readonly joined: string }
  | { readonly kind: 'sentences-split'; readonly count: number }
  | { readonly kind: 'asked-everywhere'; readonly words: string; readonly count: number }
  | { readonly kind: 'note-or-question'; readonly words: string }
