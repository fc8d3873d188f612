import type { Read } from '#db'
import type { Edition } from '../../edition.ts'
import { isHeldId } from '../../held/file.ts'
import type { EditionPaths } from '../../paths.ts'
import type { Editions } from '../../store.ts'
import { crosswalkDrafts } from '../store.ts'

type Named = { readonly title: string; readonly href: string; readonly state: string }

const sayEdition = (edition: Edition): string => `${edition.title}, version ${edition.version}`

/** The crosswalks that lead to an edition and from it, published or being written, and those that could be written. */
export const crosswalksAround = async (
  tx: Read,
  editions: Editions,
  around: { readonly edition: Edition; readonly all: readonly Edition[]; readonly paths: EditionPaths },
): Promise<{ readonly crosswalks: readonly Named[]; readonly olderOnes: readonly Named[] }> => {
  const { edition, all, paths } = around
  const [published, drafts] = [await editions.crosswalksIn(tx), await crosswalkDrafts(tx)]
  const named = (id: string): string => {
    const found = all.find(each => each.id === id)
    return found === undefined ? id : sayEdition(found)
  }
  const linked = (ends: { readonly from: string; readonly to: string }, isDraft: boolean): readonly Named[] => {
    if (ends.from !== edition.id && ends.to !== edition.id) return []
    const other =
      ends.to === edition.id ? `What became of ${named(ends.from)}` : `What became of it in ${named(ends.to)}`
    const href = isDraft ? paths.writing(ends.from, ends.to) : paths.crosswalk(ends.from, ends.to)
    return [{ title: other, href, state: isDraft ? 'being written' : '' }]
  }
  const pairs = [...published, ...drafts]
  const isPaired = (other: Edition): boolean =>
    pairs.some(({ from, to }) => (from === other.id && to === edition.id) || (from === edition.id && to === other.id))
  return {
    crosswalks: [
      ...published.flatMap(each => linked(each, false)),
      ...drafts
        .filter(draft => !published.some(({ from, to }) => from === draft.from && to === draft.to))
        .flatMap(each => linked(each, true)),
    ],
    olderOnes: all
      .filter(other => other.id !== edition.id && !isPaired(other) && (isHeldId(other.id) || isHeldId(edition.id)))
      .map(other => ({ title: sayEdition(other), href: paths.writing(other.id, edition.id), state: '' })),
  }
}
