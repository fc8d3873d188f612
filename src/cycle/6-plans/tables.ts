import type { KeptTables } from '#db'

const drawnAnew =
  'The hash of a link in a mail: a link that was sent opens nothing elsewhere, and the next mail has its own.'

/** What of this room leaves with everything that a partnership wrote. */
export const planTables: KeptTables = {
  kept: [
    'plans.outline',
    'plans.field',
    'plans.earlier_field',
    'plans.priority',
    'plans.outside_owner',
    'plans.outcome',
    'plans.outcome_pick',
    'plans.action',
    'plans.action_change',
    'plans.inquiry',
    'plans.idea',
    'plans.member',
    'plans.resource',
    'plans.review',
    'plans.criterion',
    'plans.entry_change',
    'plans.finding',
    'plans.stakeholder',
    'plans.review_record',
    'plans.decision',
    'plans.phase_change',
    'plans.signature',
    'plans.strategic',
    'plans.gap',
    'plans.solution',
    'plans.operation',
    'plans.carrier',
    'plans.commitment',
    'plans.measure',
    'plans.strategic_signature',
    'plans.indicator',
    'plans.reading',
  ],
  without: {
    'plans.outside_owner.token_hash': drawnAnew,
    'plans.outside_owner.stop_hash': drawnAnew,
  },
}
