import { html, insetText, quoted, type Html } from '#design'
import { framed, type Frame } from '#people'
import { prose } from '#plans'
import { captionOf, type RunView } from './view.ts'

export type RefusedView = RunView & {
  readonly words: string
  readonly typed: readonly { readonly called: string; readonly words: string }[]
}

/** Why a run can't be changed now, with what was typed. */
export const refusedPage = (frame: Frame, view: RefusedView): Html =>
  framed(frame, {
    title: 'Nothing was saved',
    caption: captionOf(view),
    current: 'practice',
    back: { text: 'What it shows', href: view.paths.results(view.run.id) },
    main: html`${insetText({ text: view.words })}
    ${view.typed.length > 0 && html`<h2 class="govuk-heading-m">What you wrote</h2>`}
    ${view.typed.map(({ called, words }) => quoted(prose(words, ''), called))}`,
  })
