import type { DraftRow } from './tables.ts'

/** How this draft calls its places, by their keys. */
export const namesIn = ({
  regions,
  area_types,
}: Pick<DraftRow, 'regions' | 'area_types'>): ReadonlyMap<string, string> =>
  new Map([
    ...regions.map(({ key, name }): [string, string] => [`region ${key}`, name]),
    ...area_types.map(({ key, name }): [string, string] => [`area-type ${key}`, name]),
  ])
