import { sql, type Read } from '#db'
import { partnershipIn, type Id } from '#ground'
import type { Place } from '../place.ts'

type Tables = {
  'scoring.response': {
    partnership_id: string
    exercise_id: string
    group_id: string
    standard: number
    answer: string | null
  }
}

/** What a page of one standard says of the whole: what else is answered, what is kept from earlier, whether it is submitted. */
export type Around = {
  readonly answered: readonly number[]
  readonly earlierCount: number
  readonly isSubmitted: boolean
  /** A workshop has scored it or written on it. */
  readonly hadWorkshop: boolean
}

/** Everything round one response in a single statement. */
export const aroundOf = async (tx: Read, { exercise, group, standard }: Place): Promise<Around> => {
  const partnership = partnershipIn(tx)
  const { rows } = await sql<{ answered: readonly number[]; earlier: number; submitted: boolean; workshop: boolean }>`
    select
      coalesce((select jsonb_agg(r.standard order by r.standard) from scoring.response r
        where r.partnership_id = ${partnership} and r.exercise_id = ${exercise} and r.group_id = ${group}
          and r.answer is not null), '[]') as answered,
      (select count(*) from scoring.earlier e
        where e.partnership_id = ${partnership} and e.exercise_id = ${exercise} and e.group_id = ${group}
          and e.standard = ${standard}) as earlier,
      exists (select from scoring.submission s
        where s.partnership_id = ${partnership} and s.exercise_id = ${exercise} and s.group_id = ${group}
          and s.reopened_at is null) as submitted,
      exists (select from scoring.tally t
        where t.partnership_id = ${partnership} and t.exercise_id = ${exercise} and t.group_id = ${group}
          and t.standard = ${standard})
      or exists (select from scoring.workshop_notes n
        where n.partnership_id = ${partnership} and n.exercise_id = ${exercise} and n.group_id = ${group}
          and n.standard = ${standard}) as workshop`.execute(tx.over())
  const [row] = rows
  return {
    ...{ answered: row?.answered ?? [], earlierCount: row?.earlier ?? 0 },
    ...{ isSubmitted: row?.submitted ?? false, hadWorkshop: row?.workshop ?? false },
  }
}

type ByGroup = ReadonlyMap<Id<'group'>, readonly number[]>

const byGroup = (rows: readonly { readonly group_id: string; readonly standard: number }[]): ByGroup => {
  const standards = new Map<Id<'group'>, number[]>()
  for (const row of rows) standards.set(row.group_id, [...(standards.get(row.group_id) ?? []), row.standard])
  return standards
}

/** The standards that each group has answered, with a score or with “we can't judge this yet”. */
export const answeredOf = async (tx: Read, exercise: Id<'exercise'>): Promise<ByGroup> =>
  byGroup(
    await tx
      .over<Tables>()
      .selectFrom('scoring.response')
      .select(['group_id', 'standard'])
      .where('partnership_id', '=', partnershipIn(tx))
      .where('exercise_id', '=', exercise)
      .where('answer', 'is not', null)
      .orderBy('standard')
      .execute(),
  )

/** The standards on which each group has anything written or noted, or a workshop has left anything. */
export const writtenOf = async (tx: Read, exercise: Id<'exercise'>): Promise<ByGroup> => {
  const partnership = partnershipIn(tx)
  const { rows } = await sql<{ group_id: string; standard: number }>`
    select t.group_id, t.standard from scoring.tally t
    where t.partnership_id = ${partnership} and t.exercise_id = ${exercise}
    union select n.group_id, n.standard from scoring.workshop_notes n
    where n.partnership_id = ${partnership} and n.exercise_id = ${exercise}
    union select r.group_id, r.standard from scoring.response r
    where r.partnership_id = ${partnership} and r.exercise_id = ${exercise}
      and (r.answer is not null or r.summary <> '' or r.implications <> '' or r.strategic <> ''
        or exists (select from scoring.variation v where v.partnership_id = r.partnership_id
          and v.exercise_id = r.exercise_id and v.group_id = r.group_id and v.standard = r.standard
          and v.removed_at is null)
        or exists (select from scoring.voice o where o.partnership_id = r.partnership_id
          and o.exercise_id = r.exercise_id and o.group_id = r.group_id and o.standard = r.standard
          and o.removed_at is null)
        or exists (select from scoring.evidence_use u where u.partnership_id = r.partnership_id
          and u.exercise_id = r.exercise_id and u.group_id = r.group_id and u.standard = r.standard))
    order by standard`.execute(tx.over())
  return byGroup(rows)
}
