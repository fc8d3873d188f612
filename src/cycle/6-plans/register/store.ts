import type { Read, Write } from '#db'
import type { Day, Id, Instant } from '#ground'
import { standingDecisions } from '../decisions/decided.ts'
import { decisionsOf } from '../decisions/store.ts'
import { standingIn, type EntryOf } from '../lists/entry.ts'
import { entriesOf } from '../lists/store.ts'
import { ownPartnershipIn, planKey } from '../scope.ts'
import type { Finding, FindingState, InquiryKind, RegisterState } from './finding.ts'
import type { OwnLine } from './own.ts'
import type { Registered } from './registered.ts'

/** The lists whose lines have findings. */
export type FoundIn = 'inquiry' | 'idea'

type Tables = {
  'plans.finding': {
    partnership_id: string
    exercise_id: string
    list: FoundIn
    entry_id: string
    number: number
    state: FindingState
    words: string
    evidence: string
    link: string
    found_on: Day
    recorded_at: Instant
    recorded_by: string | null
    recorded_by_name: string
  }
}

/** Every finding of a list in the order of recording, by the line it belongs to. */
export const findingsOf = async (
  tx: Read,
  exercise: Id<'exercise'>,
  list: FoundIn,
): Promise<ReadonlyMap<Id, readonly Finding[]>> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('plans.finding')
    .selectAll()
    .where(where => where.and({ ...planKey(tx, exercise), list }))
    .orderBy('number')
    .execute()
  return byLine(rows)
}

const byLine = (rows: readonly Tables['plans.finding'][]): ReadonlyMap<Id, readonly Finding[]> =>
  Map.groupBy(
    rows.map(row => ({
      ...{ of: row.entry_id, number: row.number, state: row.state, words: row.words, evidence: row.evidence },
      ...{ link: row.link, foundOn: row.found_on, recordedAt: row.recorded_at, recordedBy: row.recorded_by_name },
    })),
    ({ of }) => of,
  )

/** Who recorded a finding and when; somebody without an account has no id of a person. */
export type FoundBy = { readonly at: Instant; readonly by: { readonly id?: Id<'person'>; readonly name: string } }

export const keepFinding = async (
  tx: Write,
  exercise: Id<'exercise'>,
  line: { readonly list: FoundIn; readonly id: Id },
  said: Omit<Finding, 'recordedAt' | 'recordedBy'>,
  { at, by }: FoundBy,
): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('plans.finding')
    .values({
      ...{ partnership_id: ownPartnershipIn(tx), exercise_id: exercise },
      ...{ list: line.list, entry_id: line.id, number: said.number, state: said.state, words: said.words },
      ...{ evidence: said.evidence, link: said.link, found_on: said.foundOn },
      ...{ recorded_at: at, recorded_by: by.id ?? null, recorded_by_name: by.name },
    })
    .execute()
}

const registeredFrom = (
  { id, area, says, aside, version, changedAt, changedBy }: EntryOf<'inquiry'>,
  findings: readonly Finding[],
  decisions: Registered['decisions'],
): Registered => {
  const person = aside['person'] ?? ''
  return {
    ...{
      id: id as Id<'inquiry'>,
      kind: says.kind as InquiryKind,
      words: says.words,
      settles: says.settles,
      area: area ?? '',
    },
    ...(says.owner === '' ? {} : { owner: { name: says.owner, ...(person === '' ? {} : { id: person }) } }),
    ...(says.due === '' ? {} : { due: says.due }),
    rests: (aside['rests'] ?? '').split(' ').filter(Boolean),
    findings: findings as readonly Finding<RegisterState>[],
    decisions: decisions.filter(({ inquiry }) => inquiry === id),
    ...{ version, changedAt, changedBy },
  }
}

/** The register of a year as it stands: what is to be found out, with what was found and decided. */
export const registerOf = async (tx: Read, exercise: Id<'exercise'>): Promise<readonly Registered[]> => {
  const lines = standingIn(await entriesOf(tx, exercise, ['inquiry']), 'inquiry')
  const findings = await findingsOf(tx, exercise, 'inquiry')
  const decisions = standingDecisions(await decisionsOf(tx, exercise))
  return lines.map(line => registeredFrom(line, findings.get(line.id) ?? [], decisions))
}

type OwnTables = Pick<Tables, 'plans.finding'> & {
  'plans.inquiry': {
    partnership_id: string
    id: string
    exercise_id: string
    kind: InquiryKind
    words: string
    settles: string
    due: Day | null
    person: string | null
    address: string
    removed_at: Instant | null
  }
  'plans.outside_owner': { partnership_id: string; id: string; email: string }
}

/** The lines that somebody without an account answers for: what the scope of their link shows, and nothing else. */
export const linesOfOutsider = async (tx: Read, owner: Id<'owner'>): Promise<readonly OwnLine[]> => {
  const partnership = ownPartnershipIn(tx)
  const rows = await tx
    .over<OwnTables>()
    .selectFrom('plans.inquiry as i')
    .innerJoin('plans.outside_owner as o', join =>
      join.onRef('o.partnership_id', '=', 'i.partnership_id').onRef('o.email', '=', 'i.address'),
    )
    .select(['i.id', 'i.exercise_id', 'i.kind', 'i.words', 'i.settles', 'i.due'])
    .where(where => where.and({ 'i.partnership_id': partnership, 'o.id': owner, 'i.person': null }))
    .where('i.removed_at', 'is', null)
    .orderBy('i.id')
    .execute()
  if (rows.length === 0) return []
  const found = await tx
    .over<OwnTables>()
    .selectFrom('plans.finding')
    .selectAll()
    .where('partnership_id', '=', partnership)
    .where('list', '=', 'inquiry')
    .where(
      'entry_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('number')
    .execute()
  const findings = byLine(found)
  return rows.map(({ exercise_id, due, ...row }) => ({
    ...{ ...row, exercise: exercise_id, findings: (findings.get(row.id) ?? []) as readonly Finding<RegisterState>[] },
    ...(due === null ? {} : { due }),
  }))
}
