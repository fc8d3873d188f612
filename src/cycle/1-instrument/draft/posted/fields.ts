import type { Post } from '../../proposing/proposal.ts'

/** What a page of corrections posted. Fields that were not posted are no wish to change anything. */
export type Posted = {
  readonly has: (name: string) => boolean
  readonly value: (name: string) => string
}

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
