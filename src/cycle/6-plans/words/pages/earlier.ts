import { button, html, questionRow, type Html } from '#design'
import { isBlank, sayInstant, type Instant } from '#ground'
import type { Frame } from '#people'
import { leaf, type PlanView } from '../../pages/leaf.ts'
import { prose } from '../../pages/prose.ts'

export type EarlierView = PlanView & {
  readonly key: string
  readonly title: string
  /** Where the text is written. */
  readonly href: string
  readonly now: string
  readonly earlier: readonly {
    readonly version: number
    readonly words: string
    readonly at: Instant
    readonly by: string
  }[]
}

/** What a text of the plan once was; each can be put back. */
export const earlierPage = (frame: Frame, view: EarlierView): Html =>
  leaf(frame, view, {
    title: 'Earlier texts',
    lede: view.title,
    back: { text: 'Back to the text', href: view.href },
    main: earlierTexts({ ...view, action: view.paths.earlier(view.key) }),
  })

type EarlierTexts = Pick<EarlierView, 'now' | 'earlier'> & {
  /** Where putting one back posts to. */
  readonly action: string
}

/** What stands in a text now, and what stood there once, each with its button: for every room that keeps texts so. */
export const earlierTexts = ({ now, earlier, action }: EarlierTexts): Html =>
  html`${questionRow({
    asking: html`<h2 class="govuk-heading-m">What stands there now</h2>
      ${shown(now)}`,
  })}
  ${earlier.length === 0 && html`<p class="govuk-body">There is no earlier text.</p>`}
  ${earlier.map(each =>
    questionRow({
      asking: html`<h2 class="govuk-heading-s">${each.by}, ${sayInstant(each.at)}</h2>
        ${shown(each.words)}`,
      helping: html`<form method="post" action="${action}">
        <input type="hidden" name="version" value="${each.version}" />
        ${button({ text: 'Put this back', classes: 'govuk-button--secondary' })}
        <p>What stands there now is kept here.</p>
      </form>`,
    }),
  )}`

const shown = (words: string): Html => (isBlank(words) ? html`<p class="govuk-body quiet">Nothing</p>` : prose(words))
