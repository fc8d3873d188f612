import { backLink } from '../govuk/back-link.ts'
import { genericHeader } from '../govuk/generic-header.ts'
import type { Optional } from '../govuk/options.ts'
import { serviceNavigation, type NavigationItem } from '../govuk/service-navigation.ts'
import { skipLink } from '../govuk/skip-link.ts'
import { html, raw, type Html, type Inserted } from '../html.ts'
import { foot, type Foot } from './foot.ts'
import { who, type Who } from './who.ts'
import { wordmark } from './wordmark.ts'

/** Where the page's own files are: see `loadAssets`. */
export type PageAssets = { readonly css: string; readonly js: string; readonly icon: string; readonly manifest: string }

/** The second bar: whose pages these are, and the menu. `active` marks the part that a page is in. */
export type Bar = { readonly name: string; readonly menu: readonly NavigationItem[] } & Optional<{ href: string }>

export type PageOptions = {
  /** Without the product's name, which follows it. */
  readonly title: string
  readonly main: Html
  /** Of this reply's content security policy. */
  readonly nonce: string
  readonly assets: PageAssets
} & Optional<{
  lang: string
  /** The page comes back with mistakes: its title says so first. */
  errors: boolean
  home: string
  who: Who
  bar: Bar
  back: { readonly text: string; readonly href: string }
  /** A line above everything that stays in sight: sample data, an open connection. */
  warning: Inserted
  foot: Foot
}>

const doctype = raw('<!DOCTYPE html>')

const head = ({ title, errors, assets, nonce }: PageOptions): Html =>
  html`<head>
    <meta charset="utf-8" />
    <title>${errors === true && 'Error: '}${title} – Stocktake</title>
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <meta name="theme-color" content="#5c2751" />
    <link rel="icon" href="${assets.icon}" type="image/svg+xml" />
    <link rel="manifest" href="${assets.manifest}" />
    <link rel="stylesheet" href="${assets.css}" />
    <script type="module" src="${assets.js}" nonce="${nonce}"></script>
  </head>`

const announce = (nonce: string): Html =>
  html`<script nonce="${nonce}">
    document.body.className +=
      ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '')
  </script>`

const bars = ({ home, bar, who: person }: PageOptions): Html => {
  const second =
    bar &&
    serviceNavigation({
      serviceName: bar.name,
      serviceUrl: bar.href,
      navigation: bar.menu,
      ariaLabel: 'Whose pages these are',
      collapseNavigationOnMobile: false,
    })
  return html`<header class="govuk-template__header">
    ${genericHeader({ url: home, logoHtml: wordmark, endHtml: person && who(person) })}${second}
  </header>`
}

const warned = (words: Inserted): Html =>
  html`<div class="warned" role="region" aria-label="Warning"><p class="govuk-width-container">${words}</p></div>`

/** A whole document: bars, main part and foot. It knows the product's name and no other noun. */
export const page = (options: PageOptions): Html => {
  const { back, main, nonce, warning } = options
  const above = back && html`<nav aria-label="Back">${backLink(back)}</nav>`
  const width = back ? 'govuk-main-wrapper main--below-link' : 'govuk-main-wrapper'
  return html`${doctype}
    <html lang="${options.lang ?? 'en-GB'}" class="govuk-template">
      ${head(options)}
      <body class="govuk-template__body">
        ${announce(nonce)} ${skipLink({ text: 'Skip to main content', href: '#main-content' })}
        ${warning && warned(warning)}${bars(options)}
        <div class="govuk-width-container">
          ${above}
          <main class="${width}" id="main-content">${main}</main>
        </div>
        ${options.foot && foot(options.foot)}
      </body>
    </html> `
}
