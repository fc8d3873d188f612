import type { Read, Write } from '#db'
import type { Instant } from '#ground'
import { isHeldId, type EditionText } from '../held/file.ts'
import { partnershipIn, type Fact } from '../scope.ts'
import type { OwnChecklistFile } from './checklist.ts'
import { checklistIn, checklistText } from './text.ts'

type Row = {
  partnership_id: string
  id: string
  file: string
  published_at: Instant
  published_by: string
  published_by_name: string
}
type Tables = { 'instrument.checklist': Row }

/** A checklist that a partnership holds. */
export type OwnChecklist = OwnChecklistFile &
  EditionText & { readonly publishedAt: Instant; readonly publishedBy: string }

const own = (row: Pick<Row, 'id' | 'file' | 'published_at' | 'published_by_name'>): OwnChecklist => {
  const file = checklistIn(row.file)
  if (file === undefined) throw new Error(`The checklist ${row.id} is not whole.`)
  return { ...file, ...checklistText(file), publishedAt: row.published_at, publishedBy: row.published_by_name }
}

const held = (tx: Read) =>
  tx
    .over<Tables>()
    .selectFrom('instrument.checklist')
    .select(['id', 'file', 'published_at', 'published_by_name'])
    .where('partnership_id', '=', partnershipIn(tx))

/** The checklists that the partnership of this scope holds, by name, the newest version of each name first. */
export const ownChecklists = async (tx: Read): Promise<readonly OwnChecklist[]> =>
  (await held(tx).execute())
    .map(own)
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en') || other.version - one.version)

/** One of them. */
export const ownChecklist = async (tx: Read, id: string): Promise<OwnChecklist | undefined> => {
  if (!isHeldId(id)) return undefined
  const row = await held(tx).where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : own(row)
}

/** Keeps a checklist of the partnership's; one that it holds already stays as it is. */
export const keepChecklist = async (tx: Write, { id, text }: EditionText, { at, by }: Fact): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('instrument.checklist')
    .values({
      ...{ partnership_id: partnershipIn(tx), id, file: text, published_at: at },
      ...{ published_by: by.id, published_by_name: by.name },
    })
    .onConflict(conflict => conflict.columns(['partnership_id', 'id']).doNothing())
    .execute()
}
