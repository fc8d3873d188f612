import { isKeepable } from '#ground'
import type { Reading } from './mistake.ts'

const figures = new Intl.NumberFormat('en-GB')

// Line separators and control characters, which would break a heading, a list or a mail header. A tab is harmless.
const breaksLine = /(?!\t)[\p{Cc}\p{Zl}\p{Zp}]/u

/**
 * Text as it was typed, or words when it is longer than `max` or can't be stored. Length counts as browsers and character
 * counters count (UTF-16 units), so it is never less than the database's own count.
 */
export const readText = (typed: string, called: string, max: number): Reading<string> => {
  if (!isKeepable(typed)) return { words: `${called} ${sayUnkeepable(typed)}` }
  if (typed.length <= max) return { value: typed }
  const over = figures.format(typed.length - max)
  return { words: `${called} must be ${figures.format(max)} characters or fewer. It is ${over} too long` }
}

/** One line without space around it, or words when it is too long, can't be stored or has a line break inside. */
export const readLine = (typed: string, called: string, max: number): Reading<string> => {
  const line = typed.trim()
  const reading = readText(line, called, max)
  if ('words' in reading || !breaksLine.test(line)) return reading
  return { words: `${called} must be on one line, without line breaks or control characters` }
}

// Browsers draw both kinds of character as �, so that the person can see what to delete.
const sayUnkeepable = (typed: string): string => {
  const letters = [...typed]
  const at = letters.findIndex(letter => !isKeepable(letter))
  const before = letters.slice(0, at).join('').trimEnd().slice(-24).toWellFormed()
  const place = before === '' ? 'at the start' : `after “${before}”`
  return `has a character that cannot be stored, shown as �, ${place}. Delete it and try again`
}
