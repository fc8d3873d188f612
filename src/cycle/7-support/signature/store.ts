import type { Read, Write } from '#db'
import type { Recorder } from '#exercise'
import { partnershipIn, type Id, type Instant } from '#ground'
import type { Agreement } from '../agreement/agreement.ts'
import { agreementKey } from '../scope.ts'
import type { Side, Signed, Version } from './signature.ts'

type SignatureRow = {
  partnership_id: string
  id: string
  exercise_id: string
  version: number
  side: Side
  signed_at: Instant
  signed_by: string
  signed_by_name: string
  signed_as: string
  fallen_at: Instant | null
  fallen_by_name: string | null
}
type VersionRow = {
  partnership_id: string
  exercise_id: string
  version: number
  content: Agreement
  frozen_at: Instant
}
type Tables = { 'support.signature': SignatureRow; 'support.version': VersionRow }
/** jsonb is read parsed and written as text. */
type Writing = {
  'support.signature': SignatureRow
  'support.version': Omit<VersionRow, 'content'> & { content: string }
}

const signedFrom = (row: SignatureRow): Signed => ({
  ...{ id: row.id, side: row.side, at: row.signed_at, as: row.signed_as },
  by: { id: row.signed_by, name: row.signed_by_name },
  ...(row.fallen_at === null ? {} : { fallen: { at: row.fallen_at, by: row.fallen_by_name ?? '' } }),
})

/** Every version of a year's agreement that anybody has signed, as it read then, the first one first. */
export const versionsOf = async (tx: Read, exercise: Id<'exercise'>): Promise<readonly Version[]> => {
  const key = agreementKey(tx, exercise)
  const rows = await tx
    .over<Tables>()
    .selectFrom('support.version')
    .selectAll()
    .where(where => where.and(key))
    .orderBy('version')
    .execute()
  const signatures = await tx
    .over<Tables>()
    .selectFrom('support.signature')
    .selectAll()
    .where(where => where.and(key))
    .orderBy('signed_at')
    .orderBy('id')
    .execute()
  return rows.map(row => ({
    ...{ version: row.version, frozenAt: row.frozen_at, content: row.content },
    signed: signatures.filter(({ version }) => version === row.version).map(signedFrom),
  }))
}

/** Freezes how the agreement reads. */
export const keepVersion = async (
  tx: Write,
  exercise: Id<'exercise'>,
  { version, content, at }: { readonly version: number; readonly content: Agreement; readonly at: Instant },
): Promise<void> => {
  await tx
    .over<Writing>()
    .insertInto('support.version')
    .values({ ...agreementKey(tx, exercise), version, content: JSON.stringify(content), frozen_at: at })
    .execute()
}

export type NewSignature = {
  readonly id: Id<'signature'>
  readonly version: number
  readonly side: Side
  readonly at: Instant
  readonly by: Recorder
  readonly as: string
}

export const keepSignature = async (tx: Write, exercise: Id<'exercise'>, signed: NewSignature): Promise<void> => {
  await tx
    .over<Writing>()
    .insertInto('support.signature')
    .values({
      ...agreementKey(tx, exercise),
      ...{ id: signed.id, version: signed.version, side: signed.side, signed_at: signed.at },
      ...{ signed_by: signed.by.id, signed_by_name: signed.by.name, signed_as: signed.as },
      ...{ fallen_at: null, fallen_by_name: null },
    })
    .execute()
}

/** Marks a signature as fallen. The version under which it stood stays readable. */
export const letFall = async (tx: Write, id: Id<'signature'>, at: Instant, by: string): Promise<void> => {
  await tx
    .over<Writing>()
    .updateTable('support.signature')
    .set({ fallen_at: at, fallen_by_name: by })
    .where('partnership_id', '=', partnershipIn(tx))
    .where('id', '=', id)
    .where('fallen_at', 'is', null)
    .execute()
}

/** One signature with the year that it belongs to, for the mail that tells of it. */
export const signatureById = async (
  tx: Read,
  id: Id<'signature'>,
): Promise<(Signed & { readonly exercise: Id<'exercise'>; readonly version: number }) | undefined> => {
  const row = await tx
    .over<Tables>()
    .selectFrom('support.signature')
    .selectAll()
    .where('partnership_id', '=', partnershipIn(tx))
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { ...signedFrom(row), exercise: row.exercise_id, version: row.version }
}
