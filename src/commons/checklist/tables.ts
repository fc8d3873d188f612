import type { KeptTables } from '#db'

/** Runs, each of a checklist that ships or is held. */
export const runTable = 'checklist.run_through'

/** What of this room leaves with everything that a partnership wrote. */
export const checklistTables: KeptTables = {
  kept: [
    runTable,
    'checklist.answer',
    'checklist.earlier_answer',
    'checklist.pick',
    'checklist.earlier_pick',
    'checklist.local',
  ],
}
