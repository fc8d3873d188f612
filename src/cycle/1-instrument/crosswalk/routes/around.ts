import type { Read } from '#db'
import type { Edition } from '../../edition.ts'
import { isHeldId } from '../../held/file.ts'
import type { EditionPaths } from '../../paths.ts'
import type { Editions } from '../../store.ts'
import { carriedCrosswalks } from '../../offer/crosswalks/store.ts'
import { crosswalkDrafts, type Ends } from '../store.ts'

type Named = { readonly title: string; readonly href: string; readonly state: string }

const writing = 'being written'

const isSame =
  (one: Ends) =>
  (other: Ends): boolean =>
    one.from === other.from && one.to === other.to

const sayEdition = (edition: Edition): string => `${edition.title}, version ${edition.version}`

/**
 * The lists of changes to an edition and from it, published, offered or, for whoever may write them, being written; and
 * those that could be written.
 */
export const crosswalksAround = async (
  tx: Read,
  editions: Editions,
  around: {
    readonly edition: Edition
    readonly all: readonly Edition[]
    readonly paths: EditionPaths
    readonly mayKeep: boolean
  },
): Promise<{ readonly crosswalks: readonly Named[]; readonly olderOnes: readonly Named[] }> => {
  const { edition, all, paths, mayKeep } = around
  const [published, drafts] = [await editions.crosswalksIn(tx), await crosswalkDrafts(tx)]
  const offered = (await carriedCrosswalks(tx)).map(({ crosswalk }) => crosswalk)
  const named = (id: string): string => {
    const found = all.find(each => each.id === id)
    return found === undefined ? id : sayEdition(found)
  }
  const linked = (ends: Ends, state: string): readonly Named[] => {
    if (ends.from !== edition.id && ends.to !== edition.id) return []
    const title =
      ends.to === edition.id ? `List of changes from ${named(ends.from)}` : `List of changes to ${named(ends.to)}`
    const href = state === writing ? paths.writing(ends.from, ends.to) : paths.crosswalk(ends.from, ends.to)
    return [{ title, href, state }]
  }
  const pairs = [...published, ...drafts]
  const isPaired = (other: Edition): boolean =>
    pairs.some(({ from, to }) => (from === other.id && to === edition.id) || (from === edition.id && to === other.id))
  return {
    crosswalks: [
      ...published.flatMap(each => linked(each, offered.some(isSame(each)) ? 'offered by your programme' : '')),
      ...drafts
        .filter(draft => mayKeep && (offered.some(isSame(draft)) || !published.some(isSame(draft))))
        .flatMap(each => linked(each, writing)),
    ],
    olderOnes: all
      .filter(other => other.id !== edition.id && !isPaired(other) && (isHeldId(other.id) || isHeldId(edition.id)))
      .map(other => ({ title: sayEdition(other), href: paths.writing(other.id, edition.id), state: '' })),
  }
}
