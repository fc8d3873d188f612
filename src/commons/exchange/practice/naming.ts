import { isOrdinary } from '#people'

/** What of a partnership's name gives it away: the whole, and each word that is not one of many partnerships' names. */
export const tellingNames = (partnership: string): readonly string[] => [
  partnership,
  ...partnership.split(/[\s,–-]+/).filter(word => word.length > 3 && !isOrdinary(word)),
]
