import type { Read, Write } from '#db'
import { yearIn } from '#exercise'
import type { Day, Id } from '#ground'
import { standingOf, type Standing } from '../agreement/standing.ts'
import { begunAt, endingOf } from '../agreement/store/support.ts'
import { agreementKey } from '../scope.ts'
import type { DeskStanding } from './standing.ts'
import { versionsOf } from '../signature/store.ts'

type Tables = {
  'support.standing': {
    partnership_id: string
    exercise_id: string
    label: string
    state: Exclude<Standing['state'], 'ended'>
    version: number
    on_day: Day
    ends_on: Day | null
  }
}

/** Says anew where an agreement stands, in the transaction that changed it. */
export const keepStanding = async (
  tx: Write,
  exercise: { readonly id: Id<'exercise'>; readonly label: string },
): Promise<void> => {
  const begun = await begunAt(tx, exercise.id)
  if (begun === undefined) return
  const ending = await endingOf(tx, exercise.id)
  const { state, version, on, ends } = standingOf({ begun, versions: await versionsOf(tx, exercise.id), ending })
  const said = { label: yearIn(exercise.label), state, version, on_day: on, ends_on: ends ?? null }
  await tx
    .over<Tables>()
    .insertInto('support.standing')
    .values({ ...agreementKey(tx, exercise.id), ...said })
    .onConflict(conflict => conflict.columns(['partnership_id', 'exercise_id']).doUpdateSet(said))
    .execute()
}

/** Where every agreement stands that this scope may see: a partnership's own, or those of a programme. */
export const standingsOf = async (tx: Read): Promise<readonly DeskStanding[]> => {
  const rows = await tx.over<Tables>().selectFrom('support.standing').selectAll().orderBy('label', 'desc').execute()
  return rows.map(row => ({
    ...{ partnership: row.partnership_id, exercise: row.exercise_id, year: row.label },
    ...{ state: row.state, version: row.version, on: row.on_day },
    ...(row.ends_on === null ? {} : { ends: row.ends_on }),
  }))
}

/** Where the agreement of one year stands; `undefined` while nobody has begun it. */
export const supportStandingOf = async (tx: Read, exercise: Id<'exercise'>): Promise<Standing | undefined> =>
  (await standingsOf(tx)).find(each => each.exercise === exercise)
