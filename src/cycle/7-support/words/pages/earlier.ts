import { html, type Html } from '#design'
import type { Frame } from '#people'
import { earlierTexts, type EarlierWords } from '#plans'
import { leaf, type SupportView } from '../../pages/leaf.ts'

export type EarlierView = SupportView & {
  readonly key: string
  readonly title: string
  /** Where the text is written. */
  readonly href: string
  readonly now: string
  readonly earlier: readonly EarlierWords[]
  readonly refusal?: string
}

/** What a text of the agreement once was; each can be put back. */
export const earlierPage = (frame: Frame, view: EarlierView): Html =>
  leaf(frame, view, {
    title: 'Earlier texts',
    lede: view.title,
    back: { text: 'Back to the text', href: view.href },
    main: html`${view.refusal && html`<p class="govuk-body"><b>${view.refusal}</b></p>`}
    ${earlierTexts({ ...view, action: view.paths.earlier(view.key) })}`,
  })
