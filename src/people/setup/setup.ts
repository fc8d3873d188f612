import { isBlank } from '#ground'

/** What the first person sets up: one partnership by itself, or a programme of many. */
export type Setup =
  | { readonly kind: 'partnership'; readonly name: string }
  | { readonly kind: 'programme'; readonly name: string; readonly partnerships: readonly NamedPartnership[] }

export type NamedPartnership = { readonly name: string; readonly region?: string }

/** Most partnerships that one form may name. */
export const mostPartnerships = 500

/**
 * Reads a list of partnerships, one a line, as people paste it from a spreadsheet: the name, then the region after a
 * tab, a semicolon or a comma. A line without one belongs to no region. The same name twice counts once.
 */
export const partnershipsFrom = (text: string): readonly NamedPartnership[] => {
  const found = new Map<string, NamedPartnership>()
  for (const line of text.split('\n')) {
    const [name = '', ...rest] = line.split(/[\t;,]/)
    const region = rest.join(', ').trim()
    if (!isBlank(name)) found.set(name.trim(), region === '' ? { name: name.trim() } : { name: name.trim(), region })
  }
  return [...found.values()].slice(0, mostPartnerships)
}

/** The regions that a list of partnerships names, each once, in order. */
export const regionsOf = (partnerships: readonly NamedPartnership[]): readonly string[] => [
  ...new Set(partnerships.flatMap(partnership => partnership.region ?? [])),
]
