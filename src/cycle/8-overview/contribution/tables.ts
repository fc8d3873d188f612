import type { KeptTables } from '#db'

/** What of this room leaves with everything that a partnership wrote: nothing. */
export const overviewTables: KeptTables = {
  kept: [],
  left: {
    'contribution.given':
      'What was given to the picture of one programme is counted there and in no other; the positions it was made of leave.',
    'contribution.counted': 'Which release of one programme counted what was given.',
  },
}
