import type { KeptTables } from '#db'

/** What of this room leaves with everything that a partnership wrote. */
export const instrumentTables: KeptTables = {
  kept: ['instrument.edition', 'instrument.addition', 'instrument.earlier_addition'],
}
