import type { KeptTables } from '#db'

/** What of this room leaves with everything that a partnership wrote. */
export const scoringTables: KeptTables = {
  kept: [
    'scoring.submission',
    'scoring.submitted_answer',
    'scoring.response',
    'scoring.variation',
    'scoring.voice',
    'scoring.evidence',
    'scoring.evidence_use',
    'scoring.attachment',
    'scoring.continued',
    'scoring.carried',
    'scoring.earlier',
    'scoring.tally',
    'scoring.workshop_notes',
  ],
}
