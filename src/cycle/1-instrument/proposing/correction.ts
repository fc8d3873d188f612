import type { ColumnRole, Kind, Post } from './post.ts'
import type { Unsure } from './unsure.ts'

/** What a person may do to a proposal. Ids are those of its pieces, standards, sections and bands. */
export type Correction =
  /** Another wording of a piece. */
  | { readonly kind: 'words'; readonly id: string; readonly words: string }
  | { readonly kind: 'number'; readonly id: string; readonly number: number }
  /** Numbers all standards, or the steps of a checklist, from 1 in the order in which they stand. */
  | { readonly kind: 'number-all' }
  /** A piece, a standard or a section with the one before it. */
  | { readonly kind: 'join'; readonly id: string }
  /** A piece after so many characters. */
  | { readonly kind: 'split'; readonly id: string; readonly at: number }
  /** A standard where a row of the document begins: what stood in that row and after it becomes a standard of its own. */
  | { readonly kind: 'split-standard'; readonly id: string; readonly block: string; readonly row: number }
  | { readonly kind: 'move'; readonly id: string; readonly to: Post }
  | { readonly kind: 'move-standard'; readonly id: string; readonly section: string }
  | { readonly kind: 'up' | 'down'; readonly id: string }
  | { readonly kind: 'drop'; readonly id: string }
  | { readonly kind: 'restore'; readonly id: string }
  | { readonly kind: 'add-section'; readonly words: string }
  | { readonly kind: 'add-standard'; readonly section: string; readonly words: string }
  | { readonly kind: 'add'; readonly to: Post; readonly words: string }
  /** A whole column taken as something else; every table with the same heading there follows. */
  | { readonly kind: 'column'; readonly block: string; readonly column: number; readonly role: ColumnRole }
  /** A table as the scale, where its rows are labels of scores; or as one like any other: the document is read again. */
  | { readonly kind: 'table'; readonly block: string; readonly as: 'scale' | 'other' }
  | { readonly kind: 'add-band'; readonly words: string; readonly from: number; readonly to: number }
  | { readonly kind: 'span'; readonly id: string; readonly from: number; readonly to: number }
  | { readonly kind: 'drop-band'; readonly id: string }
  /** Sets or changes the label of a score. */
  | { readonly kind: 'label'; readonly score: number; readonly words: string }
  /** Every score that much higher, as when 0 to 4 becomes 1 to 5; bands follow. */
  | { readonly kind: 'shift-scale'; readonly by: number }
  /** The lowest score becomes the highest, and so on; bands and the document's labels follow. */
  | { readonly kind: 'turn-scale' }
  /** Other scores fitted into 1 to 5, in their order: 1 to 4 become 1, 2, 4 and 5. */
  | { readonly kind: 'fit-scale' }
  /** The usual label for each score from 1 to 5 that has none. */
  | { readonly kind: 'usual-labels' }
  /** The headings of bands as labels of the scores that they stand for. */
  | { readonly kind: 'labels-from-bands' }
  | { readonly kind: 'as'; readonly proposal: Kind }
  /** Puts together again the sentences of each cell. */
  | { readonly kind: 'whole-cells' }
  /** Takes that question as the one that the edition asks on every standard; without words, none is. */
  | { readonly kind: 'repeated'; readonly words?: string }
  /** One answer to every open doubt of a kind. */
  | { readonly kind: 'answer-all'; readonly of: Unsure['kind']; readonly choice: number }
  | { readonly kind: 'answer'; readonly doubt: string; readonly choice: number }

/** Why a correction cannot be made. */
export type CorrectionRefusal = {
  readonly kind:
    | 'gone'
    | 'nothing-above'
    | 'not-there'
    | 'no-words'
    | 'not-a-score'
    | 'does-not-fit'
    | 'too-much'
    | 'beyond-five'
    | 'no-scale'
}
