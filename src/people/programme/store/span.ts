import type { Read, Write } from '#db'
import type { Day, Id, Instant } from '#ground'
import type { Person } from '../../access/person.ts'
import type { Programme } from '../programme.ts'
import type { Span } from '../span.ts'
import type { Tables } from './tables.ts'

/** As a row of a left join gives them. */
type SpanRow = { first_day: Day | null; last_day: Day | null; due_month: number | null }

const spanFrom = (row: SpanRow): Span => ({
  ...(row.first_day === null ? {} : { firstDay: row.first_day }),
  ...(row.last_day === null ? {} : { lastDay: row.last_day }),
  ...(row.due_month === null ? {} : { dueMonth: row.due_month }),
})

/** The programmes on whose staff the person of this scope is, those that are over among them. */
export const programmesOf = async (tx: Read, person: Id<'person'>): Promise<readonly Programme[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('people.staff as s')
    .innerJoin('people.programme as p', 'p.id', 's.programme_id')
    .leftJoin('people.programme_span as span', 'span.programme_id', 'p.id')
    .select(['p.id', 'p.name', 'span.first_day', 'span.last_day', 'span.due_month'])
    .distinct()
    .where('s.person_id', '=', person)
    .where('s.ended_at', 'is', null)
    .orderBy('p.name')
    .execute()
  return rows.map(row => ({ id: row.id, name: row.name, ...spanFrom(row) }))
}

/** Says when the programme of this scope runs. */
export const keepSpan = async (
  tx: Write,
  programme: Id<'programme'>,
  span: Span,
  fact: { readonly at: Instant; readonly by: Pick<Person, 'id' | 'name'> },
): Promise<void> => {
  const values = {
    first_day: span.firstDay ?? null,
    last_day: span.lastDay ?? null,
    due_month: span.dueMonth ?? null,
    ...{ changed_at: fact.at, changed_by: fact.by.id, changed_by_name: fact.by.name },
  }
  await tx
    .over<Tables>()
    .insertInto('people.programme_span')
    .values({ programme_id: programme, ...values })
    .onConflict(conflict => conflict.column('programme_id').doUpdateSet(values))
    .execute()
}
