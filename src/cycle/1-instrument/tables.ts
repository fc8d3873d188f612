import type { KeptTables } from '#db'

/** What of this room leaves with everything that a partnership wrote. */
export const instrumentTables: KeptTables = {
  kept: [
    'instrument.edition',
    'instrument.draft',
    'instrument.withdrawal',
    'instrument.crosswalk',
    'instrument.crosswalk_draft',
    'instrument.addition',
    'instrument.earlier_addition',
  ],
  left: { 'instrument.draft_step': 'what a correction was before it can be undone only while somebody is at it' },
}
