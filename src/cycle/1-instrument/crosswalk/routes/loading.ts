import { Absent, orAbsent } from '#http'
import type { Ask } from '#people'
import type { Edition } from '../../edition.ts'
import { isHeldId } from '../../held/file.ts'
import { editionPaths } from '../../paths.ts'
import type { EditionNeeds } from '../../routes/needs.ts'
import type { Crosswalk } from '../crosswalk.ts'
import { crosswalkDraftOf, crosswalkKept } from '../store.ts'

/** The two editions that an address names, the older first. */
export type Ends = { readonly from: Edition; readonly to: Edition }

export const endsIn = ({ editions }: EditionNeeds, ask: Ask): Promise<Ends> =>
  ask.read(async tx => ({
    from: orAbsent(await editions.find(tx, ask.asked.params['older'] ?? '')),
    to: orAbsent(await editions.find(tx, ask.asked.params['edition'] ?? '')),
  }))

/** The list of changes from the one to the other, where one is published or offered. */
export const published = (
  { editions }: EditionNeeds,
  ask: Ask,
  from: Edition,
  to: Edition,
): Promise<Crosswalk | undefined> =>
  ask.read(async tx => (await editions.crosswalksIn(tx)).find(each => each.from === from.id && each.to === to.id))

/** Where a list of changes comes from: the partnership's own, the one that ships, one that the programme offers. */
type CrosswalkOrigin = 'own' | 'shipped' | 'offered'

export const crosswalkOrigin = async (
  { editions }: EditionNeeds,
  ask: Ask,
  { from, to }: Ends,
): Promise<CrosswalkOrigin | undefined> => {
  const isOne = (each: Crosswalk): boolean => each.from === from.id && each.to === to.id
  if (editions.crosswalks().some(isOne)) return 'shipped'
  return ask.read(async tx => {
    if ((await crosswalkKept(tx, { from: from.id, to: to.id })) !== undefined) return 'own'
    return (await editions.crosswalksIn(tx)).some(isOne) ? 'offered' : undefined
  })
}

/**
 * Ends of a list of changes that may be written here: one of the editions is the partnership's own or its programme's,
 * and no list between the two is fixed yet. Otherwise where the fixed one is read.
 */
export const openEnds = async (needs: EditionNeeds, ask: Ask): Promise<OpenEnds | { readonly goes: string }> => {
  const { from, to } = await endsIn(needs, ask)
  if (from.id === to.id || !(isHeldId(from.id) || isHeldId(to.id))) throw new Absent()
  const origin = await crosswalkOrigin(needs, ask, { from, to })
  if (origin === 'own' || origin === 'shipped') return { goes: pathsOf(ask).crosswalk(from.id, to.id) }
  return { from, to, isOffered: origin === 'offered' }
}

/** `isOffered`: the programme offers a list between the two, by which years are compared until the own one is fixed. */
export type OpenEnds = Ends & { readonly isOffered: boolean }

/** What is written of it so far, with its version. */
export const draftedIn = (ask: Ask, { from, to }: Ends) =>
  ask.read(tx => crosswalkDraftOf(tx, { from: from.id, to: to.id }))

export const pathsOf = (ask: Ask) => editionPaths(ask.partnership.id)
