const limit = 200

/** Control characters, line breaks, and what turns the reading direction round so that `exe` looks like `pdf`. */
const misleading = /[\p{Cc}\u2028\u2029\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu

/** In lower case, without the dot; '' when there is none. */
export const extensionOf = (name: string): string => /[^.]\.([^.]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? ''

/**
 * The name as its owner gave it, without folders, hidden characters and leading or trailing dots, at most 200
 * characters with its ending kept. It is shown and given back, and never used as a path.
 */
export const cleanName = (typed: string): string => {
  const last = typed.slice(-1000).toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const seen = last
    .replace(misleading, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  if (seen === '') return 'file'
  if (seen.length <= limit) return seen
  const ending = extensionOf(seen) === '' ? '' : `.${extensionOf(seen)}`
  return `${seen.slice(0, limit - ending.length - 1).replace(/[\ud800-\udbff]$/, '')}…${ending}`
}
