import type { Grid } from '#documents'
import { dayOf } from '#ground'
import type { Decided } from '#plans'

/** Every decision on record, those that were struck out with the reason. */
export const decisionsGrid = (decisions: readonly Decided[]): Grid => ({
  name: 'Decisions',
  columns: [
    { heading: 'Decided on', width: 12 },
    { heading: 'Decision', width: 60 },
    { heading: 'Why', width: 40 },
    { heading: 'Decided by', width: 26 },
    { heading: 'Recorded by', width: 22 },
    { heading: 'Recorded on', width: 12 },
    { heading: 'Struck out because', width: 30 },
  ],
  rows: decisions.map(({ on, words, why, by, recordedBy, recordedAt, struck }) => [
    { day: on },
    words,
    why,
    by,
    recordedBy,
    { day: dayOf(recordedAt) },
    struck?.because,
  ]),
})
