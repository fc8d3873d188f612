import { createHash } from 'node:crypto'
import type { Edition, EditionFile } from '../edition.ts'
import { editionFormat } from '../format.ts'

/** An edition as it is kept and given out: one text, one fingerprint, one id. */
export type EditionText = {
  readonly id: string
  /** The file, byte for byte. */
  readonly text: string
  /** SHA-256 of the text in UTF-8, in hex. */
  readonly fingerprint: string
}

/** SHA-256 of a text in UTF-8, in hex. */
export const fingerprintOf = (text: string): string => createHash('sha256').update(text).digest('hex')

const sorted = <Value>(record: Readonly<Record<string, Value>>): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).toSorted(([one], [other]) => (one < other ? -1 : 1)))

/**
 * The one text of an edition: its parts in the order of the format, indented by two, one line end at the end. What says
 * nothing of the instrument (`$schema`, the order in a file) makes no difference to it.
 */
const canonical = (edition: EditionFile): string => {
  const { $schema: _, ...parsed } = editionFormat.parse(edition)
  const counts = { ...parsed.counts, statements: sorted(parsed.counts.statements) }
  return `${JSON.stringify({ ...parsed, sources: sorted(parsed.sources), counts }, null, 2)}\n`
}

/** The text of an edition with the id and the fingerprint that follow from it. The edition has the format's shape. */
export const textOf = (edition: EditionFile): EditionText => {
  const text = canonical(edition)
  const fingerprint = fingerprintOf(text)
  return { id: `${edition.name}.v${edition.version}.${fingerprint.slice(0, 12)}`, text, fingerprint }
}

/** The same of an edition in force: its text is what it was when it was published, and its own id may be shorter. */
export const fileOf = (edition: Edition): EditionText => {
  const { id: _, ...file } = edition
  return textOf(file)
}

/** Whether an id is that of an edition that somebody holds; shipped ones have no third part. */
export const isHeldId = (id: string): boolean => /^[a-z][a-z0-9-]*\.v[1-9][0-9]*\.[0-9a-f]{12}$/.test(id)
