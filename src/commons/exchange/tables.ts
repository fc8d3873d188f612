import type { KeptTables } from '#db'

const publishedHere = 'Was published here, to readers of this Stocktake: it comes in as a draft.'

/** What of the exchange leaves with everything that a partnership wrote. Private notes are nobody's but their writer's. */
export const exchangeTables: KeptTables = {
  kept: [
    'exchange.practice',
    'exchange.consent',
    'exchange.consent_withdrawal',
    'exchange.consent_refusal',
    'exchange.help',
    'exchange.asking',
  ],
  without: {
    'exchange.practice.published_at': publishedHere,
    'exchange.practice.named_at': 'Under which address others read its name here: there it has another.',
  },
  left: {
    'exchange.shown': 'What others read of a record: made anew from it when it is published.',
    'exchange.word_index': 'The words of what is shown, for searching.',
    'exchange.card': 'Says to two partnerships of one Stocktake who the other is.',
    'exchange.request': 'What a programme asks of those who come to one of its events.',
  },
}
