import type { KeptTables } from '#db'

/** What is known of each file beside its bytes. */
export const fileTable = 'files.file'

/** What of this room leaves with everything that a partnership wrote. */
export const fileTables: KeptTables = {
  kept: [fileTable],
  left: {
    'files.chunk': 'The bytes of the files, which leave as the files themselves.',
    'files.space': 'What the files take together, counted anew when they are read in.',
  },
}
