import type { Read, Write } from '#db'
import { partnershipIn, type Id, type Instant } from '#ground'
import type { Person } from '#people'
import { unwritten, type Words, type Written } from './words.ts'

type Tables = {
  'papers.board_words': {
    partnership_id: string
    exercise_id: string
    version: number
    words: Partial<Words>
    written_at: Instant
    written_by: string
    written_by_name: string
  }
}

/** jsonb is read parsed and written as text. */
type Writing = { 'papers.board_words': Omit<Tables['papers.board_words'], 'words'> & { words: string } }

/** What was written last for a year's Board papers. */
export const writtenOf = async (tx: Read, exercise: Id<'exercise'>): Promise<Written> =>
  (await versionsOf(tx, exercise))[0] ?? unwritten

/** Every version, the newest first. */
export const versionsOf = async (tx: Read, exercise: Id<'exercise'>): Promise<readonly Written[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('papers.board_words')
    .select(['version', 'words', 'written_at', 'written_by_name'])
    .where('partnership_id', '=', partnershipIn(tx))
    .where('exercise_id', '=', exercise)
    .orderBy('version', 'desc')
    .execute()
  return rows.map(({ version, words, written_at: at, written_by_name: by }) => ({ version, words, at, by }))
}

/** Adds a version; false where somebody else has added it in the same moment. */
export const addVersion = async (
  tx: Write,
  exercise: Id<'exercise'>,
  { version, words }: Pick<Written, 'version' | 'words'>,
  { at, by }: { readonly at: Instant; readonly by: Pick<Person, 'id' | 'name'> },
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows: added } = await tx
    .over<Writing>()
    .insertInto('papers.board_words')
    .values({
      ...{ partnership_id: partnershipIn(tx), exercise_id: exercise, version, words: JSON.stringify(words) },
      ...{ written_at: at, written_by: by.id, written_by_name: by.name },
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return added === 1n
}
