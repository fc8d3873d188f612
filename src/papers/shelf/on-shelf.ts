import { exercisePath } from '#exercise'
import type { Id } from '#ground'

/** One paper on the shelf: what it is, where it stands, and where to take it or why it is held. */
export type OnShelf = {
  readonly name: string
  /** What it is, and the particulars of its state: who signed it, what is missing. */
  readonly what: string
  /** In a word or two. */
  readonly state: string
  /** The files that it can be taken as; none while it is held. */
  readonly files?: readonly FileOf[]
  readonly held?: { readonly why: string; readonly cure: LinkTo }
  /** Where what it says can be changed, for whoever may. */
  readonly change?: LinkTo
}

export type LinkTo = { readonly text: string; readonly href: string }

export type FileOf = { readonly form: 'Word' | 'PDF' | 'Excel' | 'CSV'; readonly href: string }

export type Place = { readonly partnership: Id<'partnership'>; readonly exercise: Id<'exercise'> }

/** Where the papers of a year are listed; each lies below. */
export const papersPath = ({ partnership, exercise }: Place): string => `${exercisePath(partnership, exercise)}/papers`

/** A paper in both of its forms. */
export const wordAndPdf = (place: Place, name: string, query = ''): readonly FileOf[] => [
  { form: 'Word', href: `${papersPath(place)}/${name}.docx${query}` },
  { form: 'PDF', href: `${papersPath(place)}/${name}.pdf${query}` },
]

/** What a paper waits for while no group has been heard: where one sees how far they are. */
export const seeCoverage = ({ partnership, exercise }: Place) => ({
  cure: { text: 'See how far the groups are', href: `${exercisePath(partnership, exercise)}/coverage` },
})
