import { standardsOf, type Edition } from '#instrument'
import { flat } from '../reading-in/form/cells.ts'

/** By what a standard may be named in a form: its title or its short one, whatever bodies and plans were called there. */
export type Names = readonly { readonly number: number; readonly isName: (words: string) => boolean }[]

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** `…across the {partnership}` also reads `…across the Alliance`. */
const patternOf = (title: string): RegExp => {
  const parts = flat(title).split(/\{[a-z][a-z0-9.-]*\}/)
  return new RegExp(`^${parts.map(escaped).join('.{1,80}')}$`, 'u')
}

/** The names of an edition's standards. */
export const namesIn = (edition: Edition): Names =>
  standardsOf(edition).map(({ number, title, shortTitle }) => {
    const patterns = [patternOf(title), patternOf(shortTitle)]
    return { number, isName: words => patterns.some(pattern => pattern.test(words)) }
  })
