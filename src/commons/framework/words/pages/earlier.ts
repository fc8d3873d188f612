import type { Html } from '#design'
import type { Frame } from '#people'
import { earlierTexts, type EarlierWords } from '#plans'
import { leaf, type FrameworkView } from '../../pages/leaf.ts'

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
    main: earlierTexts({ ...view, action: view.paths.earlier(view.key) }),
  })
