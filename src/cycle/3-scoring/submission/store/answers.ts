import { sql, type Read } from '#db'
import { partnershipIn, type Id, type Instant } from '#ground'
import type { QuestionAsAsked } from '#instrument'
import type { GroupKind } from '#people'
import type { Answer, Evidence, Variation, Voice } from '../../response/response.ts'
import { answerFrom } from '../../response/store.ts'
import { readable, type Implication, type SubmittedAnswer, type SubmittedResponse } from '../submission.ts'

type Tables = {
  'scoring.submission': {
    partnership_id: string
    id: string
    exercise_id: string
    group_id: string
    group_name: string
    group_kind: GroupKind
    submitted_at: Instant
    reopened_at: Instant | null
  }
  'scoring.submitted_answer': {
    partnership_id: string
    submission_id: string
    standard: number
    implications: string
    strategic: string
  }
}

type AnswerRow = {
  submission_id: string
  group_id: string
  group_name: string
  group_kind: GroupKind
  submitted_at: Instant
  submitted_by_name: string
  on_behalf: boolean
  standard: number
  answer: Answer['kind']
  score: number | null
  summary: string
  implications: string
  strategic: string
  variations: readonly Variation[]
  evidence: readonly Evidence[]
  voices: readonly Voice[]
  asked: QuestionAsAsked
}

/** Which frozen answers are wanted, and by whom: some readers are kept from some evidence. */
export type Reading = {
  readonly mayReadKept: boolean
  readonly standard?: number
  /** Of these only. */
  readonly standards?: readonly number[]
  /** Of one group only. */
  readonly group?: Id<'group'>
}

const wanted = async (
  tx: Read,
  which: { readonly exercise?: Id<'exercise'>; readonly submission?: Id<'submission'> },
  { mayReadKept, standard, standards, group }: Reading,
): Promise<readonly SubmittedResponse[]> => {
  const { rows } = await sql<AnswerRow>`
    select s.id as submission_id, s.group_id, s.group_name, s.group_kind, s.submitted_at, s.submitted_by_name,
      s.on_behalf, a.standard, a.answer, a.score, a.summary, a.implications, a.strategic, a.variations, a.evidence,
      a.voices, a.asked
    from scoring.submission s
    join scoring.submitted_answer a on a.partnership_id = s.partnership_id and a.submission_id = s.id
    where s.partnership_id = ${partnershipIn(tx)}
      and ((s.exercise_id = ${which.exercise ?? null}::uuid and s.reopened_at is null)
        or s.id = ${which.submission ?? null}::uuid)
      and (${standard ?? null}::smallint is null or a.standard = ${standard ?? null}::smallint)
      and (${standards ?? null}::smallint[] is null or a.standard = any(${standards ?? null}::smallint[]))
      and (${group ?? null}::uuid is null or s.group_id = ${group ?? null}::uuid)
    order by a.standard, s.submitted_at, s.id`.execute(tx.over())
  return rows.map(row => ({
    submission: row.submission_id,
    group: { id: row.group_id, name: row.group_name, kind: row.group_kind },
    submittedAt: row.submitted_at,
    submittedBy: row.submitted_by_name,
    onBehalf: row.on_behalf,
    standard: row.standard,
    answer: answerFrom(row) ?? { kind: 'cant-judge' },
    summary: row.summary,
    implications: row.implications,
    strategic: row.strategic,
    variations: row.variations,
    ...readable(row.evidence, mayReadKept),
    voices: row.voices,
    asked: row.asked,
  }))
}

/**
 * The frozen answers that count now, by standard and then in the order of submitting. Evidence kept from this reader is
 * left out and counted. Name a standard when one page needs no more.
 */
export const submittedOf = (
  tx: Read,
  exercise: Id<'exercise'>,
  reading: Reading,
): Promise<readonly SubmittedResponse[]> => wanted(tx, { exercise }, reading)

/** The frozen answers of one submission, also of one that was handed back. */
export const answersOf = (
  tx: Read,
  submission: Id<'submission'>,
  reading: Reading,
): Promise<readonly SubmittedResponse[]> => wanted(tx, { submission }, reading)

/** The answers that count now without their texts: cheap, for charts and counts. */
export const submittedAnswersOf = async (tx: Read, exercise: Id<'exercise'>): Promise<readonly SubmittedAnswer[]> => {
  const { rows } = await sql<
    Pick<AnswerRow, 'group_id' | 'group_name' | 'group_kind' | 'submitted_at' | 'on_behalf' | 'standard' | 'answer'> & {
      score: number | null
      evidence_count: number
      voice_count: number
      has_summary: boolean
    }
  >`
    select s.group_id, s.group_name, s.group_kind, s.submitted_at, s.on_behalf, a.standard, a.answer, a.score,
      jsonb_array_length(a.evidence) as evidence_count, jsonb_array_length(a.voices) as voice_count,
      a.summary <> '' as has_summary
    from scoring.submission s
    join scoring.submitted_answer a on a.partnership_id = s.partnership_id and a.submission_id = s.id
    where s.partnership_id = ${partnershipIn(tx)} and s.exercise_id = ${exercise} and s.reopened_at is null
    order by a.standard, s.submitted_at, s.id`.execute(tx.over())
  return rows.map(row => ({
    group: { id: row.group_id, name: row.group_name, kind: row.group_kind },
    standard: row.standard,
    answer: answerFrom(row) ?? { kind: 'cant-judge' },
    evidenceCount: row.evidence_count,
    voiceCount: row.voice_count,
    hasSummary: row.has_summary,
    submittedAt: row.submitted_at,
    onBehalf: row.on_behalf,
  }))
}

/** Every filled “implications” that counts now, by standard: what a change plan is drawn from. */
export const implicationsOf = async (tx: Read, exercise: Id<'exercise'>): Promise<readonly Implication[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('scoring.submission as s')
    .innerJoin('scoring.submitted_answer as a', join =>
      join.onRef('a.partnership_id', '=', 's.partnership_id').onRef('a.submission_id', '=', 's.id'),
    )
    .select(['a.standard', 's.group_id', 's.group_name', 's.group_kind', 'a.implications', 'a.strategic'])
    .where('s.partnership_id', '=', partnershipIn(tx))
    .where('s.exercise_id', '=', exercise)
    .where('s.reopened_at', 'is', null)
    .where(where => where.or([where('a.implications', '<>', ''), where('a.strategic', '<>', '')]))
    .orderBy('a.standard')
    .orderBy('s.submitted_at')
    .orderBy('s.id')
    .execute()
  return rows.map(row => ({
    standard: row.standard,
    group: { id: row.group_id, name: row.group_name, kind: row.group_kind },
    implications: row.implications,
    strategic: row.strategic,
  }))
}
