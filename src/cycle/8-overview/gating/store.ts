import { inLine, type Read, type Write } from '#db'
import type { Id } from '#ground'
import type { DraftKey } from '../release/key.ts'
import type { TableKind } from '../release/printed.ts'
import { nothingTried, verdictOf, type Finding, type GateStanding, type Part, type Tally } from './gate.ts'

type OfDraft = { programme_id: string; release: number; draft: number }
type GateRow = OfDraft & { state: 'running' | 'stopped' | 'finished' }
type PartRow = OfDraft & {
  number: number
  kind: Part['kind']
  edition: string | null
  standard: number | null
  is_done: boolean
} & { [Name in keyof Tally]: number }
type FindingRow = OfDraft & {
  part: number
  number: number
  kind: string
  file: string | null
  edition: string | null
  cell: string | null
  place: string | null
  standard: number | null
}
type Tables = {
  'overview.gate': GateRow
  'overview.gate_part': PartRow
  'overview.gate_finding': FindingRow
}

const ofDraft = ({ programme, release, draft }: DraftKey): OfDraft => ({ programme_id: programme, release, draft })

const nothing: Tally = { attacks: 0, exact: 0, narrow: 0, undecided: 0 }

/** Begins a gate with all its parts still to be done. Of two at once, the second is done again and finds it begun. */
export const keepGate = async (tx: Write, key: DraftKey, parts: readonly Part[]): Promise<void> => {
  const own = tx.over<Tables>()
  await own
    .insertInto('overview.gate')
    .values({ ...ofDraft(key), state: 'running' })
    .onConflict(begun => begun.doNothing())
    .execute()
  const rows = parts.map(part => ({
    ...{ ...ofDraft(key), ...nothing, number: part.number, kind: part.kind, is_done: false },
    edition: part.kind === 'files' ? null : part.edition,
    standard: part.kind === 'files' ? null : part.standard,
  }))
  await own.insertInto('overview.gate_part').values(rows).execute()
}

export const changeGate = async (tx: Write, key: DraftKey, state: GateRow['state']): Promise<void> => {
  await tx
    .over<Tables>()
    .updateTable('overview.gate')
    .set({ state })
    .where(gate => gate.and(ofDraft(key)))
    .execute()
}

/** The gate’s own state, held, so that two who work for it, and who stops it, follow each other. */
export const heldGate = async (tx: Write, key: DraftKey): Promise<GateRow['state'] | undefined> => {
  const [row] = await inLine<GateRow>(tx, 'overview.gate', ofDraft(key))
  return row?.state
}

const partFrom = ({ number, kind, edition, standard }: PartRow): Part =>
  kind === 'files' ? { number, kind } : { number, kind, edition: edition ?? '', standard: standard ?? 0 }

export type Next = { readonly key: DraftKey; readonly part: Part }

/** The first part that is not done of a gate that runs; a programme has one release under way. */
export const nextPart = async (tx: Read, programme: Id<'programme'>): Promise<Next | undefined> => {
  const row = await tx
    .over<Tables>()
    .selectFrom('overview.gate_part as p')
    .innerJoin('overview.gate as g', join =>
      join
        .onRef('g.programme_id', '=', 'p.programme_id')
        .onRef('g.release', '=', 'p.release')
        .onRef('g.draft', '=', 'p.draft'),
    )
    .selectAll('p')
    .where('p.programme_id', '=', programme)
    .where('g.state', '=', 'running')
    .where('p.is_done', '=', false)
    .orderBy('p.release')
    .orderBy('p.draft')
    .orderBy('p.number')
    .executeTakeFirst()
  return row && { key: { programme, release: row.release, draft: row.draft }, part: partFrom(row) }
}

const findingRow = (finding: Finding) =>
  'file' in finding
    ? { kind: finding.kind, file: finding.file, edition: null, cell: null, place: null, standard: null }
    : {
        ...{ kind: finding.kind, file: null, edition: finding.cell.edition, cell: finding.cell.table },
        ...{ place: finding.cell.of, standard: finding.cell.standard },
      }

/**
 * Keeps what a part found, once: whoever did the same part at the same time finds it done.
 * @returns whether this was the one that is kept.
 */
export const keepPart = async (
  tx: Write,
  { key, part }: Next,
  { tally, findings }: { readonly tally: Tally; readonly findings: readonly Finding[] },
): Promise<boolean> => {
  const own = tx.over<Tables>()
  const { numUpdatedRows } = await own
    .updateTable('overview.gate_part')
    .set({ ...tally, is_done: true })
    .where(row => row.and({ ...ofDraft(key), number: part.number, is_done: false }))
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  const rows = findings.map((finding, at) => ({
    ...{ ...ofDraft(key), part: part.number, number: at + 1, ...findingRow(finding) },
  }))
  if (rows.length > 0) await own.insertInto('overview.gate_finding').values(rows).execute()
  return true
}

const findingFrom = (row: FindingRow): Finding =>
  // Only what findingRow makes is ever stored.
  (row.file === null
    ? {
        kind: row.kind,
        cell: { edition: row.edition, table: row.cell as TableKind, of: row.place, standard: row.standard },
      }
    : { kind: row.kind, file: row.file }) as Finding

const add = (one: Tally, other: Tally): Tally => ({
  attacks: one.attacks + other.attacks,
  exact: one.exact + other.exact,
  narrow: one.narrow + other.narrow,
  undecided: one.undecided + other.undecided,
})

const stateOf = (state: GateRow['state'], tally: Tally, findings: readonly Finding[]): GateStanding['state'] =>
  state === 'finished' ? verdictOf(tally, findings) : state

/** Where the gate of a draft stands, and what it has found so far. */
export const gateStandingOf = async (tx: Read, key: DraftKey): Promise<GateStanding> => {
  const own = tx.over<Tables>()
  const gate = await own
    .selectFrom('overview.gate')
    .select('state')
    .where(row => row.and(ofDraft(key)))
    .executeTakeFirst()
  if (gate === undefined) return nothingTried
  const parts = await own
    .selectFrom('overview.gate_part')
    .selectAll()
    .where(row => row.and(ofDraft(key)))
    .execute()
  const rows = await own
    .selectFrom('overview.gate_finding')
    .selectAll()
    .where(row => row.and(ofDraft(key)))
    .orderBy('part')
    .orderBy('number')
    .execute()
  const findings = rows.map(findingFrom)
  const tally = parts.reduce(add, nothing)
  const triedBy = (kind: Part['kind']): number => parts.filter(each => each.kind === kind).reduce(add, nothing).attacks
  return {
    ...tally,
    state: stateOf(gate.state, tally, findings),
    done: parts.filter(({ is_done }) => is_done).length,
    of: parts.length,
    tried: { nobody: triedBy('nobody'), each: triedBy('each'), pairs: triedBy('pairs') },
    findings,
  }
}
