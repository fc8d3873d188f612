import { backLink } from '../govuk/back-link.ts'
import { genericHeader } from '../govuk/generic-header.ts'
import type { Optional } from '../govuk/options.ts'
import { serviceNavigation, type NavigationItem } from '../govuk/service-navigation.ts'
import { skipLink } from '../govuk/skip-link.ts'
import { html, type Html, type Inserted } from '../html.ts'
import { wholeDocument, type DocumentOptions } from './document.ts'
import { foot, type Foot } from './foot.ts'
import { warned } from './warned.ts'
import { who, type Who } from './who.ts'
import { wordmark } from './wordmark.ts'

/** The second bar: whose pages these are, and the menu. `active` marks the part that a page is in. */
export type Bar = { readonly name: string; readonly menu: readonly NavigationItem[] } & Optional<{ href: string }>

export type PageOptions = DocumentOptions & { readonly main: Html } & Optional<{
    home: string
    who: Who
    bar: Bar
    back: { readonly text: string; readonly href: string }
    /** A line above everything that stays in sight: sample data, an open connection. */
    warning: Inserted
    foot: Foot
  }>

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

/** A whole document: bars, main part and foot. It knows the product's name and no other noun. */
export const page = (options: PageOptions): Html => {
  const { back, main, warning } = options
  const above = back && html`<nav aria-label="Back">${backLink(back)}</nav>`
  const width = back ? 'govuk-main-wrapper main--below-link' : 'govuk-main-wrapper'
  return wholeDocument(
    options,
    '',
    html`${skipLink({ text: 'Skip to main content', href: '#main-content' })}
      ${warning && warned(warning)}${bars(options)}
      <div class="govuk-width-container">
        ${above}
        <main class="${width}" id="main-content">${main}</main>
      </div>
      ${options.foot && foot(options.foot)}`,
  )
}
