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
 * tab, a semicolon or a comma. A line without one belongs to no region.
 */
export const partnershipsFrom = (text: string): readonly NamedPartnership[] =>
  text.split('\n').flatMap(line => {
    const [name = '', ...rest] = line.split(/[\t;,]/)
    const region = rest.join(', ').trim()
    if (isBlank(name)) return []
    return [region === '' ? { name: name.trim() } : { name: name.trim(), region }]
  })

/** What is wrong with a list, as a mistake says it: a name that stands twice or is there already, or too many names. */
export const faultIn = (named: readonly NamedPartnership[], known: readonly string[] = []): string | undefined => {
  const taken = named.find(({ name }) => known.includes(name))
  if (taken !== undefined) return `${taken.name} is in the programme already: take that line out`
  const twice = named.find(({ name }, at) => named.findIndex(each => each.name === name) < at)
  if (twice !== undefined)
    return `${twice.name} stands twice in the list: take one line out, or give them different names`
  return named.length > mostPartnerships ? `At most ${mostPartnerships} partnerships can be named at a time` : undefined
}

/** The regions that a list names and the programme does not have, where it has any: perhaps only spelt otherwise. */
export const strangeRegions = (named: readonly NamedPartnership[], known: readonly string[]): readonly string[] =>
  known.length === 0 ? [] : regionsOf(named).filter(region => !known.includes(region))

/** The regions that a list of partnerships names, each once, in order. */
export const regionsOf = (partnerships: readonly NamedPartnership[]): readonly string[] => [
  ...new Set(partnerships.flatMap(partnership => partnership.region ?? [])),
]
