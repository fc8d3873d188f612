import type { EditionFile, Section as WholeSection, Standard as WholeStandard } from '../edition.ts'
import type { Doubt } from './doubt.ts'
import { plain } from './finding/headings.ts'
import type { Original, Place } from './original.ts'
import type { ColumnRole, Kind, Post } from './post.ts'

/** A stretch of the document, to the letter. */
export type Fragment = { readonly place: Place; readonly words: string }

/** Why a text stands aside or was dropped, where the program did it. */
export type Why =
  | 'header'
  | 'columns'
  | 'repeated'
  | 'debris'
  | 'control'
  | 'number'
  | 'outside'
  | 'adrift'
  | 'answer'
  | 'person'
  | 'title'

/**
 * One text of the proposal. `words` are what would be published, `from` is what stood in the document: the same words
 * where nobody edited them, joined by one space where a line was torn.
 */
export type Piece = {
  readonly id: string
  readonly words: string
  readonly from: readonly Fragment[]
  readonly post: Post
  readonly why?: Why
  /** Where it stood before it was dropped. */
  readonly was?: Post
  /** Its key in the edition that this is a copy of. */
  readonly key?: string
}

/** What one column of a table was taken as. */
export type ColumnTaken = {
  readonly block: string
  /** Counted from 1. */
  readonly column: number
  readonly heading: string
  readonly role: ColumnRole
  /** A person said so. */
  readonly isSaid?: true
}

/** A table that a person read otherwise: as one like any other, not the scale and not who made the document. */
export type TableTaken = { readonly block: string; readonly as: 'other' }

/** `mark` is what the document calls it: A, 1, I. */
export type Section = { readonly id: string; readonly mark?: string; readonly key?: string }
export type Standard = {
  readonly id: string
  readonly section: string
  readonly number?: number
  readonly key?: string
}

/** A column of statements that guide to a score. Without scores until somebody says them. */
export type Band = {
  readonly id: string
  readonly from?: number
  readonly to?: number
  readonly key?: string
}

/** What an edition says besides its standards: kept while a copy of it is corrected. */
export type Basis = Pick<EditionFile, 'sources' | 'terms' | 'glossary' | 'capacity' | 'promptsBeside' | 'notes'> & {
  /** The edition that it is a copy of; drafts that were begun earlier do not say it. */
  readonly of?: Pick<EditionFile, 'title' | 'version'>
  readonly cannotJudge: EditionFile['answer']['cannotJudge']
  readonly bands: EditionFile['answer']['bands']
  readonly sections: readonly Pick<WholeSection, 'key' | 'plainTitle' | 'headlineArea' | 'fields'>[]
  readonly standards: readonly Pick<WholeStandard, 'key' | 'title' | 'shortTitle' | 'plain'>[]
}

/** What is proposed to be made of a document, and what became of every text in it. Plain JSON. */
export type Proposal = {
  readonly kind: Kind
  readonly original: Original
  readonly columns: readonly ColumnTaken[]
  readonly tables?: readonly TableTaken[]
  /** In order. There is always one, whether the document names it or not. */
  readonly sections: readonly Section[]
  /** In order, each section's together. */
  readonly standards: readonly Standard[]
  readonly bands: readonly Band[]
  /** Every text, in order inside its post. */
  readonly pieces: readonly Piece[]
  /** The question that the edition asks again on every standard, where there is one. */
  readonly repeated?: string
  /** Set in a copy of an edition. */
  readonly basis?: Basis
  readonly doubts: readonly Doubt[]
  /** How often a person has corrected it. */
  readonly corrections: number
  /** The next number of an id; no id is used twice. */
  readonly next: number
}

/** What the document calls itself, where it says so. */
export const titleIn = ({ pieces }: Pick<Proposal, 'pieces'>): string | undefined =>
  pieces.find(({ why }) => why === 'title')?.words

/** Whether a question is the one that is asked again on every standard. */
export const isRepeated = ({ repeated }: Pick<Proposal, 'repeated'>, { words }: Pick<Piece, 'words'>): boolean =>
  repeated !== undefined && plain(words) === plain(repeated)

/** A proposal as a reader sees it. */
export type LaidOut = {
  readonly scale: readonly { readonly score: number; readonly label: Piece }[]
  readonly bands: readonly (Band & { readonly heading?: Piece })[]
  readonly sections: readonly LaidOutSection[]
  readonly aside: readonly Piece[]
  readonly dropped: readonly Piece[]
}

export type LaidOutSection = Section & {
  readonly title?: Piece
  readonly standards: readonly LaidOutStandard[]
  /** In a checklist: questions and notes of the step, in order. */
  readonly items: readonly Piece[]
}

export type LaidOutStandard = Standard & {
  readonly title?: Piece
  readonly bands: readonly { readonly band: string; readonly statements: readonly Piece[] }[]
  /** Prompts and notes, in order. */
  readonly prompts: readonly Piece[]
}

/** What a standard asks: its notes are kept in the draft and are no part of what is published. */
export const questionsOf = ({ prompts }: Pick<LaidOutStandard, 'prompts'>): readonly Piece[] =>
  prompts.filter(({ post }) => post.as !== 'note')

const placeOf = (post: Post): string =>
  post.as === 'statement' ? `${post.as} ${post.of} ${post.band}` : 'of' in post ? `${post.as} ${post.of}` : post.as

/** The texts of a proposal where they stand: scale, bands, sections with their standards, and what is beside them. */
export const laidOut = ({ pieces, bands, sections, standards }: Proposal): LaidOut => {
  const byPlace = Map.groupBy(pieces, ({ post }) => placeOf(post))
  const at = (post: Post): readonly Piece[] => byPlace.get(placeOf(post)) ?? []
  const titleOf = (of: string): { readonly title?: Piece } => {
    const [title] = at({ as: 'title', of })
    return title ? { title } : {}
  }
  const bySection = Map.groupBy(standards, ({ section }) => section)
  const order = new Map(pieces.map((piece, place) => [piece, place]))
  const questionsOf = (of: string): readonly Piece[] =>
    [...at({ as: 'prompt', of }), ...at({ as: 'note', of })].toSorted(
      (one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0),
    )
  return {
    scale: at({ as: 'point', score: 0 })
      .flatMap(label => (label.post.as === 'point' ? [{ score: label.post.score, label }] : []))
      .toSorted((one, other) => one.score - other.score),
    bands: bands.map(band => {
      const [heading] = at({ as: 'band', of: band.id })
      return { ...band, ...(heading ? { heading } : {}) }
    }),
    sections: sections.map(section => ({
      ...section,
      ...titleOf(section.id),
      items: questionsOf(section.id),
      standards: (bySection.get(section.id) ?? []).map(standard => ({
        ...standard,
        ...titleOf(standard.id),
        bands: bands.map(({ id }) => ({ band: id, statements: at({ as: 'statement', of: standard.id, band: id }) })),
        prompts: questionsOf(standard.id),
      })),
    })),
    aside: at({ as: 'aside' }),
    dropped: at({ as: 'dropped' }),
  }
}

export type { Post }
