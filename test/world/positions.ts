import { dissent, recordPosition } from '#agreement'
import type { Day, Id } from '#ground'
import { questionAsAsked, termsOf, type LocalTerms } from '#instrument'
import { acting, done, type Actor, type Stage } from './acting.ts'
import { editionOf } from './gathering.ts'
import type { Deciding } from './texts/deciding.ts'

export type Agreeing = {
  readonly exercise: Id<'exercise'>
  readonly decided: readonly Deciding[]
  readonly terms: LocalTerms
  readonly meeting: string
  readonly metOn: Day
  readonly recordedOn: Day
}

/** Records what the partnership came to, a standard at a time. Gives how many facts stand on record afterwards. */
export const agree = async (
  stage: Stage,
  { recorder, dissenter }: { readonly recorder: Actor; readonly dissenter: Actor },
  { exercise, decided, terms, meeting, metOn, recordedOn }: Agreeing,
): Promise<{ readonly revision: number }> => {
  const edition = editionOf(stage)
  const words = termsOf(edition, terms)
  await acting(stage, recorder, async at => {
    for (const { standard, outcome, summary, variations = '', implications = '' } of decided)
      done(
        await recordPosition(
          at(recordedOn, `10:${10 + standard}`),
          { exercise, standard },
          {
            outcome: typeof outcome === 'number' ? { kind: 'score', score: outcome } : { kind: 'none', ...outcome },
            ...{ summary, variations, implications, taken: [], meeting, metOn: stage.calendar.day(metOn) },
            ...{ asked: questionAsAsked(edition, standard, words), version: 0 },
          },
        ),
      )
  })
  const dissents = decided.flatMap(({ standard, dissent: said }) => (said ? [{ standard, said }] : []))
  await acting(stage, dissenter, async at => {
    for (const { standard, said } of dissents)
      done(await dissent(at(recordedOn, '16:40'), { exercise, standard }, said))
  })
  return { revision: decided.length + dissents.length }
}
