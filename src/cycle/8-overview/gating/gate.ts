import { no, yes, type Decision } from '#ground'
import type { Advice } from '../attack/advice.ts'
import type { Insiders } from '../attack/judge.ts'
import type { FileFault } from '../attack/reading/files.ts'
import type { Topic } from '../attack/said.ts'
import type { Strange } from '../attack/strange.ts'
import type { PrintedEdition } from '../release/printed.ts'
import type { CellKey } from '../rules/tables.ts'

/** One piece of a gate's work: the files are read, or one standard is attacked. */
export type Part = { readonly number: number } & ({ readonly kind: 'files' } | ({ readonly kind: Insiders } & Topic))

const insiders: readonly Insiders[] = ['nobody', 'each', 'pairs']

/** All that a gate does, in its order: what is soonest decided comes first, pairs of insiders last. */
export const partsOf = (editions: readonly PrintedEdition[]): readonly Part[] => {
  const topics = editions.flatMap(({ id, standards }) =>
    standards.map(({ number }) => ({ edition: id, standard: number })),
  )
  const parts = [
    { kind: 'files' as const },
    ...insiders.flatMap(kind => topics.map(({ edition, standard }) => ({ kind, edition, standard }))),
  ]
  return parts.map((part, at) => ({ ...part, number: at + 1 }))
}

/** Something that stands in the way of a release, or what to do about it. Cells are named by their keys. */
export type Finding =
  | { readonly kind: FileFault['kind']; readonly file: FileFault['file'] }
  | { readonly kind: Strange['kind'] | Advice['remedy'] | 'earlier-differ'; readonly cell: CellKey }

/** What a finished part found, in numbers. */
export type Tally = {
  readonly attacks: number
  readonly exact: number
  readonly narrow: number
  readonly undecided: number
}

/** Where the gate of a draft stands. */
export type GateStanding = Tally & {
  /**
   * `clear`: everything was tried and nothing found, the only state in which a draft may be approved. `blocked`: something
   * was found. `undecided`: nothing was found, and about some scores the time was too short to be sure.
   */
  readonly state: 'none' | 'running' | 'stopped' | 'clear' | 'blocked' | 'undecided'
  /** Parts done, of so many. */
  readonly done: number
  readonly of: number
  /** Attacks by what the attacker knows beside the releases: nobody's scores, one contributor's, a pair's. */
  readonly tried: Readonly<Record<Insiders, number>>
  readonly findings: readonly Finding[]
}

export const nothingTried: GateStanding = {
  ...{ state: 'none', done: 0, of: 0, attacks: 0, exact: 0, narrow: 0, undecided: 0 },
  ...{ tried: { nobody: 0, each: 0, pairs: 0 }, findings: [] },
}

/** What a finished gate says: anything found blocks, and so does not knowing. */
export const verdictOf = ({ exact, narrow, undecided }: Tally, findings: readonly Finding[]): GateStanding['state'] => {
  if (exact + narrow + findings.length > 0) return 'blocked'
  return undecided > 0 ? 'undecided' : 'clear'
}

const remedies = ['withhold', 'merge', 'drop'] as const

/** The cells that the gate advises to leave out of the next draft. */
export const toWithhold = ({ findings }: GateStanding): readonly CellKey[] =>
  findings.flatMap(finding => ('cell' in finding && remedies.some(kind => kind === finding.kind) ? [finding.cell] : []))

export type GateRefusal =
  | { readonly kind: 'not-built' }
  | { readonly kind: 'gate-running' }
  | { readonly kind: 'gate-not-running' }
  | { readonly kind: 'gate-not-stopped' }
  | { readonly kind: 'gate-finished' }

/** Whether a gate may be started: once for a draft, for the same draft gives the same answer. */
export const mayStart = ({ state }: GateStanding): Decision<undefined, GateRefusal> => {
  if (state === 'none') return yes(undefined)
  return no({ kind: state === 'running' || state === 'stopped' ? 'gate-running' : 'gate-finished' })
}

export const mayStop = ({ state }: GateStanding): Decision<undefined, GateRefusal> =>
  state === 'running' ? yes(undefined) : no({ kind: 'gate-not-running' })

/** Whether it may be told to go on: when it was stopped, and when the program that ran it was killed. */
export const mayResume = ({ state }: GateStanding): Decision<undefined, GateRefusal> =>
  state === 'stopped' || state === 'running' ? yes(undefined) : no({ kind: 'gate-not-stopped' })
