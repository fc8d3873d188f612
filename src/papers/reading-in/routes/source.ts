import type { Read } from '#db'
import type { Decision } from '#ground'
import type { Ability, Ask } from '#people'
import type { PaperNeeds } from '../../needs.ts'
import type { Field } from '../compare.ts'
import type { Origin } from '../origin.ts'
import type { ReadInRefusal } from '../refusal.ts'

/** What somebody takes from a file, against what the page showed of it. */
export type Taken = { readonly key: string; readonly words: string; readonly seen: string }

/** One kind of paper: which of its texts can be changed from a file, by whom, and by which verb of which room. */
export type Source = {
  readonly title: string
  readonly ability: Ability
  /** Where what was taken is read and written on, below the year. */
  readonly leadsTo: { readonly text: string; readonly path: string }
  readonly fields: (
    tx: Read,
    needs: PaperNeeds,
    ask: Ask,
    origin: Origin,
  ) => Promise<Decision<readonly Field[], ReadInRefusal>>
  /** The keys of texts that somebody else wrote meanwhile: those are not saved. */
  readonly save: (
    needs: PaperNeeds,
    ask: Ask,
    origin: Origin,
    taken: readonly Taken[],
  ) => Promise<Decision<readonly string[], ReadInRefusal>>
}
