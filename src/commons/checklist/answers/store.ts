import type { Read, Write } from '#db'
import type { Id, Instant } from '#ground'
import type { TextPlace } from '#plans'
import { runKey } from '../scope.ts'
import type { EarlierPicks } from './answer.ts'

type Answered = { partnership_id: string; run_id: string; question: string }
type Tables = {
  'checklist.pick': Answered & { indicator: string; name: string }
  'checklist.earlier_pick': Answered & {
    version: number
    names: readonly string[]
    replaced_at: Instant
    replaced_by: string
    replaced_by_name: string
  }
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

/** What was picked in a run and replaced, by question, the last replaced first. */
export const earlierPicksOf = async (
  tx: Read,
  run: Id<'run'>,
): Promise<ReadonlyMap<string, readonly EarlierPicks[]>> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('checklist.earlier_pick')
    .select(['question', 'names', 'replaced_at as at', 'replaced_by_name as by'])
    .where(where => where.and(runKey(tx, run)))
    .orderBy('question')
    .orderBy('version', 'desc')
    .execute()
  return Map.groupBy(rows, ({ question }) => question)
}

const sameAs = (one: readonly Picked[], other: readonly Picked[]): boolean =>
  one.length === other.length && one.every(({ indicator }) => other.some(each => each.indicator === indicator))

/** Keeps the picks of one question in the place of those before, which stay on record with who replaced them. */
export const keepPicks = async (
  tx: Write,
  run: Id<'run'>,
  question: string,
  picks: readonly Picked[],
  { at, by }: { readonly at: Instant; readonly by: { readonly id: Id<'person'>; readonly name: string } },
): Promise<void> => {
  const key = { ...runKey(tx, run), question }
  const before = (await picksOf(tx, run)).get(question) ?? []
  if (sameAs(before, picks)) return
  const version = ((await earlierPicksOf(tx, run)).get(question)?.length ?? 0) + 1
  const names = before.map(({ name }) => name)
  const fact = { replaced_at: at, replaced_by: by.id, replaced_by_name: by.name }
  await tx
    .over<Tables>()
    .insertInto('checklist.earlier_pick')
    .values({ ...key, version, names, ...fact })
    .execute()
  await tx
    .over<Tables>()
    .deleteFrom('checklist.pick')
    .where(where => where.and(key))
    .execute()
  if (picks.length === 0) return
  await tx
    .over<Tables>()
    .insertInto('checklist.pick')
    .values(picks.map(({ indicator, name }) => ({ ...key, indicator, name })))
    .execute()
}
