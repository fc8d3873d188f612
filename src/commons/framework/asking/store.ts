import type { Read, Write } from '#db'
import type { Recorder } from '#exercise'
import { partnershipIn, type Id, type Instant } from '#ground'
import type { Asking } from '../document/held.ts'

type Tables = {
  'framework.asking': {
    partnership_id: string
    id: string
    version: number
    reason: string
    asked_at: Instant
    asked_by: string
    asked_by_name: string
    withdrawn_at: Instant | null
    withdrawn_by_name: string | null
  }
}

/** The asking for a version, unless it was taken back. */
export const askingOf = async (tx: Read, version: number): Promise<Asking | undefined> => {
  const row = await tx
    .over<Tables>()
    .selectFrom('framework.asking')
    .select(['reason', 'asked_at', 'asked_by', 'asked_by_name'])
    .where('partnership_id', '=', partnershipIn(tx))
    .where('version', '=', version)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return row && { version, reason: row.reason, at: row.asked_at, by: { id: row.asked_by, name: row.asked_by_name } }
}

export const keepAsking = async (tx: Write, id: Id<'asking'>, { version, reason, at, by }: Asking): Promise<void> => {
  const fact = { asked_at: at, asked_by: by.id, asked_by_name: by.name }
  await tx
    .over<Tables>()
    .insertInto('framework.asking')
    .values({
      partnership_id: partnershipIn(tx),
      id,
      version,
      reason,
      ...fact,
      withdrawn_at: null,
      withdrawn_by_name: null,
    })
    .execute()
}

/** Takes the asking for a version back. It stays on record as taken back. */
export const withdrawAsking = async (
  tx: Write,
  version: number,
  { at, by }: { readonly at: Instant; readonly by: Recorder },
): Promise<void> => {
  await tx
    .over<Tables>()
    .updateTable('framework.asking')
    .set({ withdrawn_at: at, withdrawn_by_name: by.name })
    .where('partnership_id', '=', partnershipIn(tx))
    .where('version', '=', version)
    .where('withdrawn_at', 'is', null)
    .execute()
}
