import type { Read } from '#db'
import { exercisesOf } from '#exercise'

/** The edition of the partnership's newest year: its numbers are the ones that people there know. */
export const editionNow = async (tx: Read): Promise<string | undefined> => (await exercisesOf(tx))[0]?.editionId
