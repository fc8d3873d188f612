import { sayInstant, type Id, type Instant } from '#ground'

/** A line in somebody's diary. Nobody else ever reads it (002: the notebook). */
export type Note = {
  readonly id: Id<'note'>
  /** What it is about, in the writer's words; may be empty. */
  readonly about: string
  readonly words: string
  readonly writtenAt: Instant
}

/** All of them as one file of plain text, the oldest first. */
export const notesAsText = (name: string, notes: readonly Note[]): string =>
  [
    `Private notes of ${name}`,
    ...notes
      .toReversed()
      .map(({ about, words, writtenAt }) => [sayInstant(writtenAt), about, words].filter(Boolean).join('\n')),
    '',
  ].join('\n\n')
