import type { KeptTables } from '#db'

/** What of this room leaves with everything that a partnership wrote. Nothing that tells who scored what. */
export const workshopTables: KeptTables = {
  kept: [
    'workshop.workshop',
    'workshop.seating',
    'workshop.participant',
    'workshop.move',
    'workshop.round',
    'workshop.comment',
    'workshop.note',
    'workshop.outcome',
    'workshop.candidate',
    'workshop.minute',
    'workshop.place',
    'workshop.sent_ahead',
  ],
  without: {
    'workshop.participant.token_hash':
      'The hash of what a participant’s browser holds: it lets nobody in elsewhere, and they join again.',
  },
  only: {
    'workshop.round': {
      filled: 'ended_at',
      because: 'A round that has not ended rests on ballots that never leave; it can begin again.',
    },
  },
  left: {
    'workshop.ballot': 'Unseen scores: they are in no file, and are gone once their round has ended.',
    'workshop.round_key': 'What joins a participant to an unseen score; it is gone with the scores.',
    'workshop.round_member': 'Who may answer in a round, which matters while it is open.',
  },
}
