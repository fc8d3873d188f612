import type { KeptTables } from '#db'

/** What of this room leaves with everything that a partnership wrote. */
export const paperTables: KeptTables = {
  kept: ['papers.board_words', 'papers.taking', 'papers.reading_in'],
  left: {
    'papers.came_with': 'Addresses of people who came with a file: they leave with the people.',
  },
}
