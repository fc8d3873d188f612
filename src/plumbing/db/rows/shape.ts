import { sql } from 'kysely'
import type { Read } from '../transaction.ts'

/** A column as PostgreSQL knows it; what it computes by itself is not one. */
export type Column = {
  readonly name: string
  /** As PostgreSQL writes it: `uuid`, `timestamp with time zone`, `smallint[]`. */
  readonly type: string
  readonly isNeeded: boolean
  readonly hasDefault: boolean
}

/** Columns that point at a row of another table, or of this one. */
export type Reference = { readonly columns: readonly string[]; readonly to: string }

/** What a table of one partnership's rows looks like. */
export type Shape = {
  /** `scoring.response`. */
  readonly table: string
  /** The column that says whose a row is; `id` where the row is the owner itself. */
  readonly owner: string
  /** All others, in order. */
  readonly columns: readonly Column[]
  /** The primary key without the owner: the order in which rows leave. */
  readonly key: readonly string[]
  readonly references: readonly Reference[]
}

type Described = {
  readonly table: string
  readonly columns: readonly Column[]
  readonly key: readonly string[]
  readonly references: readonly Reference[]
}

const ownerColumn = 'partnership_id'

/** Reads from PostgreSQL's own catalogue what these tables look like, in the order given. @throws for one that is not there. */
export const shapesOf = async (tx: Read, tables: readonly string[]): Promise<readonly Shape[]> => {
  const { rows } = await sql<Described>`
    select wanted.name as table,
      (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
          'isNeeded', a.attnotnull, 'hasDefault', a.atthasdef) order by a.attnum)
        from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      (select json_agg(a.attname order by k.at)
        from pg_index i cross join unnest(i.indkey::int2[]) with ordinality as k (number, at)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
        where i.indrelid = c.oid and i.indisprimary) as key,
      (select coalesce(json_agg(json_build_object('to', n.nspname || '.' || r.relname, 'columns',
          (select json_agg(a.attname order by k.at)
            from unnest(f.conkey) with ordinality as k (number, at)
            join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number)) order by f.conname), '[]')
        from pg_constraint f join pg_class r on r.oid = f.confrelid join pg_namespace n on n.oid = r.relnamespace
        where f.conrelid = c.oid and f.contype = 'f') as references
    from unnest(${tables}::text[]) with ordinality as wanted (name, place)
    join pg_class c on c.oid = wanted.name::regclass
    order by wanted.place`.execute(tx.over())
  return rows.map(shapeFrom)
}

const shapeFrom = ({ table, columns, key, references }: Described): Shape => {
  const owner = columns.some(({ name }) => name === ownerColumn) ? ownerColumn : 'id'
  return {
    ...{ table, owner },
    columns: columns.filter(({ name }) => name !== owner),
    key: key.filter(name => name !== owner),
    references: references.map(({ to, columns: own }) => ({ to, columns: own.filter(name => name !== owner) })),
  }
}
