import type { Optional } from '../govuk/options.ts'
import { html, type Html, type Inserted } from '../html.ts'

export type HeadingOptions = { readonly title: string } & Optional<{
  caption: string
  size: 'l' | 'xl'
  lede: Inserted
}>

/** The page's one `h1`, with what it belongs to above and a line that leads in below. */
export const heading = ({ title, caption, size = 'l', lede }: HeadingOptions): Html =>
  html`<div class="heading">
    ${caption && html`<span class="govuk-caption-${size}">${caption}</span>`}
    <h1 class="govuk-heading-${size}">${title}</h1>
    ${lede && html`<p class="govuk-body lede">${lede}</p>`}
  </div>`
