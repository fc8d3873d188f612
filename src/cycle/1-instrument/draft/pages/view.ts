import type { ShownMistake } from '#people'
import type { SaidDoubt } from '../../proposing/doubts.ts'
import type { LaidOut } from '../../proposing/proposal.ts'
import type { EditionPaths } from '../../paths.ts'
import type { Draft, Outcome } from '../draft.ts'
import type { Landing } from './doubts.ts'
import type { Boxes } from './piece.ts'

export type DraftView = {
  readonly paths: EditionPaths
  readonly draft: Draft
  readonly layout: LaidOut
  readonly doubts: readonly SaidDoubt[]
  /** What the last correction was, where it can be undone. */
  readonly undoable?: string
  readonly boxes: Boxes
  readonly open: ReadonlySet<string>
  readonly mistakes: readonly ShownMistake[]
  /** What was typed in texts that somebody else took away meanwhile. */
  readonly lost: readonly string[]
  /** What reads the document again, held back until somebody says so. */
  readonly again?: NonNullable<Outcome['again']>
  readonly landing?: Landing
}
