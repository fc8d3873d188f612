import { button, html, questionRow, type Html } from '#design'
import { isBlank, sayInstant } from '#ground'
import type { Frame } from '#people'
import { prose } from '#plans'
import { leaf, type FrameworkView } from '../../pages/leaf.ts'
import type { EarlierWords } from '../earlier.ts'

export type EarlierView = FrameworkView & {
  readonly key: string
  readonly title: string
  /** Where the text is written. */
  readonly href: string
  readonly now: string
  readonly earlier: readonly EarlierWords[]
}

/** What a text of the framework once was; each can be put back. */
export const earlierPage = (frame: Frame, view: EarlierView): Html =>
  leaf(frame, view, {
    title: 'Earlier texts',
    lede: view.title,
    back: { text: 'Back to the text', href: view.href },
    main: html`${questionRow({
      asking: html`<h2 class="govuk-heading-m">What stands there now</h2>
        ${shown(view.now)}`,
    })}
    ${view.earlier.length === 0 && html`<p class="govuk-body">There is no earlier text.</p>`}
    ${view.earlier.map(each =>
      questionRow({
        asking: html`<h2 class="govuk-heading-s">${each.by}, ${sayInstant(each.at)}</h2>
          ${shown(each.words)}`,
        helping: html`<form method="post" action="${view.paths.earlier(view.key)}">
          <input type="hidden" name="version" value="${each.version}" />
          ${button({ text: 'Put this back', classes: 'govuk-button--secondary' })}
          <p>What stands there now is kept here.</p>
        </form>`,
      }),
    )}`,
  })

const shown = (words: string): Html => (isBlank(words) ? html`<p class="govuk-body quiet">Nothing</p>` : prose(words))
