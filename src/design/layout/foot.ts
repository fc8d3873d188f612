import type { Optional } from '../govuk/options.ts'
import { html, type Html } from '../html.ts'

export type Foot = { readonly links: ReadonlyArray<{ readonly text: string; readonly href: string }> } & Optional<{
  words: string
}>

const item = (link: Foot['links'][number]): Html =>
  html`<li class="govuk-footer__inline-list-item">
    <a class="govuk-footer__link" href="${link.href}">${link.text}</a>
  </li>`

/** The foot of every page, without crown or licence: this is not gov.uk. */
export const foot = ({ links, words }: Foot): Html =>
  html`<footer class="govuk-template__footer">
    <div class="govuk-footer">
      <div class="govuk-width-container">
        <div class="govuk-footer__meta">
          <div class="govuk-footer__meta-item govuk-footer__meta-item--grow">
            <h2 class="govuk-visually-hidden">About this service</h2>
            <ul class="govuk-footer__inline-list">
              ${links.map(item)}
            </ul>
            ${words && html`<div class="govuk-footer__meta-custom">${words}</div>`}
          </div>
        </div>
      </div>
    </div>
  </footer>`
