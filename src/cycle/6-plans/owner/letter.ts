import { sayDay, type Day } from '#ground'
import { isLate, type Action } from '../action/action.ts'

export type Letter = {
  readonly name: string
  readonly partnership: string
  readonly actions: readonly Action[]
  readonly today: Day
  /** Shows their own actions, and changes how far they are. */
  readonly link: string
  /** Stops the weekly mail, and nothing else. */
  readonly stop: string
  /** Until when the link works. */
  readonly until: Day
}

const lineOf = (action: Action, today: Day): string => {
  const words = action.words.replaceAll(/\s+/g, ' ').trim()
  const short = words.length <= 300 ? words : `${words.slice(0, 299).toWellFormed()}…`
  if (action.due === undefined) return `- ${short} (no date yet)`
  return `- ${short} (${isLate(action, today) ? 'late since' : 'by'} ${sayDay(action.due)})`
}

/** At most this many are named in a mail; the page has them all. */
const most = 20

/** What a mail to somebody without an account says. */
export const letterText = (letter: Letter, opening: string): string => {
  const more = letter.actions.length - most
  return `Hello ${letter.name},

${opening}

${letter.actions
  .slice(0, most)
  .map(each => lineOf(each, letter.today))
  .join('\n')}${more > 0 ? `\n- and ${more} more` : ''}

See them, say how far you are, or ask for another date. You need no account:

${letter.link}

The same page has them as a file for your calendar. The link is for you alone; it shows your own actions and nothing else, and works until ${sayDay(letter.until)}. Each mail brings a new one.

No weekly mail any more? Stop it here: ${letter.stop}

Stocktake
`
}
