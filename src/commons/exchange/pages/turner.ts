import { pagination, type Html } from '#design'
import { pagesOf } from '../turning.ts'

/** The way to the pages before and after; nothing where one page holds all. `page` from 1. */
export const turner = (
  { count, page, of }: { readonly count: number; readonly page: number; readonly of: string },
  to: (page: number) => string,
): Html | false => {
  const pages = pagesOf(count)
  return (
    pages > 1 &&
    pagination({
      landmarkLabel: `Pages of ${of}`,
      ...(page > 1 ? { previous: { href: to(Math.min(page - 1, pages)) } } : {}),
      ...(page < pages ? { next: { href: to(page + 1) } } : {}),
    })
  )
}

/** `45 records, page 2 of 3`. */
export const sayPage = (said: string, count: number, page: number): string => {
  const pages = pagesOf(count)
  return pages > 1 ? `${said}, page ${page} of ${pages}` : said
}
