import type { Read, Write } from '#db'
import { partnershipIn, type Instant } from '#ground'
import { regionHere } from '#people'
import { adoptedHere, changesSince, type Adopted, type Regional } from '../adopted.ts'
import type { Principle } from '../principle.ts'
import { principlesOf } from './principles.ts'

type Row = {
  partnership_id: string
  region_id: string
  region_name: string
  adopted_at: Instant
  adopted_by: string
  adopted_by_name: string
  seen: readonly Principle[]
  seen_at: Instant
}
type Tables = { 'framework.adopted': Row }
/** jsonb is read parsed and written as text. */
type Writing = { 'framework.adopted': Omit<Row, 'seen'> & { seen: string } }

const adoptedOf = async (tx: Read): Promise<Adopted | undefined> => {
  const row = await tx
    .over<Tables>()
    .selectFrom('framework.adopted')
    .selectAll()
    .where('partnership_id', '=', partnershipIn(tx))
    .executeTakeFirst()
  return (
    row && {
      region: { id: row.region_id, name: row.region_name },
      ...{ at: row.adopted_at, by: { id: row.adopted_by, name: row.adopted_by_name } },
      ...{ seen: row.seen, seenAt: row.seen_at },
    }
  )
}

/** The principles of the region in which the partnership of this scope lies, beside what it adopted of them. */
export const regionalOf = async (tx: Read): Promise<Regional> => {
  const [region, adopted] = [await regionHere(tx), await adoptedOf(tx)]
  // The row policy gives those of this region and of no other.
  const standing = (await principlesOf(tx)).filter(({ isRemoved }) => !isRemoved)
  const principles = standing.map(({ id, words, means }) => ({ id, words, means }))
  const known = {
    ...(region === undefined ? {} : { here: { region, principles } }),
    ...(adopted === undefined ? {} : { adopted }),
  }
  const last = adoptedHere(known)
  return { ...known, changes: last === undefined ? [] : changesSince(last.seen, principles) }
}

/** Keeps what was adopted, in the place of what was before, or how it read when somebody looked. */
export const keepAdopted = async (tx: Write, { region, at, by, seen, seenAt }: Adopted): Promise<void> => {
  const said = {
    ...{ region_id: region.id, region_name: region.name, seen: JSON.stringify(seen), seen_at: seenAt },
    ...{ adopted_at: at, adopted_by: by.id, adopted_by_name: by.name },
  }
  await tx
    .over<Writing>()
    .insertInto('framework.adopted')
    .values({ partnership_id: partnershipIn(tx), ...said })
    .onConflict(conflict => conflict.column('partnership_id').doUpdateSet(said))
    .execute()
}
