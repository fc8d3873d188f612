import type { Fingerprint } from '../access/look.ts'
import { chainAfter } from '../access/look.ts'

/** A look as a line of a file has it. */
type Row = {
  readonly id: string
  readonly person_id: string
  readonly person_name: string
  readonly role: string
  readonly page: string
  readonly looked_at: string
  readonly n: number
  readonly chain: string
}

/**
 * Looks that come in with a file, chained anew from the first: the chain is made of ids, and theirs are new.
 * @param lines each a row of JSON
 */
export const chainedAnew = (
  fingerprint: Fingerprint,
  lines: readonly string[],
): { readonly lines: readonly string[]; readonly end: { readonly n: number; readonly chain: string } } => {
  const rows = lines.map(line => JSON.parse(line) as Row).toSorted((one, other) => one.n - other.n)
  let chain = ''
  const chained = rows.map((row, index) => {
    const look = { id: row.id, person: row.person_id, who: row.person_name, role: row.role, page: row.page }
    const at = new Date(row.looked_at).toISOString()
    chain = chainAfter(fingerprint, chain, index + 1, { ...look, at })
    return JSON.stringify({ ...row, n: index + 1, chain })
  })
  return { lines: chained, end: { n: rows.length, chain } }
}
