import type { Instant } from '#ground'
import type { EditionText } from '../held/file.ts'
import type { Withdrawal } from '../held/held.ts'
import type { OwnChecklistFile } from './checklist.ts'

/** A checklist that a partnership holds or its programme offers. */
export type OwnChecklist = OwnChecklistFile &
  EditionText & {
    /** What a partnership holds itself is its own, wherever it was first. */
    readonly origin: 'own' | 'programme'
    /**
     * Whether its name is one of the programme's: it is offered, and was not published here. Of one name, those of the
     * programme and those of the partnership are two checklists, each with versions of its own.
     */
    readonly isProgrammes: boolean
    /** When and by whom it was published, taken in or offered. */
    readonly publishedAt: Instant
    readonly publishedBy: string
    /** Set where nobody begins it any more. */
    readonly withdrawal?: Withdrawal
  }

/** Why what was asked of a checklist cannot be. */
export type ChecklistRefusal = { readonly kind: 'not-held' | 'already' | 'offered' }

export const sayChecklistRefusal = ({ kind }: ChecklistRefusal): string =>
  ({
    'not-held': 'This checklist is not your partnership’s own.',
    already: 'Somebody else did this a moment ago. The page shows how it stands now.',
    offered: 'This checklist is offered already: not a letter of it differs.',
  })[kind]
