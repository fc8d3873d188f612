import type { KeptTables } from '#db'

/** What of this room leaves with everything that a partnership wrote. */
export const exerciseTables: KeptTables = {
  kept: [
    'exercise.term',
    'exercise.exercise',
    'exercise.sitting',
    'exercise.attendance',
    'exercise.milestone',
    'exercise.standing',
  ],
}
