import type { Read, Write } from '#db'
import { partnershipIn, type Id, type Instant } from '#ground'
import type { LocalTerms, TermForms } from '#instrument'

type Tables = {
  'exercise.term': {
    partnership_id: string
    term: string
    name: string
    short: string | null
    plural: string | null
    changed_at: Instant
    changed_by: string
  }
}

/** What the partnership calls things, by term key. A term that keeps its founding name is not among them. */
export const localTermsOf = async (tx: Read): Promise<LocalTerms> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('exercise.term')
    .select(['term', 'name', 'short', 'plural'])
    .where('partnership_id', '=', partnershipIn(tx))
    .orderBy('term')
    .execute()
  return Object.fromEntries(
    rows.map(({ term, name, short, plural }): [string, TermForms] => [
      term,
      { name, ...(short === null ? {} : { short }), ...(plural === null ? {} : { plural }) },
    ]),
  )
}

/** Changes whenever the names are said anew; '' while all are the founding ones. */
export const versionOfTerms = async (tx: Read): Promise<string> => {
  const row = await tx
    .over<Tables>()
    .selectFrom('exercise.term')
    .select(({ fn }) => fn.max('changed_at').as('changed_at'))
    .where('partnership_id', '=', partnershipIn(tx))
    .executeTakeFirst()
  return row?.changed_at ?? ''
}

/** The names that are said, and the keys of all the terms of which they could be said. */
export type SaidTerms = { readonly names: LocalTerms; readonly among: readonly string[] }

/** Puts these names in place of the earlier ones of those terms. */
export const replaceTerms = async (
  tx: Write,
  { names, among }: SaidTerms,
  at: Instant,
  by: Id<'person'>,
): Promise<void> => {
  const partnership = partnershipIn(tx)
  if (among.length > 0)
    await tx
      .over<Tables>()
      .deleteFrom('exercise.term')
      .where('partnership_id', '=', partnership)
      .where('term', 'in', among)
      .execute()
  const rows = Object.entries(names).map(([term, { name, short, plural }]) => ({
    partnership_id: partnership,
    term,
    name,
    short: short ?? null,
    plural: plural ?? null,
    changed_at: at,
    changed_by: by,
  }))
  if (rows.length > 0)
    await tx
      .over<Tables>()
      .insertInto('exercise.term')
      .values(rows)
      .onConflict(conflict =>
        conflict.columns(['partnership_id', 'term']).doUpdateSet(({ ref }) => ({
          name: ref('excluded.name'),
          short: ref('excluded.short'),
          plural: ref('excluded.plural'),
          changed_at: ref('excluded.changed_at'),
          changed_by: ref('excluded.changed_by'),
        })),
      )
      .execute()
}
