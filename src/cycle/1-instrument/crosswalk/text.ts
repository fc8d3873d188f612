import type { Crosswalk } from './crosswalk.ts'
import { crosswalkFormat } from './format.ts'

/** The one text of a crosswalk: its parts in the order of the format, wherever it was written. */
export const crosswalkText = (crosswalk: Crosswalk): string =>
  `${JSON.stringify(crosswalkFormat.parse(crosswalk), null, 2)}\n`
