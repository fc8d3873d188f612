/**
 * Text that XML 1.0 and PDF can hold. What they can't (control characters but tab and line ends, lone surrogates, U+FFFE
 * and U+FFFF) becomes U+FFFD, so that a reader sees that something stood there. Everything else is kept.
 */
export const typeable = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')

/** The address as a reader may follow it, or nothing when it is not http, https or one plain mailto. */
export const safeAddress = (address: string): string | undefined => {
  const url = URL.parse(address)
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url.href
  return /^mailto:[^\s@?&<>"]+@[^\s@?&<>"]+$/iu.test(address) ? url?.href : undefined
}
