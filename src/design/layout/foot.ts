import type { Optional } from '../govuk/options.ts'
import { html, type Html } from '../html.ts'

export type Foot = { readonly links: ReadonlyArray<{ readonly text: string; readonly href: string }> } & Optional<{
  words: string
}>

const item = (link: Foot['links'][number]): Html =>
  html`<li><a class="govuk-link govuk-link--text-colour" href="${link.href}">${link.text}</a></li>`

/** The foot of every page: ours, because GOV.UK's carries the crown and its licence. */
export const foot = ({ links, words }: Foot): Html =>
  html`<footer class="govuk-template__footer foot">
    <div class="govuk-width-container">
      <h2 class="govuk-visually-hidden">About this service</h2>
      <ul class="foot__links">
        ${links.map(item)}
      </ul>
      ${words && html`<p class="govuk-body">${words}</p>`}
    </div>
  </footer>`
