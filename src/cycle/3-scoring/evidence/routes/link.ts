import { acceptedExtensions } from '#files'
import type { Asked } from '#http'

const bareAddress = /^\s*([\p{L}\p{N}-]+\.)+\p{L}{2,}(:\d+)?([/?#]\S*)?\s*$/u

const isFileName = (typed: string): boolean =>
  !typed.includes('/') && acceptedExtensions.some(extension => typed.trim().toLowerCase().endsWith(extension))

/**
 * People copy `example.org/review` from paper. A web address typed without its beginning is one on https; the name of a
 * file, `review.pdf`, is none.
 */
export const withScheme = (body: Asked['body']): Asked['body'] => {
  const link = body['link']
  return typeof link === 'string' && bareAddress.test(link) && !isFileName(link)
    ? { ...body, link: `https://${link.trim()}` }
    : body
}
