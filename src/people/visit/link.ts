import { later, no, yes, type Decision, type Instant } from '#ground'

const minute = 60_000
/** A sign-in link works for ten minutes, an invitation for seven days. In milliseconds. */
export const linkLife = { 'sign-in': 10 * minute, invitation: 7 * 24 * 60 * minute } as const

/** Wrong codes after which a link is dead (security.md 5, brute force). */
export const mostTries = 10

/** How long a link, and the address that was typed for it, is kept once it is dead, in hours. */
export const linkKeptHours = 24

/** Sign-in mails that one address gets within the life of a link; more would be somebody else's doing. */
export const mostLinks = 5

export type LinkKind = 'sign-in' | 'sample' | 'first-run'

export type Link = {
  readonly kind: LinkKind
  readonly email?: string
  readonly browserHash?: string
  readonly codeHash?: string
  readonly tries: number
  readonly comesBackTo: string
  readonly expiresAt?: Instant
  readonly usedAt?: Instant
}

export type LinkRefusal =
  | { readonly kind: 'expired' }
  | { readonly kind: 'used' }
  | { readonly kind: 'too-many-tries' }
  | { readonly kind: 'code-needed' }
  | { readonly kind: 'wrong-code' }

export const linkRefusalWords: Readonly<Record<LinkRefusal['kind'], string>> = {
  expired: 'This link has run out. Links work for ten minutes. Ask for a new one.',
  used: 'This link has been used. Each link works once. Ask for a new one.',
  'too-many-tries': 'Too many wrong codes were tried. Ask for a new link.',
  'code-needed': 'Enter the code from the e-mail.',
  'wrong-code': 'That is not the code in the e-mail. Check it and try again.',
}

export type LinkUse = { readonly sameBrowser: boolean; readonly codeIsRight: boolean | undefined }

/** When a sign-in link made now stops working. */
export const linkEnd = (now: Instant): Instant => later(now, linkLife['sign-in'])

/**
 * Whether a link may be used now. A sign-in link works once, within ten minutes, in the browser that asked for it; any
 * other browser must bring the code from the mail. A sample link works as often as one likes.
 */
export const mayUse = (link: Link, use: LinkUse, now: Instant): Decision<'used', LinkRefusal> => {
  if (link.kind === 'sample') return yes('used')
  if (link.usedAt !== undefined) return no({ kind: 'used' })
  if (link.expiresAt !== undefined && now >= link.expiresAt) return no({ kind: 'expired' })
  if (link.kind === 'first-run' || use.sameBrowser) return yes('used')
  if (link.tries >= mostTries) return no({ kind: 'too-many-tries' })
  if (use.codeIsRight === undefined) return no({ kind: 'code-needed' })
  return use.codeIsRight ? yes('used') : no({ kind: 'wrong-code' })
}
