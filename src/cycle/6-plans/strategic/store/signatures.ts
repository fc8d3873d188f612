import type { Read, Write } from '#db'
import type { Recorder } from '#exercise'
import type { Id, Instant } from '#ground'
import { planKey } from '../../scope.ts'
import { signatureFrom, type SignatureRow } from '../../signature/store.ts'
import { lastStanding, type Signature } from '../../signature/signature.ts'
import type { StrategicPlan } from '../strategic.ts'

type Row = SignatureRow & { content: StrategicPlan }

type Tables = { 'plans.strategic_signature': Row }
/** jsonb is read parsed and written as text. */
type Writing = { 'plans.strategic_signature': Omit<Row, 'content'> & { content: string } }

export type SignedStrategic = { readonly signature: Signature; readonly plan: StrategicPlan }

const signedFrom = (row: Row): SignedStrategic => ({ plan: row.content, signature: signatureFrom(row) })

/** Every version that was signed, as it read then, the oldest first. */
export const signedStrategicOf = async (tx: Read, exercise: Id<'exercise'>): Promise<readonly SignedStrategic[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('plans.strategic_signature')
    .selectAll()
    .where(where => where.and(planKey(tx, exercise)))
    .orderBy('version')
    .execute()
  return rows.map(signedFrom)
}

/** Whether a signature of the strategic plan stands: it is what ends Prepare. */
export const isStrategicSigned = async (tx: Read, exercise: Id<'exercise'>): Promise<boolean> =>
  lastStanding((await signedStrategicOf(tx, exercise)).map(({ signature }) => signature)) !== undefined

export const keepStrategicSignature = async (
  tx: Write,
  exercise: Id<'exercise'>,
  kept: {
    readonly version: number
    readonly plan: StrategicPlan
    readonly at: Instant
    readonly by: Recorder
    readonly as: string
  },
): Promise<void> => {
  await tx
    .over<Writing>()
    .insertInto('plans.strategic_signature')
    .values({
      ...planKey(tx, exercise),
      ...{ version: kept.version, content: JSON.stringify(kept.plan), signed_at: kept.at, signed_by: kept.by.id },
      ...{ signed_by_name: kept.by.name, signed_as: kept.as },
      ...{ undone_at: null, undone_by: null, undone_by_name: null, undone_because: null },
    })
    .execute()
}

/** Marks a signature as undone. The version stays readable as it was. */
export const keepStrategicUndoing = async (
  tx: Write,
  exercise: Id<'exercise'>,
  version: number,
  undoing: { readonly at: Instant; readonly by: Recorder; readonly reason: string },
): Promise<void> => {
  await tx
    .over<Writing>()
    .updateTable('plans.strategic_signature')
    .set({
      ...{ undone_at: undoing.at, undone_by: undoing.by.id, undone_by_name: undoing.by.name },
      undone_because: undoing.reason,
    })
    .where(where => where.and({ ...planKey(tx, exercise), version }))
    .execute()
}
