import type { Database, Read, Write } from '#db'
import type { Id, Scope } from '#ground'
import { send, type Handlers } from '#jobs'
import type { Advice } from '../../attack/advice.ts'
import type { Verdict } from '../../attack/judge.ts'
import { faultsIn } from '../../attack/reading/files.ts'
import { emptied } from '../../attack/reading/numbers.ts'
import { readRelease } from '../../attack/reading/release.ts'
import { earlierAsPrinted, type Strange } from '../../attack/strange.ts'
import { membershipOf } from '../../build/actions.ts'
import { filesOf } from '../../release/actions.ts'
import type { DraftKey } from '../../release/key.ts'
import type { Cell, Release, ReleaseFiles } from '../../release/printed.ts'
import { artefactsOf } from '../../release/store/files.ts'
import { placesOf, publishedOf } from '../../release/store/releases.ts'
import type { Finding, Tally } from '../gate.ts'
import { changeGate, keepPart, heldGate, nextPart, type Next } from '../store.ts'
import { openApart, type Apart } from './apart.ts'

/** The name of the job that works for a gate. */
export const gateJob = 'overview.gating'

/** The builder's own scope: no other may read what many partnerships gave. */
const builder: Scope = { kind: 'job', name: 'overview.build' }

type Needs = { readonly db: Database }
type Outcome = { readonly tally: Tally; readonly findings: readonly Finding[] }

const nothing: Tally = { attacks: 0, exact: 0, narrow: 0, undecided: 0 }

/** The draft and all releases before it, oldest first, as their own files say them. */
const filesUpTo = async (tx: Read, key: DraftKey): Promise<readonly ReleaseFiles[]> => {
  const before = (await publishedOf(tx, key.programme)).filter(({ release }) => release < key.release)
  const all: ReleaseFiles[] = []
  for (const each of [...before, key]) {
    const files = await artefactsOf(tx, each)
    if (files === undefined) throw new Error('A release has no files to attack')
    all.push(files)
  }
  return all
}

/** Reads what the files of the draft print, each by itself, and makes them again from that. */
const readFiles = async (all: readonly ReleaseFiles[]): Promise<Outcome> => {
  const releases = all.map(({ json }) => readRelease(json))
  const [files, release] = [all.at(-1), releases.at(-1)]
  const read = releases.filter(each => each !== undefined)
  if (files === undefined || release === undefined || read.length < all.length)
    return { tally: nothing, findings: [{ kind: 'unreadable', file: 'json' }] }
  const made = { release, again: await filesOf(release), fixed: await filesOf(emptied(release)) }
  const country = { ...firstOf(release), table: 'country', of: 'country' } as const
  const earlier = earlierAsPrinted(read) ? [] : [{ kind: 'earlier-differ' as const, cell: country }]
  return { tally: nothing, findings: [...faultsIn(files, made), ...earlier] }
}

const firstOf = ({ editions: [edition] }: Release) => ({
  edition: edition?.id ?? '',
  standard: edition?.standards[0]?.number ?? 1,
})

type Named = Pick<Cell, 'edition' | 'table' | 'of' | 'standard'>

/** Cells by the keys of their places, as the builder knows them. */
const keyed =
  (names: ReadonlyMap<string, string>) =>
  <Kind extends Strange['kind'] | Advice['remedy']>(kind: Kind, cell: Named) => {
    const own = [...names].find(([key, name]) => key.startsWith(`${cell.table} `) && name === cell.of)
    return { kind, cell: { ...cell, of: own === undefined ? cell.of : own[0].slice(cell.table.length + 1) } }
  }

const outcomeOf = (
  { strange, advice, attacks, exact, narrow, undecided }: Verdict,
  names: ReadonlyMap<string, string>,
) => {
  const name = keyed(names)
  return {
    tally: { attacks, exact, narrow, undecided },
    findings: [...strange.map(each => name(each.kind, each.cell)), ...advice.map(each => name(each.remedy, each.cell))],
  }
}

/** Does one part. What it needs to know is read in one transaction, and nothing is kept in it. */
const work = async ({ db }: Needs, apart: Apart, { key, part }: Next): Promise<Outcome> => {
  const files = await db.read(builder, tx => filesUpTo(tx, key))
  if (part.kind === 'files') return readFiles(files)
  const releases = files.flatMap(({ json }) => readRelease(json) ?? [])
  if (releases.length < files.length) return { tally: nothing, findings: [{ kind: 'unreadable', file: 'json' }] }
  const topic = { edition: part.edition, standard: part.standard }
  const { members, names } = await db.read(builder, async tx => ({
    members: await membershipOf(tx, key, { editionId: topic.edition, standard: topic.standard }),
    names: await placesOf(tx, key),
  }))
  return outcomeOf(await apart.judge({ releases, members, topic, insiders: part.kind }), names)
}

/** Keeps a part; behind the last one the gate is finished. A gate that was stopped meanwhile keeps the part all the same. */
const keep = async (tx: Write, next: Next, outcome: Outcome): Promise<boolean> => {
  const state = await heldGate(tx, next.key)
  if (state === undefined) return false
  await keepPart(tx, next, outcome)
  if (state !== 'running') return false
  if ((await nextPart(tx, next.key.programme)) !== undefined) return true
  await changeGate(tx, next.key, 'finished')
  return false
}

/**
 * When so many attacks were tried, another job is asked for, so that none lasts until the queue takes it for lost: an
 * attack takes a hundredth of a second, at the worst some.
 */
const attacksInJob = 2_000

/**
 * Works for the gate of a programme that runs, part by part, until it is finished or stopped. It may be killed at any
 * moment and called again, also twice at once: a part is kept whole or not at all, and once.
 */
export const workAtGate = async (needs: Needs, programme: Id<'programme'>, partsAtMost = Infinity): Promise<void> => {
  const apart = openApart()
  try {
    for (let [parts, attacks] = [0, 0]; parts < partsAtMost && attacks < attacksInJob; parts++) {
      const next = await needs.db.read(builder, tx => nextPart(tx, programme))
      if (next === undefined) return
      const outcome = await work(needs, apart, next)
      if (!(await needs.db.write(builder, tx => keep(tx, next, outcome)))) return
      attacks += outcome.tally.attacks
    }
  } finally {
    apart.close()
  }
  await needs.db.write(builder, tx => send(tx, gateJob, { programme }))
}

/** The handler of the gate's job. */
export const gateHandlers = (needs: Needs): Handlers => ({
  [gateJob]: payload => workAtGate(needs, payload['programme'] as Id<'programme'>),
})
