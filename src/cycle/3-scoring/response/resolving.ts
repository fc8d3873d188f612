import type { Form } from '#forms'
import type { PieceField } from './fields.ts'

const takes = ['mine', 'theirs', 'both'] as const

/** What somebody chose after seeing two texts: the value of every field, and whether anything typed was left out. */
export type Resolved = { readonly values: ReadonlyMap<string, string>; readonly leavesOut: boolean }

/** Puts a field together from what is stored and what was typed. A field about which nothing was asked keeps what was typed. */
export const resolved = (form: Form, stored: readonly PieceField[], typed: readonly PieceField[]): Resolved => {
  let leavesOut = false
  const values = new Map<string, string>()
  for (const mine of typed) {
    const theirs = stored.find(field => field.name === mine.name)?.value ?? ''
    const take = form.choice(`take-${mine.name}`, takes) ?? 'mine'
    if (take === 'theirs' && mine.value !== theirs && mine.value !== '') leavesOut = true
    values.set(mine.name, take === 'mine' ? mine.value : take === 'theirs' ? theirs : together(theirs, mine.value))
  }
  return { values, leavesOut }
}

/** One below the other; the same text twice, or a text that already holds the other, stands once. */
const together = (theirs: string, mine: string): string => {
  if (theirs === '' || mine.includes(theirs)) return mine
  if (mine === '' || theirs.includes(mine)) return theirs
  return `${theirs}\n\n${mine}`
}

/** True when the form comes from the page that shows both texts. */
export const isResolving = (form: Form): boolean => form.typed('resolving') === 'yes'

/** The version that a page was made from. A page that does not say so, or says nonsense, is as stale as can be. */
export const versionSeen = (form: Form): number => {
  const typed = form.typed('version')
  return /^\d{1,9}$/.test(typed) ? Number(typed) : 0
}
