import { linksBetween, standardsOf, type Edition, type Editions } from '#instrument'
import { standardKeys, standardsIn, type NamedStandard, type StandardKey } from '#support'

/** The standards of one edition under what it is called: editions number differently. */
export type StandardsOfEdition = { readonly edition: string; readonly standards: readonly NamedStandard[] }

/** The edition that the reader works with first. */
export const currentFirst = (editions: readonly Edition[], current: string | undefined): readonly Edition[] =>
  editions.toSorted((one, other) => Number(other.id === current) - Number(one.id === current))

export const byEdition = (editions: readonly Edition[]): readonly StandardsOfEdition[] =>
  editions.map(edition => ({ edition: edition.title, standards: standardsIn(edition) }))

/**
 * A standard with what became of it in the other shipped editions, and what it was made of: who looks for one finds what
 * was written about the others. Nothing for a key that no edition has.
 */
export const alsoAs = (
  key: StandardKey,
  { shipped, crosswalks }: Pick<Editions, 'shipped' | 'crosswalks'>,
): readonly StandardKey[] => {
  const editions = shipped()
  if (!standardKeys(editions).includes(key)) return []
  const [id = '', number = ''] = key.split('/')
  const own = editions.find(edition => edition.id === id)
  const standards = own === undefined ? [] : standardsOf(own)
  const from = { id, keys: standards.map(each => each.key) }
  const asked = standards.find(each => String(each.number) === number)?.key
  return editions.flatMap(edition => {
    const links = linksBetween(crosswalks(), from, edition.id) ?? []
    const reached = new Set(links.filter(link => link.from === asked).map(({ to }) => to))
    return standardsOf(edition)
      .filter(each => reached.has(each.key))
      .map(each => `${edition.id}/${each.number}`)
  })
}
