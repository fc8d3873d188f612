import { sayDay, type Day } from '#ground'
import type { Owed } from './owed.ts'

export type Letter = {
  readonly name: string
  readonly partnership: string
  readonly owed: readonly Owed[]
  readonly today: Day
  /** Shows what they answer for, and changes how far it is. */
  readonly link: string
  /** Stops the weekly mail, and nothing else. */
  readonly stop: string
  /** Until when the link works. */
  readonly until: Day
}

const lineOf = (owed: Owed, today: Day): string => {
  const words = owed.words.replaceAll(/\s+/g, ' ').trim()
  const short = words.length <= 300 ? words : `${words.slice(0, 299).toWellFormed()}…`
  if (owed.due === undefined) return `- ${short} (no date yet)`
  return `- ${short} (${owed.due < today ? 'late since' : 'by'} ${sayDay(owed.due)})`
}

/** At most this many are named in a mail; the page has them all. */
const most = 20

/** What a mail to somebody without an account says. */
export const letterText = (letter: Letter, opening: string): string => {
  const more = letter.owed.length - most
  return `Hello ${letter.name},

${opening}

${letter.owed
  .slice(0, most)
  .map(each => lineOf(each, letter.today))
  .join('\n')}${more > 0 ? `\n- and ${more} more` : ''}

See them, say how far you are, or ask for another date. You need no account:

${letter.link}

Every date that is set comes with this mail as a file for your calendar. The link is for you alone; it shows what you answer for and nothing else, and works until ${sayDay(letter.until)}. Each mail brings a new one.

No weekly mail any more? Stop it here: ${letter.stop}

Stocktake
`
}
