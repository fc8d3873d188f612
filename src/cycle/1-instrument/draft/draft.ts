import { sayInstant, type Id, type Instant } from '#ground'
import type { CorrectionRefusal } from '../proposing/correction.ts'
import type { Original } from '../proposing/original.ts'
import type { Proposal } from '../proposing/proposal.ts'

/** How a draft began: with a document, with what was pasted, with nothing, or as a copy of an edition. */
export type Beginning = 'file' | 'pasted' | 'blank' | 'copy'

/** What the edition is to be called. */
export type Details = {
  readonly title: string
  /** What versions of it have in common, in small letters: `our-standards`. */
  readonly name: string
  readonly version: number
  /** As BCP 47 has it: `en`, `cy`. */
  readonly language: string
  readonly about: string
}

/** The part of a proposal that corrections change; what the document says never does. */
export type Corrected = Omit<Proposal, 'original'>

/** A framework on its way to an edition. */
export type Draft = {
  readonly id: Id<'draft'>
  readonly began: Beginning
  /** The name of the file, or the id of the edition that it is a copy of. */
  readonly beganFrom: string
  readonly beganAt: Instant
  readonly beganBy: string
  readonly file?: Id<'file'>
  readonly original: Original
  readonly corrected: Corrected
  readonly details: Details
  readonly version: number
  readonly changedAt: Instant
  readonly changedBy: string
  /** The id of the edition, or of the checklist where it reads as one. */
  readonly publishedAs?: string
  readonly isSetAside: boolean
}

export const proposalOf = ({ original, corrected }: Pick<Draft, 'original' | 'corrected'>): Proposal => ({
  ...corrected,
  original,
})

export const withoutOriginal = (proposal: Proposal): Corrected => {
  const { original: _, ...corrected } = proposal
  return corrected
}

/** A draft as a list shows it. */
export type ListedDraft = Pick<Draft, 'id' | 'details' | 'began' | 'beganFrom' | 'beganAt' | 'changedAt' | 'changedBy'>

/** What a draft was made of, and when: drafts of one title are told apart by it. */
export const sayBegun = ({ began, beganFrom, beganAt }: Pick<Draft, 'began' | 'beganFrom' | 'beganAt'>): string => {
  const from = {
    file: `Read from “${beganFrom}”`,
    pasted: 'Pasted',
    blank: 'Begun with nothing',
    copy: 'Begun as a copy',
  }
  return `${from[began]} at ${sayInstant(beganAt)}`
}

/** Why a draft cannot be changed. */
export type DraftRefusal = { readonly kind: 'absent' | 'published' | 'set-aside' | 'stale' | 'nothing-to-undo' }

export const sayDraftRefusal = ({ kind }: DraftRefusal): string =>
  ({
    absent: 'There is no such draft.',
    published:
      'This draft was published, and a published edition never changes. Begin the next version as a copy of it.',
    'set-aside': 'This draft was set aside. Nothing in it can be changed.',
    stale:
      'Somebody else changed this draft after your page was opened. Nothing was done. The page shows how it stands now.',
    'nothing-to-undo': 'There is nothing to undo.',
  })[kind]

/** How many corrections can be undone, the last one first. */
export const stepsKept = 20

/** What came of corrections that were posted together. */
export type Outcome = {
  readonly version: number
  /** By the field that asked for it. */
  readonly refused: readonly (CorrectionRefusal & { readonly field: string })[]
  readonly wrong: readonly { readonly field: string; readonly words: string }[]
  /** Texts that somebody else changed meanwhile: not overwritten. */
  readonly conflicts: readonly Conflict[]
  /** Held back until somebody says so: it reads the document again, and so many corrections go. */
  readonly again?: { readonly press: string; readonly goes: number }
}

/** `isGone` where the text that was typed in is not there any more. */
export type Conflict = { readonly id: string; readonly typed: string; readonly isGone?: true }

/** A name for versions of an edition, from its title: small letters, digits and hyphens. */
export const nameFrom = (title: string): string =>
  title
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{Mark}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '') || 'standards'

/** The same under another title; the name and the sentence that were made from the one before go along. */
export const retitled = ({ began, details }: Pick<Draft, 'began' | 'details'>, title: string): Details => ({
  ...details,
  title,
  // Versions of one edition keep its name.
  name: began !== 'copy' && details.name === nameFrom(details.title) ? nameFrom(title) : details.name,
  about: details.about === aboutOf(details.title) ? aboutOf(title) : details.about,
})

/** The name of a file as a title: no ending, no signs that stand for spaces, no mark of a copy. */
export const titleFromFile = (name: string): string => {
  const words = name
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/[_\s]+|(?<=\p{L}{3})-(?=\p{L}{3})/gu, ' ')
    .replace(/(?:\s*\(\d{1,2}\)|\s*[-–]\s*copy)+$/i, '')
    .trim()
    .slice(0, 120)
  return words === '' ? untitled : words.charAt(0).toUpperCase() + words.slice(1)
}

/** What standards are called that nobody has named. */
export const untitled = 'Our standards'

/** What an edition is for, until somebody says it better. */
export const aboutOf = (title: string): string => `The standards of “${title}”.`
