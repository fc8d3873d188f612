import { orAbsent } from '#http'
import type { Ask } from '#people'
import type { Edition } from '../../edition.ts'
import { editionPaths } from '../../paths.ts'
import type { EditionNeeds } from '../../routes/needs.ts'
import type { Crosswalk } from '../crosswalk.ts'

/** The two editions that an address names, the older first. */
export type Ends = { readonly from: Edition; readonly to: Edition }

export const endsIn = ({ editions }: EditionNeeds, ask: Ask): Promise<Ends> =>
  ask.read(async tx => ({
    from: orAbsent(await editions.find(tx, ask.asked.params['older'] ?? '')),
    to: orAbsent(await editions.find(tx, ask.asked.params['edition'] ?? '')),
  }))

/** What became of the one in the other, where that is published or offered. */
export const published = (
  { editions }: EditionNeeds,
  ask: Ask,
  from: Edition,
  to: Edition,
): Promise<Crosswalk | undefined> =>
  ask.read(async tx => (await editions.crosswalksIn(tx)).find(each => each.from === from.id && each.to === to.id))

export const pathsOf = (ask: Ask) => editionPaths(ask.partnership.id)
