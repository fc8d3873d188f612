import { sql, type Read, type Write } from '#db'
import { partnershipIn, type Day, type Id, type Instant } from '#ground'
import type { Hand, Place } from './place.ts'
import { unwritten, type Answer, type Evidence, type Response, type VariationKind, type Writing } from './response.ts'
import type { Stored } from './saving.ts'

type WritingRow = {
  answer: Answer['kind'] | null
  score: number | null
  summary: string
  implications: string
  strategic: string
}

type ResponseTable = WritingRow & {
  partnership_id: string
  exercise_id: string
  group_id: string
  standard: number
  version: number
  pressed: boolean
  texts_by: string | null
  texts_at: Instant | null
  kept_at: Instant | null
  saved_at: Instant
  saved_by: string
  on_behalf: boolean
  frozen_in: string | null
}

type Tables = { 'scoring.response': ResponseTable }

type ResponseRow = Pick<
  ResponseTable,
  keyof WritingRow | 'group_id' | 'standard' | 'version' | 'saved_at' | 'saved_by' | 'on_behalf'
> & {
  variations: readonly { id: string; kind: VariationKind; whose: string; words: string }[]
  evidence: readonly EvidenceJson[]
  voices: readonly { id: string; said: string; source: string }[]
}

/** A piece of evidence as the database hands it over inside a list. */
export type EvidenceJson = {
  id: string
  title: string
  link: string
  file_id: string | null
  file_name: string | null
  file_bytes: number | null
  dated: Day | null
  owner: string
  shows: string
  kept_from_providers: boolean
}

export const evidenceFrom = (row: EvidenceJson): Evidence => ({
  id: row.id,
  title: row.title,
  link: row.link,
  ...(row.file_id === null || row.file_name === null || row.file_bytes === null
    ? {}
    : { file: { id: row.file_id, name: row.file_name, bytes: row.file_bytes } }),
  ...(row.dated === null ? {} : { dated: row.dated }),
  owner: row.owner,
  shows: row.shows,
  keptFromProviders: row.kept_from_providers,
})

export const answerFrom = (row: Pick<WritingRow, 'answer' | 'score'>): Answer | undefined => {
  if (row.answer === 'cant-judge') return { kind: 'cant-judge' }
  return row.score === null ? undefined : { kind: 'score', score: row.score }
}

const writingFrom = (row: WritingRow): Writing => {
  const answer = answerFrom(row)
  const { summary, implications, strategic } = row
  return { ...(answer === undefined ? {} : { answer }), summary, implications, strategic }
}

const responseFrom = (row: ResponseRow): Response => ({
  ...writingFrom(row),
  group: row.group_id,
  standard: row.standard,
  variations: row.variations,
  evidence: row.evidence.map(evidenceFrom),
  voices: row.voices,
  version: row.version,
  savedAt: row.saved_at,
  savedBy: row.saved_by,
  onBehalf: row.on_behalf,
})

const rowsOf = async (
  tx: Read,
  { exercise, group, standard }: Omit<Place, 'standard'> & { readonly standard?: number },
): Promise<readonly Response[]> => {
  const { rows } = await sql<ResponseRow>`
    select r.group_id, r.standard, r.answer, r.score, r.summary, r.implications, r.strategic, r.version,
      r.saved_at, r.saved_by, r.on_behalf,
      coalesce((
        select jsonb_agg(jsonb_build_object('id', v.id, 'kind', v.kind, 'whose', v.whose, 'words', v.words) order by v.id)
        from scoring.variation v
        where v.partnership_id = r.partnership_id and v.exercise_id = r.exercise_id and v.group_id = r.group_id
          and v.standard = r.standard and v.removed_at is null), '[]') as variations,
      coalesce((
        select jsonb_agg(to_jsonb(e) order by e.id)
        from scoring.evidence_use u
        join scoring.evidence e on e.partnership_id = u.partnership_id and e.id = u.evidence_id
        where u.partnership_id = r.partnership_id and u.exercise_id = r.exercise_id and u.group_id = r.group_id
          and u.standard = r.standard), '[]') as evidence,
      coalesce((
        select jsonb_agg(jsonb_build_object('id', o.id, 'said', o.said, 'source', o.source) order by o.id)
        from scoring.voice o
        where o.partnership_id = r.partnership_id and o.exercise_id = r.exercise_id and o.group_id = r.group_id
          and o.standard = r.standard and o.removed_at is null), '[]') as voices
    from scoring.response r
    where r.partnership_id = ${partnershipIn(tx)} and r.exercise_id = ${exercise} and r.group_id = ${group}
      and (${standard ?? null}::smallint is null or r.standard = ${standard ?? null}::smallint)
    order by r.standard`.execute(tx.over())
  return rows.map(responseFrom)
}

/** What a group has begun, by standard. */
export const responsesOf = (tx: Read, exercise: Id<'exercise'>, group: Id<'group'>): Promise<readonly Response[]> =>
  rowsOf(tx, { exercise, group })

/** The response at that place; an unwritten one when nobody has begun. */
export const responseOf = async (tx: Read, place: Place): Promise<Response> =>
  (await rowsOf(tx, place))[0] ?? unwritten(place.group, place.standard)

const storedFrom = (row: ResponseTable): Stored & { readonly frozen: boolean } => ({
  writing: writingFrom(row),
  version: row.version,
  pressed: row.pressed,
  frozen: row.frozen_in !== null,
  ...(row.texts_by === null ? {} : { by: row.texts_by }),
  ...(row.texts_at === null ? {} : { at: row.texts_at }),
  ...(row.kept_at === null ? {} : { keptAt: row.kept_at }),
})

/** The texts as they are stored now; `undefined` before the first change on that standard. */
export const storedOf = async (
  tx: Read,
  place: Place,
): Promise<(Stored & { readonly frozen: boolean }) | undefined> => {
  const row = await tx
    .over<Tables>()
    .selectFrom('scoring.response')
    .selectAll()
    .where('partnership_id', '=', partnershipIn(tx))
    .where('exercise_id', '=', place.exercise)
    .where('group_id', '=', place.group)
    .where('standard', '=', place.standard)
    .executeTakeFirst()
  return row && storedFrom(row)
}

export type KeptWriting = Hand & {
  readonly writing: Writing
  readonly version: number
  readonly pressed: boolean
  /** A copy of what stood before went to the earlier versions. */
  readonly copied: boolean
}

/** Puts the texts in place. A row that appeared meanwhile fails the transaction, which is then tried again. */
export const keepWriting = async (tx: Write, place: Place, kept: KeptWriting): Promise<void> => {
  const { answer } = kept.writing
  const texts = {
    answer: answer?.kind ?? null,
    score: answer?.kind === 'score' ? answer.score : null,
    summary: kept.writing.summary,
    implications: kept.writing.implications,
    strategic: kept.writing.strategic,
    version: kept.version,
    pressed: kept.pressed,
    texts_by: kept.by,
    texts_at: kept.at,
    saved_at: kept.at,
    saved_by: kept.by,
    on_behalf: kept.onBehalf,
  }
  await tx
    .over<Tables>()
    .insertInto('scoring.response')
    .values({ ...keyOf(tx, place), ...texts, kept_at: kept.at, frozen_in: null })
    .onConflict(conflict =>
      conflict
        .columns(['partnership_id', 'exercise_id', 'group_id', 'standard'])
        .doUpdateSet({ ...texts, ...(kept.copied ? { kept_at: kept.at } : {}) }),
    )
    .execute()
}

/** Marks the texts as saved by a button: from now on a copy is kept before they are replaced. */
export const markPressed = async (tx: Write, place: Place): Promise<void> => {
  await tx
    .over<Tables>()
    .updateTable('scoring.response')
    .set({ pressed: true })
    .where(row => row.and(keyOf(tx, place)))
    .execute()
}

/** Marks the response as changed when something below its texts was, so that a submission under way sees it. */
export const touch = async (tx: Write, place: Place, hand: Hand): Promise<void> => {
  const touched = { saved_at: hand.at, saved_by: hand.by, on_behalf: hand.onBehalf }
  await tx
    .over<Tables>()
    .insertInto('scoring.response')
    .values({
      ...keyOf(tx, place),
      ...touched,
      ...{ answer: null, score: null, summary: '', implications: '', strategic: '', version: 0, pressed: false },
      ...{ texts_by: null, texts_at: null, kept_at: null, frozen_in: null },
    })
    .onConflict(conflict =>
      conflict.columns(['partnership_id', 'exercise_id', 'group_id', 'standard']).doUpdateSet(touched),
    )
    .execute()
}

/** Ties the group's responses to the submission that froze them, or unties them. */
export const freeze = async (
  tx: Write,
  exercise: Id<'exercise'>,
  group: Id<'group'>,
  submission: Id<'submission'> | null,
): Promise<void> => {
  await tx
    .over<Tables>()
    .updateTable('scoring.response')
    .set({ frozen_in: submission })
    .where('partnership_id', '=', partnershipIn(tx))
    .where('exercise_id', '=', exercise)
    .where('group_id', '=', group)
    .execute()
}

const keyOf = (tx: Read, place: Place) => ({
  partnership_id: partnershipIn(tx),
  exercise_id: place.exercise,
  group_id: place.group,
  standard: place.standard,
})
