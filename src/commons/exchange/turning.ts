import type { Form } from '#forms'

/** How many of a long list a page shows. */
export const perPage = 20

/** The page that an address asks for, from 1; the first where it says nothing that is one. */
export const pageIn = (query: Form): number => pageOf(query.typed('page'))

/** The same of what it says. */
export const pageOf = (typed: string): number => (/^[1-9]\d{0,5}$/.test(typed) ? Number(typed) : 1)

/** How many pages so many take, at most `last`; one where there is nothing. */
export const pagesOf = (count: number, last = Number.POSITIVE_INFINITY): number =>
  Math.max(1, Math.min(last, Math.ceil(count / perPage)))

/** How many there are before a page, from 1. */
export const startOf = (page: number): number => (page - 1) * perPage
