import type { Write } from '#db'
import { no, yes, type Day, type Decision, type Id } from '#ground'
import { addAction, decideSaving, seenAs, type Saved, type Sent, type Written } from '#plans'
import type { Checklist, Question } from '../checklist.ts'
import { actionKind } from '../kind.ts'
import { questionPath } from '../paths.ts'
import { readerOf, type Keeper } from '../run/actions.ts'
import { mayAnswer, type Run, type RunRefusal } from '../run/run.ts'
import { lockRun, runOf } from '../run/store.ts'
import { keepEarlier, keepPicks, keepWritten, writtenOf, type Picked } from './store.ts'

/** Does something in a run that is open and the keeper's. */
const onRun = <Value>(
  keeper: Keeper,
  id: Id<'run'>,
  work: (tx: Write, run: Run) => Promise<Value>,
): Promise<Decision<Value, RunRefusal>> =>
  keeper.write(async tx => {
    await lockRun(tx, id)
    const run = await runOf(tx, id)
    if (run === undefined) return no({ kind: 'absent' })
    const may = mayAnswer(run, readerOf(keeper))
    return may.ok ? yes(await work(tx, run)) : may
  })

const keep = async (
  tx: Write,
  run: Id<'run'>,
  stored: Written | undefined,
  text: Pick<Written, 'key' | 'words' | 'version'> & { readonly keepsEarlier: boolean },
  { now: at, person }: Keeper,
): Promise<void> => {
  const { key, words, version, keepsEarlier } = text
  const copiedAt = keepsEarlier ? at : (stored?.copiedAt ?? at)
  await keepWritten(tx, run, { key, words, version, at, by: { id: person.id, name: person.name }, copiedAt })
  if (keepsEarlier && stored !== undefined) await keepEarlier(tx, run, stored)
}

/**
 * Saves several texts of a run, each against its own version. Where one meets somebody else's words that one is not
 * saved; with `together` none is, so that a page that saves by itself keeps what it knows.
 */
export const writeAnswers = (
  keeper: Keeper,
  id: Id<'run'>,
  { sent, together }: { readonly sent: readonly Sent[]; readonly together: boolean },
): Promise<Decision<Saved, RunRefusal>> =>
  onRun(keeper, id, async (tx): Promise<Saved> => {
    const written = await writtenOf(tx, id)
    const decided = sent.map(each => ({
      each,
      decision: decideSaving(written.get(each.key), each, keeper.person.id, keeper.now),
    }))
    const conflicts = decided.filter(({ decision }) => !decision.ok).map(({ each }) => each)
    if (together && conflicts.length > 0) return { seen: new Map(), conflicts }
    const seen = new Map<string, ReturnType<typeof seenAs>>()
    for (const { each, decision } of decided) {
      if (!decision.ok) continue
      const { key, words } = each
      const saving = decision.value
      if (saving.kind === 'written') await keep(tx, id, written.get(key), { ...saving, key, words }, keeper)
      const now = saving.kind === 'written' ? seenAs(saving.version, words) : each.seen
      if (now !== undefined) seen.set(key, now)
    }
    return { seen, conflicts }
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
    await keepPicks(tx, id, question, picks)
    return undefined
  })
