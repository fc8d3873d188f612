import type { KeptTables } from '#db'

/** What of this room leaves with everything that a partnership wrote. */
export const fileTables: KeptTables = {
  kept: ['files.file'],
  left: {
    'files.chunk': 'The bytes of the files, which leave as the files themselves.',
    'files.space': 'What the files take together, counted anew when they are read in.',
  },
}
