import type { KeptTables } from '#db'

/** What of this room leaves with everything that a partnership wrote. */
export const checklistTables: KeptTables = {
  kept: ['checklist.run_through', 'checklist.answer', 'checklist.earlier_answer', 'checklist.pick', 'checklist.local'],
}
