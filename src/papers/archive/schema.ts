import type { Column } from '#db'
import { archiveFormat, archiveVersion, contentName, personsName } from './manifest.ts'

type Json = string | number | boolean | readonly Json[] | { readonly [name: string]: Json }
type Table = { readonly table: string; readonly columns: readonly Column[] }

const idPattern = '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
const digest: Json = { type: 'string', pattern: '^[0-9a-f]{64}$' }
const words: Json = { type: 'string' }
const whole: Json = { type: 'integer' }
const size: Json = { type: 'integer', minimum: 0 }

const kinds: readonly (readonly [type: RegExp, schema: Json])[] = [
  [/^uuid$/, { type: 'string', pattern: idPattern }],
  [/^boolean$/, { type: 'boolean' }],
  [/^(?:smallint|integer|bigint)$/, whole],
  [/^(?:numeric|real|double precision)/, { type: 'number' }],
  [/^date$/, { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }],
  [
    /^timestamp with time zone$/,
    { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?\\+00:00$' },
  ],
  [/^bytea$/, { type: 'string', pattern: '^\\\\x([0-9a-f]{2})*$' }],
  [/^jsonb?$/, {}],
]

const listEnd = '[]'

/** What a value of one of PostgreSQL's types is in JSON. */
const schemaOf = (type: string): Json => {
  if (type.endsWith(listEnd)) return { type: 'array', items: orNothing(schemaOf(type.slice(0, -listEnd.length))) }
  return kinds.find(([known]) => known.test(type))?.[1] ?? words
}

const orNothing = (schema: Json): Json => ({ anyOf: [schema, { type: 'null' }] })

const object = (properties: Readonly<Record<string, Json>>) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
})

const list = (items: Json): Json => ({ type: 'array', items })

const rowsOf = ({ table, columns }: Table): Json => ({
  ...{ title: table, description: `The rows of ${contentName(table)}, one a line.`, type: 'array' },
  items: object(
    Object.fromEntries(
      columns.map(({ name, type, isNeeded }) => [name, isNeeded ? schemaOf(type) : orNothing(schemaOf(type))]),
    ),
  ),
})

const manifestSchema: Json = object({
  ...{ format: { const: archiveFormat }, version: { const: archiveVersion } },
  partnership: object({ id: { type: 'string', pattern: idPattern }, name: words }),
  ...{ takenAt: words, takenBy: words, editions: list(words) },
  persons: object({ file: { const: personsName }, rows: size, sha256: digest }),
  tables: list(
    object({
      ...{ table: words, file: words, rows: size, sha256: digest },
      columns: { type: 'object', additionalProperties: words },
    }),
  ),
  files: list(object({ id: { type: 'string', pattern: idPattern }, file: words, size, sha256: digest })),
  papers: list(object({ file: words, name: words, year: words, size, sha256: digest })),
  missing: list(words),
  outside: list(object({ what: words, because: words })),
})

const personSchema: Json = object({
  id: { type: 'string', pattern: idPattern },
  ...{ name: orNothing(words), email: orNothing(words) },
})

/** The JSON Schema of an archive: `manifest` is stocktake.json; under `content`, each of the files of that folder. */
export const archiveSchema = (tables: readonly Table[]): Json => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `urn:${archiveFormat}:${archiveVersion}`,
  title: 'Everything that a partnership wrote in Stocktake',
  ...object({
    manifest: manifestSchema,
    content: object({
      persons: list(personSchema),
      ...Object.fromEntries(tables.map(table => [table.table, rowsOf(table)])),
    }),
  }),
})
