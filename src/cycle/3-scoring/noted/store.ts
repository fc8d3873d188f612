import type { Read, Write } from '#db'
import { partnershipIn, type Id, type Instant } from '#ground'
import type { Variation, VariationKind, Voice } from '../response/response.ts'
import type { Hand, Place } from '../response/place.ts'
import type { Kept } from './change.ts'

type Standing = {
  partnership_id: string
  id: string
  exercise_id: string
  group_id: string
  standard: number
  version: number
  saved_at: Instant
  saved_by: string
  removed_at: Instant | null
}

type Tables = {
  'scoring.variation': Standing & { kind: VariationKind; whose: string; words: string }
  'scoring.voice': Standing & { said: string; source: string }
}

/** Something noted, with the response that it belongs to. */
export type KeptAt<Content> = Kept<Content> & { readonly place: Place }

export type Noting<Content> = { readonly content: Content; readonly version: number } & Omit<Hand, 'onBehalf'>

const keptFrom = <Content>(row: Standing, content: Content): KeptAt<Content> => ({
  content,
  version: row.version,
  at: row.saved_at,
  by: row.saved_by,
  removed: row.removed_at !== null,
  place: { exercise: row.exercise_id, group: row.group_id, standard: row.standard },
})

const rowOf = (tx: Read, place: Place, id: Id, { version, at, by }: Omit<Noting<unknown>, 'content'>) => ({
  partnership_id: partnershipIn(tx),
  id,
  exercise_id: place.exercise,
  group_id: place.group,
  standard: place.standard,
  version,
  saved_at: at,
  saved_by: by,
  removed_at: null,
})

export const variationOf = async (tx: Read, id: Id): Promise<KeptAt<Omit<Variation, 'id'>> | undefined> => {
  const row = await tx
    .over<Tables>()
    .selectFrom('scoring.variation')
    .selectAll()
    .where('partnership_id', '=', partnershipIn(tx))
    .where('id', '=', id)
    .executeTakeFirst()
  return row && keptFrom(row, { kind: row.kind, whose: row.whose, words: row.words })
}

export const keepVariation = async (
  tx: Write,
  place: Place,
  id: Id,
  noting: Noting<Omit<Variation, 'id'>>,
): Promise<void> => {
  const { kind, whose, words } = noting.content
  const said = { kind, whose, words, version: noting.version, saved_at: noting.at, saved_by: noting.by }
  await tx
    .over<Tables>()
    .insertInto('scoring.variation')
    .values({ ...rowOf(tx, place, id, noting), ...said })
    .onConflict(conflict => conflict.columns(['partnership_id', 'id']).doUpdateSet(said))
    .execute()
}

export const voiceOf = async (tx: Read, id: Id): Promise<KeptAt<Omit<Voice, 'id'>> | undefined> => {
  const row = await tx
    .over<Tables>()
    .selectFrom('scoring.voice')
    .selectAll()
    .where('partnership_id', '=', partnershipIn(tx))
    .where('id', '=', id)
    .executeTakeFirst()
  return row && keptFrom(row, { said: row.said, source: row.source })
}

export const keepVoice = async (tx: Write, place: Place, id: Id, noting: Noting<Omit<Voice, 'id'>>): Promise<void> => {
  const { said: words, source } = noting.content
  const said = { said: words, source, version: noting.version, saved_at: noting.at, saved_by: noting.by }
  await tx
    .over<Tables>()
    .insertInto('scoring.voice')
    .values({ ...rowOf(tx, place, id, noting), ...said })
    .onConflict(conflict => conflict.columns(['partnership_id', 'id']).doUpdateSet(said))
    .execute()
}

const takeOut =
  (table: 'scoring.variation' | 'scoring.voice') =>
  async (tx: Write, id: Id, at: Instant): Promise<void> => {
    await tx
      .over<Tables>()
      .updateTable(table)
      .set({ removed_at: at })
      .where('partnership_id', '=', partnershipIn(tx))
      .where('id', '=', id)
      .execute()
  }

/** Takes a variation out of its response. The row stays, so that a page still open is told. */
export const takeOutVariation = takeOut('scoring.variation')

/** Takes a voice out of its response. The row stays, so that a page still open is told. */
export const takeOutVoice = takeOut('scoring.voice')
