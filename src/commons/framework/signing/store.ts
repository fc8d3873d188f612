import type { Read, Write } from '#db'
import { partnershipIn, type Day, type Instant } from '#ground'
import { peopleOf, signatoryAmong, type Signatory } from '#people'
import { askingOf } from '../asking/store.ts'
import type { Framework } from '../document/framework.ts'
import { signatoryKey } from '../document/details.ts'
import { wordsAt, type Draft, type Signature, type Version } from '../document/held.ts'

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
type SignedRow = Pick<Row, 'version' | 'signed_at' | 'signed_by' | 'signed_by_name' | 'signed_as'>
type Tables = { 'framework.version': Row }
/** jsonb is read parsed and written as text. */
type Writing = { 'framework.version': Omit<Row, 'content'> & { content: string } }

const signatureFrom = (row: SignedRow): Signature => ({
  ...{ version: row.version, at: row.signed_at, as: row.signed_as },
  by: { id: row.signed_by, name: row.signed_by_name },
})

/** Who is to sign a framework on a day, of those who belong to the partnership of this scope. */
export const signatoryOf = async (tx: Read, held: Pick<Draft, 'written'>, today: Day): Promise<Signatory> =>
  signatoryAmong(await peopleOf(tx), { named: wordsAt(held, signatoryKey), ability: 'framework.sign' }, today)

/** Who signed which version when, the oldest first. */
export const signaturesOf = async (tx: Read): Promise<readonly Signature[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('framework.version')
    .select(['version', 'signed_at', 'signed_by', 'signed_by_name', 'signed_as'])
    .where('partnership_id', '=', partnershipIn(tx))
    .orderBy('version')
    .execute()
  return rows.map(signatureFrom)
}

/** A version as it was signed; `undefined` where there is none of that number. */
export const versionOf = async (tx: Read, version: number): Promise<Version | undefined> => {
  const row = await tx
    .over<Tables>()
    .selectFrom('framework.version')
    .selectAll()
    .where('partnership_id', '=', partnershipIn(tx))
    .where('version', '=', version)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { content, missing } = row
  const asked = missing.length > 0 ? await askingOf(tx, version) : undefined
  return { ...signatureFrom(row), content, missing, ...(asked === undefined ? {} : { asked }) }
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
