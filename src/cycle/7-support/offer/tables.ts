import type { KeptTables } from '#db'

/** What of the offer leaves with everything that a partnership wrote. */
export const offerTables: KeptTables = {
  kept: [
    'support.element_taken',
    'support.attendance',
    'support.place',
    'support.regional_take',
    'support.regional_days',
  ],
}
