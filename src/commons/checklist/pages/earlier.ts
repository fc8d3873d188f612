import { html, insetText, quoted, type Html } from '#design'
import { sayInstant } from '#ground'
import { framed, type Frame } from '#people'
import { prose, type EarlierWords } from '#plans'
import { captionOf, type RunView } from './view.ts'

export type EarlierView = RunView & {
  /** What was replaced, by what it is called. */
  readonly earlier: readonly { readonly called: string; readonly words: readonly EarlierWords[] }[]
}

/** The texts of a run that were replaced, so that nothing written is lost. */
export const earlierPage = (frame: Frame, view: EarlierView): Html =>
  framed(frame, {
    title: 'What was written before',
    caption: captionOf(view),
    current: 'practice',
    back: { text: 'All steps', href: view.paths.run(view.run.id) },
    main: html`${view.earlier.length === 0 && insetText({ text: 'Nothing was replaced yet.' })}
    ${view.earlier.map(
      ({ called, words }) =>
        html`<h2 class="govuk-heading-s">${called}</h2>
          ${words.map(each => quoted(each.words === '' ? 'Nothing' : prose(each.words, ''), `${each.by}, ${sayInstant(each.at)}`))}`,
    )}`,
  })
