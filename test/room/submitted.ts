import { v7 } from 'uuid'
import type { Id, Instant } from '#ground'
import { questionAsAsked, standardsOf, termsOf, type Edition } from '#instrument'
import type { SubmittedResponse } from '#scoring'
import type { TestDatabase } from '#test/database.ts'

export type Said = Partial<
  Pick<SubmittedResponse, 'summary' | 'implications' | 'strategic' | 'variations' | 'evidence' | 'voices'>
> & { readonly standard: number; readonly score?: number }

type Submitting = {
  readonly partnership: Id<'partnership'>
  readonly exercise: Id<'exercise'>
  readonly group: { readonly id: Id<'group'>; readonly name: string; readonly kind?: string }
  readonly by: { readonly id: Id<'person'>; readonly name: string }
  readonly at: Instant
}

/** A group’s answers as they lie there once submitted; one without a score is “we can’t judge this yet”. */
export const submitted = async (
  db: TestDatabase,
  edition: Edition,
  { partnership, exercise, group, by, at }: Submitting,
  answers: readonly Said[],
): Promise<void> => {
  const id = v7()
  await db.unscoped(
    `insert into scoring.submission (partnership_id, id, exercise_id, group_id, group_name, group_kind, submitted_at,
       submitted_by, submitted_by_name, on_behalf)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, false)`,
    [partnership, id, exercise, group.id, group.name, group.kind ?? 'management', at, by.id, by.name],
  )
  for (const said of answers)
    await db.unscoped(
      `insert into scoring.submitted_answer (partnership_id, submission_id, standard, answer, score, summary,
         implications, strategic, variations, evidence, voices, asked)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        ...[partnership, id, said.standard, said.score === undefined ? 'cant-judge' : 'score', said.score ?? null],
        ...[said.summary ?? '', said.implications ?? '', said.strategic ?? ''],
        ...[said.variations ?? [], said.evidence ?? [], said.voices ?? []].map(each => JSON.stringify(each)),
        JSON.stringify(questionAsAsked(edition, said.standard, termsOf(edition))),
      ],
    )
}

/** The same score on every standard. */
export const everywhere = (edition: Edition, score: number): readonly Said[] =>
  standardsOf(edition).map(({ number }) => ({ standard: number, score, summary: `We say ${score}.` }))
