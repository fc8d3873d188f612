import type { Read, Write } from '#db'
import { partnershipIn, type Id, type Instant } from '#ground'
import type { QuestionAsAsked } from '#instrument'
import type { GroupKind } from '#people'
import type { Answer, Response } from '../response/response.ts'
import type { Submission } from './submission.ts'

type SubmissionTable = {
  partnership_id: string
  id: string
  exercise_id: string
  group_id: string
  group_name: string
  group_kind: GroupKind
  submitted_at: Instant
  submitted_by: string
  submitted_by_name: string
  on_behalf: boolean
  reopened_at: Instant | null
  reopened_by: string | null
  reopened_by_name: string | null
  reopened_why: string | null
}

type Tables = {
  'scoring.submission': SubmissionTable
  'scoring.submitted_answer': {
    partnership_id: string
    submission_id: string
    standard: number
    answer: Answer['kind']
    score: number | null
    summary: string
    implications: string
    strategic: string
    variations: unknown
    evidence: unknown
    voices: unknown
    asked: unknown
  }
}

const submissionFrom = (row: SubmissionTable): Submission => ({
  id: row.id,
  group: { id: row.group_id, name: row.group_name, kind: row.group_kind },
  submittedAt: row.submitted_at,
  submittedBy: row.submitted_by_name,
  onBehalf: row.on_behalf,
  ...(row.reopened_at === null
    ? {}
    : { reopened: { at: row.reopened_at, by: row.reopened_by_name ?? '', why: row.reopened_why ?? '' } }),
})

/** Every submission of a group in an exercise, the newest first. */
export const submissionsOf = async (
  tx: Read,
  exercise: Id<'exercise'>,
  group: Id<'group'>,
): Promise<readonly Submission[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('scoring.submission')
    .selectAll()
    .where('partnership_id', '=', partnershipIn(tx))
    .where('exercise_id', '=', exercise)
    .where('group_id', '=', group)
    .orderBy('submitted_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(submissionFrom)
}

/** The submissions that count now, one for each group that has one. */
export const currentSubmissionsOf = async (tx: Read, exercise: Id<'exercise'>): Promise<readonly Submission[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('scoring.submission')
    .selectAll()
    .where('partnership_id', '=', partnershipIn(tx))
    .where('exercise_id', '=', exercise)
    .where('reopened_at', 'is', null)
    .execute()
  return rows.map(submissionFrom)
}

/** The submission of a group that counts now, when there is one. */
export const currentSubmissionOf = async (
  tx: Read,
  exercise: Id<'exercise'>,
  group: Id<'group'>,
): Promise<Submission | undefined> => (await currentSubmissionsOf(tx, exercise)).find(each => each.group.id === group)

export type KeptSubmission = {
  readonly id: Id<'submission'>
  readonly exercise: Id<'exercise'>
  readonly group: Submission['group']
  readonly at: Instant
  readonly by: { readonly id: Id<'person'>; readonly name: string }
  readonly onBehalf: boolean
  readonly answers: readonly (Response & { readonly asked: QuestionAsAsked })[]
}

export const keepSubmission = async (tx: Write, kept: KeptSubmission): Promise<void> => {
  const partnership_id = partnershipIn(tx)
  await tx
    .over<Tables>()
    .insertInto('scoring.submission')
    .values({
      partnership_id,
      id: kept.id,
      exercise_id: kept.exercise,
      group_id: kept.group.id,
      group_name: kept.group.name,
      group_kind: kept.group.kind,
      submitted_at: kept.at,
      submitted_by: kept.by.id,
      submitted_by_name: kept.by.name,
      on_behalf: kept.onBehalf,
      ...{ reopened_at: null, reopened_by: null, reopened_by_name: null, reopened_why: null },
    })
    .execute()
  await tx
    .over<Tables>()
    .insertInto('scoring.submitted_answer')
    .values(kept.answers.map(answer => ({ partnership_id, submission_id: kept.id, ...frozen(answer) })))
    .execute()
}

const frozen = (response: KeptSubmission['answers'][number]) => ({
  standard: response.standard,
  answer: response.answer?.kind ?? ('cant-judge' as const),
  score: response.answer?.kind === 'score' ? response.answer.score : null,
  summary: response.summary,
  implications: response.implications,
  strategic: response.strategic,
  variations: JSON.stringify(response.variations),
  evidence: JSON.stringify(response.evidence),
  voices: JSON.stringify(response.voices),
  asked: JSON.stringify(response.asked),
})

/** Marks a submission as handed back: it stays readable and counts no more. */
export const markReopened = async (
  tx: Write,
  id: Id<'submission'>,
  by: { readonly id: Id<'person'>; readonly name: string },
  at: Instant,
  why: string,
): Promise<void> => {
  await tx
    .over<Tables>()
    .updateTable('scoring.submission')
    .set({ reopened_at: at, reopened_by: by.id, reopened_by_name: by.name, reopened_why: why })
    .where('partnership_id', '=', partnershipIn(tx))
    .where('id', '=', id)
    .execute()
}
