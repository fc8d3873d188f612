import { no, yes, type Decision } from '#ground'
import { leastForFigure } from './figure.ts'

/** A publication region or a kind of area. Its key stays when its name changes. */
export type PrintedPlace = { readonly key: string; readonly name: string }

/** A publication region and how many partnerships lie in it (R3). */
export type ExpectedRegion = PrintedPlace & { readonly expects: number }

/** What a release prints figures for, besides the country. */
export type Places = { readonly regions: readonly PrintedPlace[]; readonly areaTypes: readonly PrintedPlace[] }

export type PlacesRefusal = { readonly kind: 'small-regions'; readonly regions: readonly string[] }

/**
 * The regions that a release prints: each expects ten or more, small ones having been merged by the programme beforehand
 * (R3). A single region is the country once more, so there is no table of regions then.
 */
export const mayPrint = (
  regions: readonly ExpectedRegion[],
  areaTypes: readonly PrintedPlace[],
): Decision<Places, PlacesRefusal> => {
  const small = regions.filter(({ expects }) => expects < leastForFigure).map(({ name }) => name)
  if (regions.length > 1 && small.length > 0) return no({ kind: 'small-regions', regions: small })
  return yes({
    regions: regions.length > 1 ? regions.map(({ key, name }) => ({ key, name })) : [],
    areaTypes: areaTypes.length > 1 ? areaTypes : [],
  })
}
