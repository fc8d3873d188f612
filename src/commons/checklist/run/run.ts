import { no, yes, type Decision, type Id, type Instant } from '#ground'

/** One going-through of a checklist, for a commissioner and the service or budget that it is about. */
export type Run = {
  readonly id: Id<'run'>
  /** `nine-steps.v1` */
  readonly checklist: string
  /** Who commissions: a person, a team, a post, as they put it. */
  readonly commissioner: string
  /** The service or budget that it is about. */
  readonly about: string
  readonly by: { readonly id: Id<'person'>; readonly name: string }
  /** The group that does it together; a person does it alone where there is none. */
  readonly group?: Id<'group'>
  /** A group that a person let see it. */
  readonly openTo?: Id<'group'>
  /** Everybody who works in the partnership may see it. */
  readonly isShared: boolean
  readonly startedAt: Instant
  readonly finished?: { readonly at: Instant; readonly by: string }
}

/** Whoever asks, with the groups that they belong to. */
export type Reader = { readonly id: Id<'person'>; readonly groups: readonly Id<'group'>[] }

export type RunRefusal =
  /** Others may read it once it is shared, and not answer in it. */
  | { readonly kind: 'not-yours' }
  /** It is finished; it can be opened again. */
  | { readonly kind: 'finished' }
  | { readonly kind: 'absent' }

/** Whether it is the reader's to answer, finish and share: their own, or that of a group of theirs. */
export const isKeptBy = ({ by, group }: Pick<Run, 'by' | 'group'>, reader: Reader): boolean =>
  group === undefined ? by.id === reader.id : reader.groups.includes(group)

/** Whether the reader may answer in it now. */
export const mayAnswer = (run: Run, reader: Reader): Decision<undefined, RunRefusal> => {
  if (!isKeptBy(run, reader)) return no({ kind: 'not-yours' })
  return run.finished === undefined ? yes(undefined) : no({ kind: 'finished' })
}

/** Finished or opened again, by whoever keeps it. */
export const finishedRun = (run: Run, reader: Reader, finished: Run['finished']): Decision<Run, RunRefusal> => {
  if (!isKeptBy(run, reader)) return no({ kind: 'not-yours' })
  const { finished: _before, ...rest } = run
  return yes({ ...rest, ...(finished === undefined ? {} : { finished }) })
}

/** With whom a run can be shared. */
export type Audience = { readonly kind: 'partnership' } | { readonly kind: 'group'; readonly group: Id<'group'> }

/** Shared with more people. What was shared stays so: they have seen it. */
export const sharedRun = (run: Run, reader: Reader, to: Audience): Decision<Run, RunRefusal> => {
  if (!isKeptBy(run, reader)) return no({ kind: 'not-yours' })
  if (to.kind === 'partnership') return yes({ ...run, isShared: true })
  return yes(run.group === undefined && run.openTo === undefined ? { ...run, openTo: to.group } : run)
}

const groupCalled = (id: Id<'group'>, names: ReadonlyMap<Id<'group'>, string>): string =>
  `the group “${names.get(id) ?? 'that has ended'}”`

/** Who does it, for a list: a name, or a group's. */
export const sayDoer = ({ by, group }: Run, names: ReadonlyMap<Id<'group'>, string>): string =>
  group === undefined ? by.name : (names.get(group) ?? by.name)

/** Who may see a run, in a sentence for the reader. */
export const sayWhoSees = (run: Run, reader: Reader, names: ReadonlyMap<Id<'group'>, string>): string => {
  if (run.isShared)
    return 'Everybody who works in the partnership can read this. Observers and the programme’s side can’t.'
  const keeper =
    run.group === undefined ? (run.by.id === reader.id ? 'you' : run.by.name) : groupCalled(run.group, names)
  const more = run.openTo === undefined ? '' : ` and ${groupCalled(run.openTo, names)}`
  return `Only ${keeper}${more} can read this. Nobody else in the partnership can, whatever their role.`
}

const same = (one: string, other: string): boolean =>
  one.trim().toLocaleLowerCase('en') === other.trim().toLocaleLowerCase('en')

/** The checklists of the programme, by their ids: of one name they are others than the partnership's own. */
type OfProgramme = ReadonlySet<string>

/** What versions of one checklist share. A partnership's own is never the one that ships, whatever it is called. */
const lineOf = ({ checklist }: Pick<Run, 'checklist'>, ofProgramme: OfProgramme): string =>
  checklist
    .replace(/\.v\d+\.[0-9a-f]{12}$/, ofProgramme.has(checklist) ? ' of the programme' : ' of their own')
    .replace(/\.v\d+$/, '')

type Subject = Pick<Run, 'commissioner' | 'about' | 'checklist'>

/** Of the same commissioner, on the same service or budget, by the same checklist in any version. */
const isSameSubject = (one: Subject, other: Subject, ofProgramme: OfProgramme): boolean =>
  same(one.commissioner, other.commissioner) &&
  same(one.about, other.about) &&
  lineOf(one, ofProgramme) === lineOf(other, ofProgramme)

/** The finished run on the same subject before this one, where there is one. */
export const runBefore = (run: Run, runs: readonly Run[], ofProgramme: OfProgramme): Run | undefined =>
  runs
    .filter(each => each.id !== run.id && each.finished !== undefined && each.startedAt < run.startedAt)
    .filter(each => isSameSubject(each, run, ofProgramme))
    .toSorted((one, other) => other.startedAt.localeCompare(one.startedAt))[0]

/** Runs on one subject, the last begun first. */
export type History = { readonly commissioner: string; readonly about: string; readonly runs: readonly Run[] }

/** Every run under its commissioner and service, the subject touched last first. */
export const historiesOf = (runs: readonly Run[], ofProgramme: OfProgramme): readonly History[] => {
  const newest = runs.toSorted((one, other) => other.startedAt.localeCompare(one.startedAt))
  return newest
    .filter((run, at) => newest.findIndex(each => isSameSubject(each, run, ofProgramme)) === at)
    .map(run => ({
      ...{ commissioner: run.commissioner, about: run.about },
      runs: newest.filter(each => isSameSubject(each, run, ofProgramme)),
    }))
}
