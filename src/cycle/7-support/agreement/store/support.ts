import { inLine, type Read, type Write } from '#db'
import { exerciseOf, type Recorder } from '#exercise'
import { partnershipIn, type Day, type Id, type Instant } from '#ground'
import type { Editions } from '#instrument'
import { partnershipsOf, peopleOf, programmeHere } from '#people'
import { allPicksOf, lastStanding, outcomesOf, outlineOf, signaturesOf, signedOutlineOf } from '#plans'
import { gateIn } from '../../gate/store.ts'
import { linesOf } from '../../lines/store.ts'
import { takeUpOf } from '../../offer/store/taken.ts'
import { agreementKey } from '../../scope.ts'
import { versionsOf } from '../../signature/store.ts'
import { writtenAt } from '#plans'
import { agreementTexts } from '../../words/store.ts'
import { agreementFrom, type Planned } from '../assembly.ts'
import type { Ending } from '../standing.ts'
import type { Support } from '../support.ts'

type Tables = {
  'support.agreement': {
    partnership_id: string
    exercise_id: string
    begun_at: Instant
    begun_by: string
    begun_by_name: string
  }
  'support.signatory': {
    partnership_id: string
    exercise_id: string
    person_id: string
    name: string
    named_at: Instant
    named_by: string
  }
  'support.ending': {
    partnership_id: string
    exercise_id: string
    ended_on: Day
    reason: string
    recorded_at: Instant
    recorded_by: string
    recorded_by_name: string
  }
}

/** When the agreement of a year was begun; `undefined` when nobody has. */
export const begunAt = async (tx: Read, exercise: Id<'exercise'>): Promise<Instant | undefined> => {
  const row = await tx
    .over<Tables>()
    .selectFrom('support.agreement')
    .select('begun_at')
    .where(where => where.and(agreementKey(tx, exercise)))
    .executeTakeFirst()
  return row?.begun_at
}

/** Begins the agreement of a year. False when somebody has begun it already. */
export const keepBeginning = async (
  tx: Write,
  exercise: Id<'exercise'>,
  { at, by }: { readonly at: Instant; readonly by: Recorder },
): Promise<boolean> => {
  const rows = await tx
    .over<Tables>()
    .insertInto('support.agreement')
    .values({ ...agreementKey(tx, exercise), begun_at: at, begun_by: by.id, begun_by_name: by.name })
    .onConflict(conflict => conflict.doNothing())
    .returning('exercise_id')
    .execute()
  return rows.length > 0
}

/** Holds the agreement of a year, so that two who change or sign it do so one after the other. */
export const holdAgreement = async (tx: Write, exercise: Id<'exercise'>): Promise<void> => {
  await inLine(tx, 'support.agreement', agreementKey(tx, exercise))
}

/** Who of the programme's signatories is to sign; nobody named means any of them. */
export const namedSignatory = async (
  tx: Read,
  exercise: Id<'exercise'>,
): Promise<{ readonly id: Id<'person'>; readonly name: string } | undefined> => {
  const row = await tx
    .over<Tables>()
    .selectFrom('support.signatory')
    .select(['person_id', 'name'])
    .where(where => where.and(agreementKey(tx, exercise)))
    .executeTakeFirst()
  return row && { id: row.person_id, name: row.name }
}

export const keepSignatory = async (
  tx: Write,
  exercise: Id<'exercise'>,
  named: { readonly id: Id<'person'>; readonly name: string },
  { at, by }: { readonly at: Instant; readonly by: Recorder },
): Promise<void> => {
  const said = { person_id: named.id, name: named.name, named_at: at, named_by: by.id }
  await tx
    .over<Tables>()
    .insertInto('support.signatory')
    .values({ ...agreementKey(tx, exercise), ...said })
    .onConflict(conflict => conflict.columns(['partnership_id', 'exercise_id']).doUpdateSet(said))
    .execute()
}

export const endingOf = async (tx: Read, exercise: Id<'exercise'>): Promise<Ending | undefined> => {
  const row = await tx
    .over<Tables>()
    .selectFrom('support.ending')
    .selectAll()
    .where(where => where.and(agreementKey(tx, exercise)))
    .executeTakeFirst()
  if (row === undefined) return undefined
  const by = { by: row.recorded_by_name, person: row.recorded_by, at: row.recorded_at }
  return { on: row.ended_on, reason: row.reason, ...by }
}

export const keepEnding = async (
  tx: Write,
  exercise: Id<'exercise'>,
  ending: { readonly on: Day; readonly reason: string; readonly at: Instant; readonly by: Recorder },
): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('support.ending')
    .values({
      ...agreementKey(tx, exercise),
      ...{ ended_on: ending.on, reason: ending.reason, recorded_at: ending.at },
      ...{ recorded_by: ending.by.id, recorded_by_name: ending.by.name },
    })
    .execute()
}

/** The outline that the priorities are taken from: as it was signed last, or as it reads now while none is signed. */
const plannedIn = async (tx: Read, editions: Editions, exercise: Id<'exercise'>): Promise<Planned | undefined> => {
  const last = lastStanding(await signaturesOf(tx, exercise))
  const signed = last && (await signedOutlineOf(tx, exercise, last.version))
  if (signed !== undefined) return { outline: signed.outline, signed: signed.signature }
  const outline = await outlineOf(tx, editions, exercise)
  return outline && { outline }
}

/** Everything about one year's support agreement; `undefined` when there is no such year. */
export const supportOf = async (tx: Read, editions: Editions, id: Id<'exercise'>): Promise<Support | undefined> => {
  const exercise = await exerciseOf(tx, id)
  if (exercise === undefined) return undefined
  const gate = await gateIn(tx, exercise, await editions.pinned(tx, exercise))
  const known = {
    exercise,
    gate,
    begun: await begunAt(tx, id),
    written: await writtenAt(tx, agreementTexts(tx, id)),
    lines: await linesOf(tx, id),
    people: await peopleOf(tx),
    versions: await versionsOf(tx, id),
    signatory: await namedSignatory(tx, id),
    ending: await endingOf(tx, id),
    outcomes: await outcomesOf(tx),
    picks: await allPicksOf(tx),
  }
  const partnership = (await partnershipsOf(tx)).find(each => each.id === partnershipIn(tx))?.name ?? ''
  const programme = (await programmeHere(tx))?.name ?? ''
  const planned = await plannedIn(tx, editions, id)
  const offer = await takeUpOf(tx)
  return { ...known, agreement: agreementFrom({ ...known, partnership, programme, planned, offer }) }
}
