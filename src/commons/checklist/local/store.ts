import type { Read, Write } from '#db'
import { partnershipIn, type Id, type Instant } from '#ground'
import type { Local } from './local.ts'

type Row = {
  partnership_id: string
  checklist: string
  key: string
  words: string
  link: string
  version: number
  changed_at: Instant
  changed_by: string
  changed_by_name: string
}
type Tables = { 'checklist.local': Row }

/** What the partnership says of its own area for one checklist, by key. */
export const localOf = async (tx: Read, checklist: string): Promise<ReadonlyMap<string, Local>> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('checklist.local')
    .selectAll()
    .where(where => where.and({ partnership_id: partnershipIn(tx), checklist }))
    .execute()
  return new Map(rows.map(({ key, words, link }) => [key, { key, words, link }]))
}

/** Keeps what is said, in the place of what was said before. */
export const keepLocal = async (
  tx: Write,
  checklist: string,
  { key, words, link }: Local,
  { at, by }: { readonly at: Instant; readonly by: { readonly id: Id<'person'>; readonly name: string } },
): Promise<void> => {
  const said = { words, link, changed_at: at, changed_by: by.id, changed_by_name: by.name }
  await tx
    .over<Tables>()
    .insertInto('checklist.local')
    .values({ partnership_id: partnershipIn(tx), checklist, key, version: 1, ...said })
    .onConflict(conflict =>
      conflict.columns(['partnership_id', 'checklist', 'key']).doUpdateSet(eb => ({
        ...said,
        version: eb('checklist.local.version', '+', 1),
      })),
    )
    .execute()
}
