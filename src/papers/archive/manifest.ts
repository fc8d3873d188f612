import { z } from 'zod'
import type { Column } from '#db'

/** What an archive of ours calls itself, and the version of how it is laid out. */
export const archiveFormat = 'stocktake-everything'
export const archiveVersion = 1

/** Names inside the zip. */
export const manifestName = 'stocktake.json'
export const personsName = 'content/persons.json'
export const schemaName = 'schema.json'
export const contentName = (table: string): string => `content/${table}.json`

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const line = z.string().max(500)
const count = z.int().min(0)
const id = z.string().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)

const manifestShape = z.strictObject({
  format: z.literal(archiveFormat),
  version: z.literal(archiveVersion),
  partnership: z.strictObject({ id, name: line }),
  takenAt: z.iso.datetime(),
  takenBy: line,
  /** The editions that the exercises rest on. */
  editions: z.array(line).max(1000),
  persons: z.strictObject({ file: z.literal(personsName), rows: count, sha256 }),
  tables: z
    .array(z.strictObject({ table: line, file: line, rows: count, sha256, columns: z.record(line, line) }))
    .max(1000),
  files: z.array(z.strictObject({ id, file: z.string().max(1000), size: count, sha256 })).max(100_000),
  papers: z.array(z.strictObject({ file: line, name: line, year: line, size: count, sha256 })).max(100_000),
  /** Papers that could not be made when it was taken. */
  missing: z.array(line).max(100_000),
  outside: z.array(z.strictObject({ what: line, because: line })).max(1000),
})

/** What an archive says of itself: everything in it with its size and digest. */
export type Manifest = z.infer<typeof manifestShape>
export type ManifestTable = Manifest['tables'][number]

/** Somebody whom rows point at; no name where the partnership never knew one. */
export type ArchivePerson = { readonly id: string; readonly name: string | null; readonly email: string | null }

const personShape = z.strictObject({ id, name: z.string().max(500).nullable(), email: z.email().max(254).nullable() })

/** A line of the list of people; nothing when it is none. */
export const personFrom = (value: unknown): ArchivePerson | undefined => personShape.safeParse(value).data

/** How a table's columns stand in the manifest. */
export const typesOf = (columns: readonly Column[]): Record<string, string> =>
  Object.fromEntries(columns.map(({ name, type }) => [name, type]))

/** What a manifest says, or why it is none that can be read here. */
export const manifestFrom = (
  text: string,
): { readonly manifest: Manifest } | { readonly fault: 'no-manifest' | 'unknown-version' } => {
  const value = jsonFrom(text)
  const said = z.looseObject({ format: z.literal(archiveFormat), version: z.unknown() }).safeParse(value)
  if (!said.success) return { fault: 'no-manifest' }
  if (said.data.version !== archiveVersion) return { fault: 'unknown-version' }
  const manifest = manifestShape.safeParse(value)
  return manifest.success ? { manifest: manifest.data } : { fault: 'no-manifest' }
}

const jsonFrom = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Where what an archive holds differs from what this Stocktake keeps, in words; nothing where they agree. */
export const differenceOf = (
  tables: readonly ManifestTable[],
  here: readonly { readonly table: string; readonly columns: readonly Column[] }[],
): string | undefined => {
  const there = new Map(tables.map(each => [each.table, each]))
  const unknown = tables.find(({ table }) => !here.some(each => each.table === table))
  if (unknown !== undefined) return `it holds ${unknown.table}, which is not known here`
  for (const { table, columns } of here) {
    const given = there.get(table)?.columns
    if (given === undefined) return `${table} is not in it`
    const differing = [...columns.map(({ name }) => name), ...Object.keys(given)].find(
      name => given[name] !== columns.find(column => column.name === name)?.type,
    )
    if (differing !== undefined) return `${table}.${differing} is kept differently there`
  }
  return undefined
}
