import { sql, type Read, type Write } from '#db'
import { partnershipIn, type Day, type Id, type Instant } from '#ground'
import type { Kept } from '../noted/change.ts'
import type { Noting } from '../noted/store.ts'
import type { Evidence, EvidenceInUse } from '../response/response.ts'
import type { Place } from '../response/place.ts'
import { evidenceFrom, type EvidenceJson } from '../response/store.ts'

type Tables = {
  'scoring.evidence': {
    partnership_id: string
    id: string
    exercise_id: string
    group_id: string
    title: string
    link: string
    file_id: string | null
    file_name: string | null
    file_bytes: number | null
    dated: Day | null
    owner: string
    shows: string
    kept_from_providers: boolean
    version: number
    saved_at: Instant
    saved_by: string
  }
  'scoring.evidence_use': {
    partnership_id: string
    evidence_id: string
    exercise_id: string
    group_id: string
    standard: number
    used_at: Instant
  }
  'scoring.attachment': {
    partnership_id: string
    file_id: string
    evidence_id: string
    exercise_id: string
    group_id: string
    added_at: Instant
    added_by: string
  }
}

type GroupPlace = Omit<Place, 'standard'>

/** Everything that a group has put forward in an exercise, also what serves no standard any more, by title. */
export const evidenceOfGroup = async (tx: Read, place: GroupPlace): Promise<readonly EvidenceInUse[]> => {
  const { rows } = await sql<EvidenceJson & { standards: readonly number[] }>`
    select e.*, coalesce((
      select jsonb_agg(u.standard order by u.standard) from scoring.evidence_use u
      where u.partnership_id = e.partnership_id and u.evidence_id = e.id), '[]') as standards
    from scoring.evidence e
    where e.partnership_id = ${partnershipIn(tx)} and e.exercise_id = ${place.exercise}
      and e.group_id = ${place.group}
    order by e.title, e.id`.execute(tx.over())
  return rows.map(row => ({ ...evidenceFrom(row), standards: row.standards }))
}

export type KeptEvidence = Kept<Omit<Evidence, 'id'>> & {
  readonly group: GroupPlace
  readonly standards: readonly number[]
}

export const evidenceOf = async (tx: Read, id: Id<'evidence'>): Promise<KeptEvidence | undefined> => {
  const row = await tx
    .over<Tables>()
    .selectFrom('scoring.evidence')
    .selectAll()
    .where('partnership_id', '=', partnershipIn(tx))
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { id: _, ...content } = evidenceFrom(row)
  return {
    content,
    version: row.version,
    at: row.saved_at,
    by: row.saved_by,
    removed: false,
    group: { exercise: row.exercise_id, group: row.group_id },
    standards: await standardsOf(tx, id),
  }
}

const standardsOf = async (tx: Read, id: Id<'evidence'>): Promise<readonly number[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('scoring.evidence_use')
    .select('standard')
    .where('partnership_id', '=', partnershipIn(tx))
    .where('evidence_id', '=', id)
    .orderBy('standard')
    .execute()
  return rows.map(row => row.standard)
}

export const keepEvidence = async (
  tx: Write,
  place: GroupPlace,
  id: Id<'evidence'>,
  { content, version, at, by }: Noting<Omit<Evidence, 'id'>>,
): Promise<void> => {
  const said = {
    title: content.title,
    link: content.link,
    file_id: content.file?.id ?? null,
    file_name: content.file?.name ?? null,
    file_bytes: content.file?.bytes ?? null,
    dated: content.dated ?? null,
    owner: content.owner,
    shows: content.shows,
    kept_from_providers: content.keptFromProviders,
    version,
    saved_at: at,
    saved_by: by,
  }
  const key = { partnership_id: partnershipIn(tx), id, exercise_id: place.exercise, group_id: place.group }
  await tx
    .over<Tables>()
    .insertInto('scoring.evidence')
    .values({ ...key, ...said })
    .onConflict(conflict => conflict.columns(['partnership_id', 'id']).doUpdateSet(said))
    .execute()
}

/** Lets a piece of evidence serve a standard. Saying so twice changes nothing. */
export const useEvidence = async (tx: Write, place: Place, id: Id<'evidence'>, at: Instant): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('scoring.evidence_use')
    .values({
      partnership_id: partnershipIn(tx),
      evidence_id: id,
      exercise_id: place.exercise,
      group_id: place.group,
      standard: place.standard,
      used_at: at,
    })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** Takes a piece of evidence off a standard. It stays the group's, and can be used again. */
export const dropEvidence = async (tx: Write, place: Place, id: Id<'evidence'>): Promise<void> => {
  await tx
    .over<Tables>()
    .deleteFrom('scoring.evidence_use')
    .where('partnership_id', '=', partnershipIn(tx))
    .where('evidence_id', '=', id)
    .where('standard', '=', place.standard)
    .execute()
}

/** Puts on record which evidence a stored file was added to. */
export const keepAttachment = async (
  tx: Write,
  place: GroupPlace,
  evidence: Id<'evidence'>,
  file: Id<'file'>,
  { at, by }: { readonly at: Instant; readonly by: Id<'person'> },
): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('scoring.attachment')
    .values({
      partnership_id: partnershipIn(tx),
      file_id: file,
      evidence_id: evidence,
      exercise_id: place.exercise,
      group_id: place.group,
      added_at: at,
      added_by: by,
    })
    .execute()
}

/** Who may have a stored file: its group, and everyone else once it was submitted, unless it is kept from them. */
export type Attachment = {
  readonly group: Id<'group'>
  readonly isSubmitted: boolean
  readonly keptFromProviders: boolean
}

/**
 * What is known of a file added as evidence; a later year may have brought it forward. Kept from providers in any year,
 * now or when it was submitted: kept.
 */
export const attachmentOf = async (tx: Read, file: Id<'file'>): Promise<Attachment | undefined> => {
  const { rows } = await sql<{ group_id: string; submitted: boolean; kept: boolean }>`
    with submitted as (
      select piece from scoring.attachment t
      join scoring.submission s on s.partnership_id = t.partnership_id and s.group_id = t.group_id
      join scoring.submitted_answer a on a.partnership_id = s.partnership_id and a.submission_id = s.id
      cross join lateral jsonb_array_elements(a.evidence) as piece
      where t.partnership_id = ${partnershipIn(tx)} and t.file_id = ${file}
        and piece -> 'file' ->> 'id' = ${file}::text)
    select t.group_id, exists (select from submitted) as submitted,
      exists (
        select from scoring.evidence e where e.partnership_id = t.partnership_id and e.group_id = t.group_id
          and (e.id = t.evidence_id or e.file_id = t.file_id) and e.kept_from_providers)
      or exists (select from submitted where (piece ->> 'keptFromProviders')::boolean) as kept
    from scoring.attachment t
    where t.partnership_id = ${partnershipIn(tx)} and t.file_id = ${file}`.execute(tx.over())
  const [row] = rows
  return row && { group: row.group_id, isSubmitted: row.submitted, keptFromProviders: row.kept }
}
