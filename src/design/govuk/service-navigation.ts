import { attributes, html, type Attributes, type Html } from '../html.ts'
import { classes, wordsOf, type Items, type Looks, type Optional, type Words } from './options.ts'

export type NavigationItem = Words &
  Optional<{
    href: string
    /** This very page. */
    current: boolean
    /** The part of the site that this page is in. */
    active: boolean
    attributes: Attributes
  }>

export type ServiceNavigationOptions = Looks &
  Optional<{
    ariaLabel: string
    menuButtonText: string
    menuButtonLabel: string
    navigationLabel: string
    navigationId: string
    navigationClasses: string
    collapseNavigationOnMobile: boolean
    serviceName: string
    serviceUrl: string
    navigation: Items<NavigationItem>
    slots: Optional<{
      start: Html
      end: Html | { readonly html: Html; readonly align?: 'inline' | undefined }
      navigationStart: Html
      navigationEnd: Html
    }>
  }>

const entry = (item: NavigationItem): Html => {
  const isHere = item.current === true || item.active === true
  const words = wordsOf(item)
  const inside = isHere ? html`<strong class="govuk-service-navigation__active-fallback">${words}</strong>` : words
  const current = isHere ? (item.current === true ? 'page' : 'true') : undefined
  const link = attributes({
    class: 'govuk-service-navigation__link',
    href: item.href,
    'aria-current': current,
    ...item.attributes,
  })
  const still = attributes({ class: 'govuk-service-navigation__text', 'aria-current': current })
  const names = classes('govuk-service-navigation__item', isHere && 'govuk-service-navigation__item--active')
  return html`<li class="${names}">
    ${item.href ? html`<a${link}>${inside}</a>` : words && html`<span${still}>${inside}</span>`}
  </li>`
}

const name = (options: ServiceNavigationOptions): Html | undefined => {
  if (!options.serviceName) return undefined
  const inside = options.serviceUrl
    ? html`<a href="${options.serviceUrl}" class="govuk-service-navigation__link">${options.serviceName}</a>`
    : html`<span class="govuk-service-navigation__text">${options.serviceName}</span>`
  return html`<span class="govuk-service-navigation__service-name">${inside}</span>`
}

const opener = (options: ServiceNavigationOptions, id: string, words: string): Html => {
  const named = {
    type: 'button',
    class: 'govuk-service-navigation__toggle govuk-js-service-navigation-toggle',
    'aria-controls': id,
    'aria-label': options.menuButtonLabel === words ? undefined : options.menuButtonLabel,
    hidden: true,
    'aria-hidden': 'true',
  }
  return html`<button${attributes(named)}>${words}</button>`
}

const menu = (options: ServiceNavigationOptions): Html | undefined => {
  const items = (options.navigation ?? []).filter(item => Boolean(item))
  const { navigationStart, navigationEnd } = options.slots ?? {}
  if (items.length === 0 && !navigationStart && !navigationEnd) return undefined
  const words = options.menuButtonText || 'Menu'
  const id = options.navigationId || 'navigation'
  const folds = options.collapseNavigationOnMobile ?? items.length > 1
  const list = html`<ul class="govuk-service-navigation__list" id="${id}">
    ${navigationStart}${items.map(item => item && entry(item))}${navigationEnd}
  </ul>`
  return html`<nav
    aria-label="${options.navigationLabel || words}"
    class="${classes('govuk-service-navigation__wrapper', options.navigationClasses)}"
  >
    ${folds && opener(options, id, words)}${list}
  </nav>`
}

/** The second bar: whose pages these are, and the menu. */
export const serviceNavigation = (options: ServiceNavigationOptions): Html => {
  const { start, end } = options.slots ?? {}
  const last = end === undefined || 'markup' in end ? { html: end, align: undefined } : end
  const width = classes(
    'govuk-width-container',
    last.align === 'inline' && 'govuk-service-navigation__inlining-container',
  )
  const inside = html`<div class="${width}">
    ${start}
    <div class="govuk-service-navigation__container">${name(options)}${menu(options)}</div>
    ${last.html}
  </div>`
  const shared = {
    class: classes('govuk-service-navigation', options.classes),
    'data-module': 'govuk-service-navigation',
    ...options.attributes,
  }
  const isLandmark = Boolean(options.serviceName || start || last.html?.markup)
  return isLandmark
    ? html`<section${attributes({ 'aria-label': options.ariaLabel ?? 'Service information', ...shared })}>${inside}</section>`
    : html`<div${attributes(shared)}>${inside}</div>`
}
