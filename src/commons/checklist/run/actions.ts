import type { Write } from '#db'
import { no, yes, type Decision, type Id } from '#ground'
import { takeOfferedChecklist } from '#instrument'
import type { Ask } from '#people'
import { actionsFrom, openActions } from '#plans'
import { actionKind } from '../kind.ts'
import { finishedRun, sharedRun, type Audience, type Reader, type Run, type RunRefusal } from './run.ts'
import { changeRun, keepRun, holdRun, runOf } from './store.ts'

/** Somebody who does something to a run, with the groups that they belong to. An `Ask` is one. */
export type Keeper = Pick<Ask, 'write' | 'world' | 'now' | 'person' | 'roles'>

export const readerOf = ({ person, roles }: Pick<Ask, 'person' | 'roles'>): Reader => ({
  id: person.id,
  groups: roles.flatMap(({ group }) => (group === undefined ? [] : [group])),
})

/** Begins a run. It is seen by nobody but its person or its group until they share it. */
export const beginRun = async (
  keeper: Keeper,
  said: Pick<Run, 'checklist' | 'commissioner' | 'about'> & { readonly group?: Id<'group'> },
): Promise<Id<'run'>> => {
  const id = keeper.world.newId<'run'>()
  const { person, now } = keeper
  const by = { id: person.id, name: person.name }
  await keeper.write(async tx => {
    await takeOfferedChecklist(tx, said.checklist, { at: now, by })
    await keepRun(tx, { ...said, id, by, isShared: false, startedAt: now })
  })
  return id
}

const changing = (
  keeper: Keeper,
  id: Id<'run'>,
  make: (run: Run) => Decision<Run, RunRefusal>,
  after: (tx: Write, run: Run) => Promise<void> = async () => undefined,
): Promise<Decision<undefined, RunRefusal>> =>
  keeper.write(async tx => {
    await holdRun(tx, id)
    const run = await runOf(tx, id)
    if (run === undefined) return no({ kind: 'absent' })
    const made = make(run)
    if (!made.ok) return made
    await changeRun(tx, made.value, keeper.person.id)
    await after(tx, made.value)
    return yes(undefined)
  })

/** Finishes a run: nothing in it changes any more until it is opened again. */
export const finishRun = (keeper: Keeper, id: Id<'run'>): Promise<Decision<undefined, RunRefusal>> =>
  changing(keeper, id, run => finishedRun(run, readerOf(keeper), { at: keeper.now, by: keeper.person.name }))

/** Opens a finished run again. */
export const reopenRun = (keeper: Keeper, id: Id<'run'>): Promise<Decision<undefined, RunRefusal>> =>
  changing(keeper, id, run => finishedRun(run, readerOf(keeper), undefined))

/** Lets a group or the partnership see a run, and with it the actions that came from it. */
export const shareRun = (keeper: Keeper, id: Id<'run'>, to: Audience): Promise<Decision<undefined, RunRefusal>> =>
  changing(
    keeper,
    id,
    run => sharedRun(run, readerOf(keeper), to),
    async (tx, { openTo, isShared }) => {
      const actions = (await actionsFrom(tx, actionKind)).filter(({ origin }) => origin?.id === id)
      const ids = actions.map(action => action.id)
      await openActions(tx, ids, { group: openTo, isShared }, { at: keeper.now, by: keeper.person })
    },
  )
