import { html, insetText, pagination, type Html } from '#design'
import { pagesOf } from '../turning.ts'

/** A long list, from which page one reads; nobody turns further than to `last`. `page` from 1. */
type Turned = { readonly count: number; readonly page: number; readonly of: string; readonly last?: number }

/** The way to the pages before and after; nothing where one page holds all. Beyond the last, how many there are. */
export const turner = ({ count, page, of, last }: Turned, to: (page: number) => string): Html => {
  const pages = pagesOf(count, last)
  return html`${
    page > pages &&
    count > 0 &&
    insetText({
      html: html`There ${pages === 1 ? 'is 1 page' : `are ${pages} pages`} of them, and this is page ${page}.
        <a class="govuk-link" href="${to(1)}">Go to the first page</a>`,
    })
  }
  ${
    pages > 1 &&
    pagination({
      landmarkLabel: `Pages of ${of}`,
      ...(page > 1 ? { previous: { href: to(Math.min(page - 1, pages)) } } : {}),
      ...(page < pages ? { next: { href: to(page + 1) } } : {}),
    })
  }`
}

/** `45 records, page 2 of 3`; without the page where it is none of them. */
export const sayPage = (said: string, count: number, page: number): string => {
  const pages = pagesOf(count)
  return pages > 1 && page <= pages ? `${said}, page ${page} of ${pages}` : said
}
