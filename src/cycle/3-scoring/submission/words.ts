import { sayList } from '#ground'

/** `standard 3`, `standards 3, 5 and 9`. */
export const byNumbers = (standards: readonly number[]): string =>
  `${standards.length === 1 ? 'standard' : 'standards'} ${sayList(standards.map(String))}`
