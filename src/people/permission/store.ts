import type { Read, Write } from '#db'
import type { Day, Id, Instant } from '#ground'
import type { Answered, Permission, PermissionKind, Use, Withdrawn } from './permission.ts'

type Row = {
  partnership_id: string
  id: string
  kind: PermissionKind
  words: string
  readers: string
  purpose: string
  asked_by: string
  asker_name: string
  asker_role: string
  asked_at: Instant
  answer_by: Day
}
type AnswerRow = {
  partnership_id: string
  permission_id: string
  granted: boolean
  reason: string
  until: Day | null
  answered_by: string
  answerer_name: string
  answered_at: Instant
}
type WithdrawalRow = {
  partnership_id: string
  permission_id: string
  reason: string
  by_programme: boolean
  withdrawn_by: string
  withdrawer_name: string
  withdrawn_at: Instant
}
type UseRow = {
  partnership_id: string
  id: string
  permission_id: string
  place: string
  used_on: Day
  told_by: string
  teller_name: string
  told_at: Instant
}
type Tables = {
  'people.permission': Row
  'people.permission_answer': AnswerRow
  'people.permission_withdrawal': WithdrawalRow
  'people.permission_use': UseRow
}

/** Somebody who does one thing to a permission, as its rows name them. */
export type Hand = { readonly id: Id<'person'>; readonly name: string }

/** All that was ever asked and is visible in this scope, newest first; only the one with that id when it is given. */
export const permissionsOf = async (tx: Read, id?: Id<'permission'>): Promise<readonly Permission[]> => {
  const over = tx.over<Tables>()
  let asked = over.selectFrom('people.permission').selectAll().orderBy('asked_at', 'desc').orderBy('id', 'desc')
  if (id !== undefined) asked = asked.where('id', '=', id)
  const rows = await asked.execute()
  if (rows.length === 0) return []
  const ids = rows.map(row => row.id)
  const answers = await over
    .selectFrom('people.permission_answer')
    .selectAll()
    .where('permission_id', 'in', ids)
    .execute()
  const ends = await over
    .selectFrom('people.permission_withdrawal')
    .selectAll()
    .where('permission_id', 'in', ids)
    .execute()
  const uses = await over
    .selectFrom('people.permission_use')
    .selectAll()
    .where('permission_id', 'in', ids)
    .orderBy('told_at')
    .orderBy('id')
    .execute()
  const answerOf = new Map(answers.map(row => [row.permission_id, answerFrom(row)]))
  const endOf = new Map(ends.map(row => [row.permission_id, withdrawalFrom(row)]))
  const usesOf = Map.groupBy(uses, row => row.permission_id)
  return rows.map(row => {
    const [answer, withdrawal] = [answerOf.get(row.id), endOf.get(row.id)]
    return {
      ...permissionFrom(row),
      ...(answer === undefined ? {} : { answer }),
      ...(withdrawal === undefined ? {} : { withdrawal }),
      uses: (usesOf.get(row.id) ?? []).map(useFrom),
    }
  })
}

/** One of them, if it is visible in this scope. */
export const permissionOf = async (tx: Read, id: Id<'permission'>): Promise<Permission | undefined> =>
  (await permissionsOf(tx, id))[0]

export const keepPermission = async (
  tx: Write,
  asked: Omit<Permission, 'answer' | 'withdrawal' | 'uses'>,
): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('people.permission')
    .values({
      partnership_id: asked.partnership,
      id: asked.id,
      kind: asked.kind,
      words: asked.words,
      readers: asked.readers,
      purpose: asked.purpose,
      asked_by: asked.asker.id,
      asker_name: asked.asker.name,
      asker_role: asked.asker.role,
      asked_at: asked.askedAt,
      answer_by: asked.answerBy,
    })
    .execute()
}

/** Two answers at once meet on the key: the first stands. */
export const keepAnswer = async (
  tx: Write,
  { partnership, id }: Pick<Permission, 'partnership' | 'id'>,
  answer: Omit<Answered, 'by'>,
  by: Hand,
): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('people.permission_answer')
    .values({
      partnership_id: partnership,
      permission_id: id,
      granted: answer.granted,
      reason: answer.reason,
      until: answer.until ?? null,
      answered_by: by.id,
      answerer_name: by.name,
      answered_at: answer.at,
    })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

export const keepWithdrawal = async (
  tx: Write,
  { partnership, id }: Pick<Permission, 'partnership' | 'id'>,
  withdrawal: Omit<Withdrawn, 'by'>,
  by: Hand,
): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('people.permission_withdrawal')
    .values({
      partnership_id: partnership,
      permission_id: id,
      reason: withdrawal.reason,
      by_programme: withdrawal.byProgramme,
      withdrawn_by: by.id,
      withdrawer_name: by.name,
      withdrawn_at: withdrawal.at,
    })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

export const keepUse = async (
  tx: Write,
  { partnership, id }: Pick<Permission, 'partnership' | 'id'>,
  use: { readonly id: Id<'permission use'>; readonly place: string; readonly on: Day; readonly at: Instant },
  by: Hand,
): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('people.permission_use')
    .values({
      partnership_id: partnership,
      id: use.id,
      permission_id: id,
      place: use.place,
      used_on: use.on,
      told_by: by.id,
      teller_name: by.name,
      told_at: use.at,
    })
    .execute()
}

const permissionFrom = (row: Row): Omit<Permission, 'answer' | 'withdrawal' | 'uses'> => ({
  id: row.id,
  partnership: row.partnership_id,
  kind: row.kind,
  words: row.words,
  readers: row.readers,
  purpose: row.purpose,
  asker: { id: row.asked_by, name: row.asker_name, role: row.asker_role },
  askedAt: row.asked_at,
  answerBy: row.answer_by,
})

const answerFrom = (row: AnswerRow): Answered => ({
  granted: row.granted,
  reason: row.reason,
  ...(row.until === null ? {} : { until: row.until }),
  by: row.answerer_name,
  at: row.answered_at,
})

const withdrawalFrom = (row: WithdrawalRow): Withdrawn => ({
  reason: row.reason,
  byProgramme: row.by_programme,
  by: row.withdrawer_name,
  at: row.withdrawn_at,
})

const useFrom = (row: UseRow): Use => ({ place: row.place, on: row.used_on, by: row.teller_name, at: row.told_at })
