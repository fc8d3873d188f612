import { laidOut, questionsOf, type Proposal } from './proposal.ts'

/** The key of each part in the edition, by its id in the proposal. */
export type Keys = {
  readonly section: (id: string) => string
  readonly standard: (id: string) => string
  readonly band: (id: string) => string
  readonly piece: (id: string) => string
  /** Of the repeated question, where the document leaves it out. */
  readonly capacity: (standard: string) => string
}

/**
 * Keys by place: section A, its second standard A2, statement A2.low.1, prompt A2.q1. In a copy every part keeps the key
 * that it has, and a new one gets a key of its version (`A2.v3q1`), so that no key ever means two things.
 */
export const keying = (proposal: Proposal, version: number): Keys => {
  const { sections, bands } = laidOut(proposal)
  const isCopy = proposal.basis !== undefined
  const keys = new Map<string, string>()
  const taken = new Set<string>()
  const give = (id: string, kept: string | undefined, wanted: (count: number) => string): string => {
    let [count, key] = [1, kept]
    while (key === undefined || taken.has(key)) key = wanted(count++)
    taken.add(key)
    keys.set(id, key)
    return key
  }
  const fresh = isCopy ? `v${version}` : ''
  const byPlace = ['low', 'mid', 'top']
  for (const [at, { id, key, from }] of bands.entries())
    give(`band ${id}`, key ?? (bands.length === 3 && !isCopy ? byPlace[at] : undefined), count =>
      isCopy || count > 1 ? `b${from ?? at}-${fresh}${count}` : `b${from ?? at}`,
    )
  taken.clear()
  for (const [at, section] of sections.entries()) {
    const mark = /^[A-Za-z]$/.test(section.mark ?? '') ? section.mark?.toUpperCase() : undefined
    const letter = String.fromCharCode(65 + (at % 26))
    const own = give(section.id, section.key ?? (isCopy ? undefined : (mark ?? letter)), count =>
      isCopy ? `${letter}${fresh}n${count}` : `${letter}${letter.repeat(count)}`,
    )
    for (const [place, standard] of section.standards.entries()) {
      const name = give(standard.id, standard.key, count =>
        isCopy ? `${own}.${fresh}n${count}` : `${own}${place + count}`,
      )
      keyStandard(standard, name, fresh, keys, give)
    }
  }
  return {
    section: id => keys.get(id) ?? id,
    standard: id => keys.get(id) ?? id,
    band: id => keys.get(`band ${id}`) ?? id,
    piece: id => keys.get(id) ?? id,
    capacity: id => `${keys.get(id) ?? id}.capacity`,
  }
}

type Give = (id: string, kept: string | undefined, wanted: (count: number) => string) => string
type LaidStandard = ReturnType<typeof laidOut>['sections'][number]['standards'][number]

const keyStandard = (
  standard: LaidStandard,
  name: string,
  fresh: string,
  keys: ReadonlyMap<string, string>,
  give: Give,
): void => {
  for (const { band, statements } of standard.bands) {
    const [first = 'b'] = (keys.get(`band ${band}`) ?? 'b').split('-')
    for (const piece of statements)
      give(piece.id, piece.key, count => `${name}.${first}.${fresh}${fresh === '' ? '' : 'n'}${count}`)
  }
  for (const piece of questionsOf(standard)) give(piece.id, piece.key, count => `${name}.${fresh}q${count}`)
}
