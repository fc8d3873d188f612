import type { IncomingHttpHeaders } from 'node:http'

/**
 * True when a write comes from a page of this site. Browsers say so themselves: `Sec-Fetch-Site` over https and on
 * localhost, `Origin` with every POST. A request that carries neither is no browser's form and is turned away.
 */
export const isSameSite = (headers: IncomingHttpHeaders): boolean => {
  const fetchSite = headers['sec-fetch-site']
  if (fetchSite !== undefined) return fetchSite === 'same-origin'
  const origin = headers.origin
  if (origin === undefined || headers.host === undefined) return false
  try {
    return new URL(origin).host === headers.host
  } catch {
    return false
  }
}
