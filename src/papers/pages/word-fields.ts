import type { WordKey } from '../board/words.ts'

/** How each text of the Board papers is asked for. */
export const wordFields: Readonly<
  Record<WordKey, { readonly label: string; readonly hint?: string; readonly rows: number }>
> = {
  'before.introduction': { label: 'Introduction', rows: 4 },
  'before.decided': {
    label: 'Who decided on this session, and when',
    hint: 'For example the meeting at which the Board set time aside. The dates of the exercise are in the paper already.',
    rows: 3,
  },
  'before.time': { label: 'How long the session takes', rows: 3 },
  'before.implications': { label: 'Financial and legal implications', rows: 4 },
  'before.recommendation': { label: 'Recommendations', rows: 6 },
  'after.introduction': { label: 'Introduction', rows: 4 },
  'after.assurance': {
    label: 'Assurance statement',
    hint: 'What the Board says it has satisfied itself of. Write only what the Board will stand behind.',
    rows: 6,
  },
  'after.implications': { label: 'Financial and legal implications', rows: 4 },
  'after.asked': { label: 'What the Board is asked to do', rows: 6 },
}
