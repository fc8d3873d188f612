import type { Reading } from './mistake.ts'

// Narrower than RFC 5322 on purpose: no quotes, comments, spaces or lists, so that one address stays one recipient.
const mailbox = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u
const label = /^[\p{L}\p{N}]([\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?$/u

/** One email address in NFC, its domain in lower case, at most 254 characters. The part before the @ stays as typed. */
export const readEmail = (typed: string, called: string): Reading<string> => {
  const [name = '', domain = '', ...rest] = typed.trim().slice(0, 300).normalize('NFC').split('@')
  const value = `${name}@${domain.toLowerCase()}`
  const labels = domain.toLowerCase().split('.')
  const right = rest.length === 0 && name.length <= 64 && mailbox.test(name) && labels.length > 1 && value.length <= 254
  return right && labels.every(part => label.test(part))
    ? { value }
    : { words: `${called} must be one email address, like name@example.org` }
}

/** An http or https address as typed, at most 2,000 characters, without a user name or password inside. */
export const readLink = (typed: string, called: string): Reading<string> => {
  const value = typed.trim()
  if (value.length > 2000) return { words: `${called} must be 2,000 characters or fewer` }
  const plain = /^https?:\/\/[^\s\p{Cc}\\<>"]+$/iu.test(value) && value.isWellFormed() ? URL.parse(value) : null
  return plain && plain.username === '' && plain.password === ''
    ? { value }
    : { words: `${called} must be a web address that starts with https:// or http://` }
}
