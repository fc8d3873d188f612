import { attributes, html, raw, type Attributes, type Html } from '../html.ts'
import { classes, hasWords, wordsOf, type Looks, type Optional, type Words } from './options.ts'

export type PaginationLink = Words & { readonly href: string } & Optional<{ labelText: string; attributes: Attributes }>

export type PaginationItem = Optional<{
  number: number | string
  href: string
  current: boolean
  ellipsis: boolean
  visuallyHiddenText: string
  attributes: Attributes
}>

export type PaginationOptions = Looks &
  Optional<{
    items: readonly (PaginationItem | null | undefined)[]
    previous: PaginationLink
    next: PaginationLink
    landmarkLabel: string
  }>

const arrows = {
  prev: raw(
    '<svg class="govuk-pagination__icon govuk-pagination__icon--prev" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z"></path></svg>',
  ),
  next: raw(
    '<svg class="govuk-pagination__icon govuk-pagination__icon--next" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z"></path></svg>',
  ),
}

const usual = {
  prev: raw('Previous<span class="govuk-visually-hidden"> page</span>'),
  next: raw('Next<span class="govuk-visually-hidden"> page</span>'),
}

const towards = (way: 'prev' | 'next', link: PaginationLink | undefined, isBlock: boolean): Html | undefined => {
  if (!link?.href) return undefined
  const named = { class: 'govuk-link govuk-pagination__link', href: link.href, rel: way, ...link.attributes }
  const first = isBlock || way === 'prev'
  const title = classes(
    'govuk-pagination__link-title',
    isBlock && !link.labelText && 'govuk-pagination__link-title--decorated',
  )
  const about = html`<span class="govuk-visually-hidden">:</span>
    <span class="govuk-pagination__link-label">${link.labelText}</span>`
  return html`<div class="govuk-pagination__${way}"><a${attributes(named)}>${first && arrows[way]}
    <span class="${title}">${hasWords(link) ? wordsOf(link) : usual[way]}</span>${isBlock && link.labelText && about}${!first && arrows[way]}</a></div>`
}

const step = (item: PaginationItem): Html => {
  if (item.ellipsis === true)
    return html`<li class="govuk-pagination__item govuk-pagination__item--ellipsis">&ctdot;</li>`
  const named = {
    class: 'govuk-link govuk-pagination__link',
    href: item.href,
    'aria-label': item.visuallyHiddenText ?? `Page ${item.number}`,
    'aria-current': item.current === true ? 'page' : undefined,
    ...item.attributes,
  }
  const names = classes('govuk-pagination__item', item.current === true && 'govuk-pagination__item--current')
  return html`<li class="${names}"><a${attributes(named)}>${item.number}</a></li>`
}

export const pagination = (options: PaginationOptions): Html => {
  const isBlock = options.items === undefined && Boolean(options.next ?? options.previous)
  const named = {
    class: classes('govuk-pagination', isBlock && 'govuk-pagination--block', options.classes),
    'aria-label': options.landmarkLabel || 'Pagination',
    ...options.attributes,
  }
  const steps = options.items?.map(item => item && Object.keys(item).length > 0 && step(item))
  return html`<nav${attributes(named)}>${towards('prev', options.previous, isBlock)}${
    steps &&
    html`<ul class="govuk-pagination__list">
      ${steps}
    </ul>`
  }${towards('next', options.next, isBlock)}</nav>`
}
