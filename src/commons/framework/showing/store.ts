import type { Read, Write } from '#db'
import type { Recorder } from '#exercise'
import { partnershipIn, type Day, type Id, type Instant } from '#ground'
import type { Framework } from '../document/framework.ts'
import type { Publication, Shown } from './shown.ts'

type Tables = {
  'framework.shown': {
    partnership_id: string
    framework_id: string
    version: number
    content: Framework
    signed_on: Day
  }
  'framework.publication': {
    partnership_id: string
    id: string
    version: number
    chosen_at: Instant
    chosen_by: string
    chosen_by_name: string
    withdrawn_at: Instant | null
    withdrawn_by_name: string | null
  }
}
/** jsonb is read parsed and written as text. */
type Writing = { 'framework.shown': Omit<Tables['framework.shown'], 'content'> & { content: string } }

/** The version that everybody may read now, for the partnership in scope. */
export const shownVersion = async (tx: Read): Promise<number | undefined> => {
  const row = await tx
    .over<Tables>()
    .selectFrom('framework.shown')
    .select('version')
    .where('partnership_id', '=', partnershipIn(tx))
    .executeTakeFirst()
  return row?.version
}

/** What is shown under an address, to whoever asks. */
export const shownAtAddress = async (tx: Read, framework: Id<'framework'>): Promise<Shown | undefined> => {
  const row = await tx
    .over<Tables>()
    .selectFrom('framework.shown')
    .select(['content', 'signed_on'])
    .where('framework_id', '=', framework)
    .executeTakeFirst()
  return row && { content: row.content, signedOn: row.signed_on }
}

/** Puts a version where everybody may read it, in place of the one before. */
export const keepShown = async (tx: Write, framework: Id<'framework'>, { content, signedOn }: Shown): Promise<void> => {
  const said = { version: content.version, content: JSON.stringify(content), signed_on: signedOn }
  await tx
    .over<Writing>()
    .insertInto('framework.shown')
    .values({ partnership_id: partnershipIn(tx), framework_id: framework, ...said })
    .onConflict(conflict => conflict.column('partnership_id').doUpdateSet(said))
    .execute()
}

/** Takes it away again. False where nothing was shown. */
export const endShown = async (tx: Write): Promise<boolean> => {
  const rows = await tx
    .over<Tables>()
    .deleteFrom('framework.shown')
    .where('partnership_id', '=', partnershipIn(tx))
    .returning('version')
    .execute()
  return rows.length > 0
}

/** What was shown to everybody so far, the newest first. */
export const publicationsOf = async (tx: Read): Promise<readonly Publication[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('framework.publication')
    .selectAll()
    .where('partnership_id', '=', partnershipIn(tx))
    .orderBy('chosen_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(row => ({
    ...{ version: row.version, at: row.chosen_at, by: row.chosen_by_name },
    ...(row.withdrawn_at === null ? {} : { withdrawn: { at: row.withdrawn_at, by: row.withdrawn_by_name ?? '' } }),
  }))
}

export const keepPublication = async (
  tx: Write,
  id: Id<'publication'>,
  version: number,
  { at, by }: { readonly at: Instant; readonly by: Recorder },
): Promise<void> => {
  const said = { chosen_at: at, chosen_by: by.id, chosen_by_name: by.name }
  await tx
    .over<Tables>()
    .insertInto('framework.publication')
    .values({ partnership_id: partnershipIn(tx), id, version, ...said, withdrawn_at: null, withdrawn_by_name: null })
    .execute()
}

/** Marks what was shown until now as taken back. */
export const closePublications = async (
  tx: Write,
  { at, by }: { readonly at: Instant; readonly by: Recorder },
): Promise<void> => {
  await tx
    .over<Tables>()
    .updateTable('framework.publication')
    .set({ withdrawn_at: at, withdrawn_by_name: by.name })
    .where('partnership_id', '=', partnershipIn(tx))
    .where('withdrawn_at', 'is', null)
    .execute()
}
