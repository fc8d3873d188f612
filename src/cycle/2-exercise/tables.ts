import type { KeptTables } from '#db'

/** The exercises, each resting on an edition. */
export const exerciseTable = 'exercise.exercise'

/** What of this room leaves with everything that a partnership wrote. */
export const exerciseTables: KeptTables = {
  kept: [
    'exercise.term',
    exerciseTable,
    'exercise.sitting',
    'exercise.attendance',
    'exercise.further_document',
    'exercise.milestone',
    'exercise.standing',
    'exercise.next_due',
  ],
}
