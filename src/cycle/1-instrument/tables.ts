import type { KeptTables } from '#db'

/** Held editions, each under an id that is made from its text. */
export const editionTable = 'instrument.edition'

/** Checklists of one's own, likewise. */
export const ownChecklistTable = 'instrument.checklist'

/** Tables of which every row is looked into before it comes in from elsewhere. */
export const readTables = {
  draft: 'instrument.draft',
  crosswalk: 'instrument.crosswalk',
  crosswalkDraft: 'instrument.crosswalk_draft',
} as const

/** What of this room leaves with everything that a partnership wrote. */
export const instrumentTables: KeptTables = {
  kept: [
    editionTable,
    ownChecklistTable,
    readTables.draft,
    'instrument.withdrawal',
    'instrument.checklist_withdrawal',
    readTables.crosswalk,
    readTables.crosswalkDraft,
    'instrument.addition',
    'instrument.earlier_addition',
  ],
  left: { 'instrument.draft_step': 'what a correction was before it can be undone only while somebody is at it' },
}
