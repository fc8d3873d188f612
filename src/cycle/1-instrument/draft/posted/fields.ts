import type { Correction } from '../../proposing/correction.ts'
import type { Post } from '../../proposing/proposal.ts'

/** What a page of corrections posted. Fields that were not posted are no wish to change anything. */
export type Posted = {
  readonly names: readonly string[]
  readonly has: (name: string) => boolean
  readonly value: (name: string) => string
}

/** What one field asks for: all of it is done or nothing of it. */
export type Asking = { readonly field: string; readonly corrections: readonly Correction[] }
/** What is wrong with a field, in words. */
export type Wrong = { readonly field: string; readonly words: string }
/** A field as it was read. Fields that ask for nothing are left out. */
export type FieldRead = Asking | Wrong

/** A field that asks for something, or nothing where it does not. */
export const asking = (field: string, ...corrections: readonly Correction[]): readonly Asking[] =>
  corrections.length === 0 ? [] : [{ field, corrections }]

/** A post as a word of a form: `statement:s3:b1`, `prompt:s3`, `aside`. */
export const sayPost = (post: Post): string =>
  [
    post.as,
    'of' in post ? post.of : undefined,
    'band' in post ? post.band : undefined,
    'score' in post ? String(post.score) : undefined,
  ]
    .filter(part => part !== undefined)
    .join(':')

/** The post that such a word names; nothing for what names none. Whether it is there is for the correction to say. */
export const postFrom = (said: string): Post | undefined => {
  const [as, of, band] = said.split(':')
  if (as === 'aside') return { as }
  if (of === undefined || of === '') return undefined
  if (as === 'statement') return band === undefined ? undefined : { as, of, band }
  if (as === 'point') return /^\d{1,2}$/.test(of) ? { as, score: Number(of) } : undefined
  return as === 'title' || as === 'prompt' || as === 'note' ? { as, of } : undefined
}

/** The lines of a box that say something. */
export const linesOf = (typed: string): readonly string[] =>
  typed
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')

/** A whole number as somebody types it; nothing for anything else. */
export const wholeNumber = (typed: string): number | undefined =>
  /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : undefined
