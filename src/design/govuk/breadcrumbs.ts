import { attributes, html, type Attributes, type Html } from '../html.ts'
import { classes, wordsOf, type Looks, type Optional, type Words } from './options.ts'

export type Breadcrumb = Words & Optional<{ href: string; attributes: Attributes }>

export type BreadcrumbsOptions = Looks & { readonly items: readonly Breadcrumb[] } & Optional<{
    collapseOnMobile: boolean
    labelText: string
  }>

const crumb = (item: Breadcrumb): Html => {
  if (!item.href) return html`<li class="govuk-breadcrumbs__list-item" aria-current="page">${wordsOf(item)}</li>`
  const named = { class: 'govuk-breadcrumbs__link', href: item.href, ...item.attributes }
  return html`<li class="govuk-breadcrumbs__list-item"><a${attributes(named)}>${wordsOf(item)}</a></li>`
}

export const breadcrumbs = (options: BreadcrumbsOptions): Html => {
  const folds = options.collapseOnMobile === true && 'govuk-breadcrumbs--collapse-on-mobile'
  const named = {
    class: classes('govuk-breadcrumbs', options.classes, folds),
    ...options.attributes,
    'aria-label': options.labelText ?? 'Breadcrumb',
  }
  return html`<nav${attributes(named)}><ol class="govuk-breadcrumbs__list">${options.items.map(crumb)}</ol></nav>`
}
