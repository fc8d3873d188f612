import { z } from 'zod'
import type { Release } from '../../release/printed.ts'

const notUpdated = z.strictObject({ since: z.string() }).optional()

const cell = z.strictObject({
  edition: z.string(),
  table: z.enum(['country', 'region', 'area-type']),
  of: z.string(),
  standard: z.int(),
  figure: z.union([
    z.strictObject({ kind: z.literal('figure'), text: z.string() }),
    z.strictObject({ kind: z.enum(['too-few', 'withheld']) }),
  ]),
  about: z.int().optional(),
  notUpdated,
})

const edition = z.strictObject({
  id: z.string(),
  title: z.string(),
  standards: z.array(z.strictObject({ number: z.int(), title: z.string() })),
  scale: z.array(z.strictObject({ score: z.int(), label: z.string() })),
})

/** A release's JSON file, key by key: one more, at any depth, and it is not a release. */
const file = z.strictObject({
  claim: z.string(),
  method: z.array(z.string()),
  programme: z.string(),
  number: z.int(),
  label: z.string(),
  closed: z.string(),
  corrects: z.int().optional(),
  editions: z.array(edition),
  cells: z.array(cell),
  levels: z.array(
    z.strictObject({ edition: z.string(), standard: z.int(), level: z.int(), text: z.string(), notUpdated }),
  ),
  earlier: z.array(z.strictObject({ number: z.int(), label: z.string(), cells: z.array(cell) })),
})

/** What a release's JSON file prints; `undefined` where it holds anything else, or less. */
export const readRelease = (json: string): Release | undefined => {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return undefined
  }
  if (!file.safeParse(value).success) return undefined
  // As it stands in the file, so that the order of its keys is kept: the same release gives the same bytes.
  const { claim: _claim, method: _method, ...release } = value as Release & z.infer<typeof file>
  return release
}
