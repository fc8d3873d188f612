import type { Write } from '#db'
import { no, yes, type Day, type Decision, type Id } from '#ground'
import { addAction, saveTexts, writtenAt, type Saved, type SentTexts } from '#plans'
import type { Checklist, Question } from '../checklist.ts'
import { actionKind } from '../kind.ts'
import { questionPath } from '../paths.ts'
import { readerOf, type Keeper } from '../run/actions.ts'
import { mayAnswer, type Run, type RunRefusal } from '../run/run.ts'
import { holdRun, runOf } from '../run/store.ts'
import { answerTexts, keepPicks, type Picked } from './store.ts'

/** Does something in a run that is open and the keeper's. */
const onRun = <Value>(
  keeper: Keeper,
  id: Id<'run'>,
  work: (tx: Write, run: Run) => Promise<Value>,
): Promise<Decision<Value, RunRefusal>> =>
  keeper.write(async tx => {
    await holdRun(tx, id)
    const run = await runOf(tx, id)
    if (run === undefined) return no({ kind: 'absent' })
    const may = mayAnswer(run, readerOf(keeper))
    return may.ok ? yes(await work(tx, run)) : may
  })

/** Saves several texts of a run, each against its own version (`saveTexts`). */
export const writeAnswers = (keeper: Keeper, id: Id<'run'>, texts: SentTexts): Promise<Decision<Saved, RunRefusal>> =>
  onRun(keeper, id, async (tx): Promise<Saved> => {
    const place = answerTexts(tx, id)
    return saveTexts(tx, place, await writtenAt(tx, place), texts, keeper)
  })

/** Makes an action of a question: on the list of whoever does the run, owned by whoever presses. */
export const addFromQuestion = (
  keeper: Keeper,
  id: Id<'run'>,
  { checklist, question }: { readonly checklist: Checklist; readonly question: Question },
  said: { readonly words: string; readonly due?: Day | undefined },
): Promise<Decision<undefined, RunRefusal>> => {
  const action = keeper.world.newId<'action'>()
  const { id: person, name } = keeper.person
  return onRun(keeper, id, async (tx, { group, openTo, isShared, by }) => {
    const list = group === undefined ? { person: by.id, ...(openTo === undefined ? {} : { group: openTo }) } : { group }
    const origin = {
      ...{ kind: actionKind, id, path: questionPath(id, question.key) },
      words: `${checklist.title}, question ${question.key}`,
    }
    const owner = { kind: 'person', id: person, name } as const
    await addAction(
      tx,
      { id: action, ...said, owner, origin, own: { ...list, isShared } },
      { at: keeper.now, by: { id: person, name } },
    )
    return undefined
  })
}

/** Keeps which indicators the answer to a question picks. */
export const pickIndicators = (
  keeper: Keeper,
  id: Id<'run'>,
  question: string,
  picks: readonly Picked[],
): Promise<Decision<undefined, RunRefusal>> =>
  onRun(keeper, id, async tx => {
    await keepPicks(tx, id, question, picks, { at: keeper.now, by: keeper.person })
    return undefined
  })
