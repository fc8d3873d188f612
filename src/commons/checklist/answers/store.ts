import type { Read, Write } from '#db'
import type { Id } from '#ground'
import type { TextPlace } from '#plans'
import { runKey } from '../scope.ts'

type Tables = {
  'checklist.pick': { partnership_id: string; run_id: string; question: string; indicator: string; name: string }
}

/** Where the texts of a run are kept. */
export const answerTexts = (tx: Read, run: Id<'run'>): TextPlace => ({
  ...{ standing: 'checklist.answer', earlier: 'checklist.earlier_answer' },
  key: runKey(tx, run),
})

/** An indicator that an answer picks, with the name that it had then. */
export type Picked = { readonly indicator: string; readonly name: string }

/** The indicators picked in a run, by question. */
export const picksOf = async (tx: Read, run: Id<'run'>): Promise<ReadonlyMap<string, readonly Picked[]>> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('checklist.pick')
    .selectAll()
    .where(where => where.and(runKey(tx, run)))
    .orderBy('name')
    .execute()
  return Map.groupBy(rows, ({ question }) => question)
}

/** Keeps the picks of one question in the place of those before. */
export const keepPicks = async (
  tx: Write,
  run: Id<'run'>,
  question: string,
  picks: readonly Picked[],
): Promise<void> => {
  await tx
    .over<Tables>()
    .deleteFrom('checklist.pick')
    .where(where => where.and({ ...runKey(tx, run), question }))
    .execute()
  if (picks.length === 0) return
  await tx
    .over<Tables>()
    .insertInto('checklist.pick')
    .values(picks.map(({ indicator, name }) => ({ ...runKey(tx, run), question, indicator, name })))
    .execute()
}
