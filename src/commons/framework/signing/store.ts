import type { Read, Write } from '#db'
import { partnershipIn, type Instant } from '#ground'
import { askingsOf } from '../asking/store.ts'
import type { Framework } from '../document/framework.ts'
import type { Version } from '../document/held.ts'

type Row = {
  partnership_id: string
  version: number
  content: Framework
  missing: readonly string[]
  signed_at: Instant
  signed_by: string
  signed_by_name: string
  signed_as: string
}
type Tables = { 'framework.version': Row }
/** jsonb is read parsed and written as text. */
type Writing = { 'framework.version': Omit<Row, 'content'> & { content: string } }

/** Every version that was signed, the oldest first. */
export const versionsOf = async (tx: Read): Promise<readonly Version[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('framework.version')
    .selectAll()
    .where('partnership_id', '=', partnershipIn(tx))
    .orderBy('version')
    .execute()
  const askings = await askingsOf(tx)
  return rows.map(row => {
    const asked = row.missing.length > 0 && askings.find(({ version }) => version === row.version)
    return {
      ...{ version: row.version, content: row.content, missing: row.missing, at: row.signed_at, as: row.signed_as },
      by: { id: row.signed_by, name: row.signed_by_name },
      ...(asked ? { asked } : {}),
    }
  })
}

/** Freezes a version as it reads, with its signature. */
export const keepVersion = async (tx: Write, signed: Version): Promise<void> => {
  await tx
    .over<Writing>()
    .insertInto('framework.version')
    .values({
      ...{ partnership_id: partnershipIn(tx), version: signed.version, content: JSON.stringify(signed.content) },
      ...{ missing: [...signed.missing], signed_at: signed.at, signed_as: signed.as },
      ...{ signed_by: signed.by.id, signed_by_name: signed.by.name },
    })
    .execute()
}
