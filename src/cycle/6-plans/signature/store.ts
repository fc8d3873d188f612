import type { Read, Write } from '#db'
import type { Recorder } from '#exercise'
import type { Day, Id, Instant } from '#ground'
import { holdsOn, peopleOf, signatoryAmong, type Signatory } from '#people'
import type { Outline } from '../outline/outline.ts'
import { namedSignatory, type Plan } from '../outline/plan.ts'
import { planKey } from '../scope.ts'
import { isSignatory, type Signature, type SignedOutline } from './signature.ts'

/** Who signed which version, when, and whether that was undone. */
export type SignatureRow = {
  partnership_id: string
  exercise_id: string
  version: number
  signed_at: Instant
  signed_by: string
  signed_by_name: string
  signed_as: string
  undone_at: Instant | null
  undone_by: string | null
  undone_by_name: string | null
  undone_because: string | null
}

type Row = SignatureRow & { content: Outline }

type Tables = { 'plans.signature': Row }
/** jsonb is read parsed and written as text. */
type Writing = { 'plans.signature': Omit<Row, 'content'> & { content: string } }

/** A signature as it stands in a row; the strategic plan's rows are of the same shape. */
export const signatureFrom = (row: SignatureRow): Signature => ({
  version: row.version,
  at: row.signed_at,
  by: { id: row.signed_by, name: row.signed_by_name },
  as: row.signed_as,
  ...(row.undone_at === null
    ? {}
    : { undone: { at: row.undone_at, by: row.undone_by_name ?? '', reason: row.undone_because ?? '' } }),
})

/** Who is to sign a plan on a day, outline and strategic alike, of those who belong to the partnership of this scope. */
export const signatoryOf = async (tx: Read, plan: Pick<Plan, 'written'>, today: Day): Promise<Signatory> =>
  signatoryAmong(await peopleOf(tx), { named: namedSignatory(plan), ability: 'plan.sign' }, today)

/** On whom a signature waits, and how that is called in a line. */
export type Signers = { readonly people: readonly Id<'person'>[]; readonly name: string }

/** On whom the signature of a plan waits on a day. */
export const signersOf = async (tx: Read, plan: Pick<Plan, 'written'>, today: Day): Promise<Signers> => {
  const { named, chair } = await signatoryOf(tx, plan, today)
  const asked = (await peopleOf(tx)).filter(({ person, roles }) =>
    isSignatory({ id: person.id, roles: roles.filter(role => holdsOn(role, today)) }, named?.id),
  )
  return { people: asked.map(({ person }) => person.id), name: named?.name ?? chair ?? 'the chair' }
}

/** Every signature of a year's plan, undone ones among them, the oldest first. */
export const signaturesOf = async (tx: Read, exercise: Id<'exercise'>): Promise<readonly Signature[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('plans.signature')
    .select(['partnership_id', 'exercise_id', 'version', 'signed_at', 'signed_by', 'signed_by_name', 'signed_as'])
    .select(['undone_at', 'undone_by', 'undone_by_name', 'undone_because'])
    .where(where => where.and(planKey(tx, exercise)))
    .orderBy('version')
    .execute()
  return rows.map(signatureFrom)
}

/** A version as it was signed, also when the signature was undone later. */
export const signedOutlineOf = async (
  tx: Read,
  exercise: Id<'exercise'>,
  version: number,
): Promise<SignedOutline | undefined> => {
  const row = await tx
    .over<Tables>()
    .selectFrom('plans.signature')
    .selectAll()
    .where(where => where.and({ ...planKey(tx, exercise), version }))
    .executeTakeFirst()
  return row === undefined ? undefined : { signature: signatureFrom(row), outline: row.content }
}

export type KeptSignature = {
  readonly version: number
  readonly outline: Outline
  readonly at: Instant
  readonly by: Recorder
  readonly as: string
}

export const keepSignature = async (tx: Write, exercise: Id<'exercise'>, kept: KeptSignature): Promise<void> => {
  await tx
    .over<Writing>()
    .insertInto('plans.signature')
    .values({
      ...planKey(tx, exercise),
      version: kept.version,
      content: JSON.stringify(kept.outline),
      signed_at: kept.at,
      signed_by: kept.by.id,
      signed_by_name: kept.by.name,
      signed_as: kept.as,
      ...{ undone_at: null, undone_by: null, undone_by_name: null, undone_because: null },
    })
    .execute()
}

/** Marks a signature as undone. The version stays readable as it was. */
export const keepUndoing = async (
  tx: Write,
  exercise: Id<'exercise'>,
  version: number,
  undoing: { readonly at: Instant; readonly by: Recorder; readonly reason: string },
): Promise<void> => {
  await tx
    .over<Writing>()
    .updateTable('plans.signature')
    .set({
      undone_at: undoing.at,
      undone_by: undoing.by.id,
      undone_by_name: undoing.by.name,
      undone_because: undoing.reason,
    })
    .where(where => where.and({ ...planKey(tx, exercise), version }))
    .execute()
}
