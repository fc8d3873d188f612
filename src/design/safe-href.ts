const sameSite = 'https://same-site.invalid'

/**
 * The address when a browser may follow it: http(s), mailto, or a path, query or fragment of this site; `./` leads to
 * what lies beside the page, as in a file that was taken out.
 * Anything else (`javascript:`, `data:`, `//other.example`, control characters) gives `undefined`.
 */
export const safeHref = (address: string): string | undefined => {
  if (/^(https?:\/\/|mailto:)[^\s\\]+$/i.test(address)) return URL.canParse(address) ? address : undefined
  if (!/^(?:[/#?]|\.\/)/.test(address) || !URL.canParse(address, sameSite)) return undefined
  return new URL(address, sameSite).origin === sameSite ? address : undefined
}
