import type { Read, Write } from '#db'
import type { Recorder } from '#exercise'
import type { Id, Instant } from '#ground'
import { endingOf } from '../agreement/store/support.ts'
import { standingsOf } from '../desk/store.ts'
import { agreementKey } from '../scope.ts'
import { inForce } from '../signature/signature.ts'
import { versionsOf } from '../signature/store.ts'
import { dueFrom, resultOf, type Effect, type Result, type SupportDue } from './result.ts'

type Tables = {
  'support.result': {
    partnership_id: string
    id: string
    exercise_id: string
    activity_id: string
    effect: Effect
    words: string
    told_at: Instant
    told_by: string
    told_by_name: string
  }
}

/** Everything that was said of the success of a year's activities, the first one first. */
export const resultsOf = async (tx: Read, exercise: Id<'exercise'>): Promise<readonly Result[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('support.result')
    .selectAll()
    .where(where => where.and(agreementKey(tx, exercise)))
    .orderBy('told_at')
    .orderBy('id')
    .execute()
  return rows.map(row =>
    resultOf({
      ...{ id: row.id, activity: row.activity_id, effect: row.effect, words: row.words },
      ...{ at: row.told_at, by: row.told_by_name },
    }),
  )
}

export const keepResult = async (
  tx: Write,
  exercise: Id<'exercise'>,
  said: Pick<Result, 'id' | 'activity' | 'effect' | 'words'>,
  { at, by }: { readonly at: Instant; readonly by: Recorder },
): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('support.result')
    .values({
      ...agreementKey(tx, exercise),
      ...{ id: said.id, activity_id: said.activity, effect: said.effect, words: said.words },
      ...{ told_at: at, told_by: by.id, told_by_name: by.name },
    })
    .execute()
}

/** What of the partnership's agreements waits on one person: measures of success that they are to take. */
export const supportDueOf = async (tx: Read, person: { readonly id: Id<'person'> }): Promise<readonly SupportDue[]> => {
  const found: SupportDue[] = []
  for (const { exercise, version } of await standingsOf(tx)) {
    if (version === 0) continue
    const held = inForce(await versionsOf(tx, exercise))
    if (held === undefined || (await endingOf(tx, exercise)) !== undefined) continue
    found.push(...dueFrom(exercise, held.content.activities, await resultsOf(tx, exercise), person.id))
  }
  return found
}
