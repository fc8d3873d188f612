import { html, insetText, quoted, type Html } from '#design'
import { sayInstant, sayList } from '#ground'
import { framed, type Frame } from '#people'
import { prose, type EarlierWords } from '#plans'
import type { EarlierPicks } from '../answers/answer.ts'
import { captionOf, type RunView } from './view.ts'

export type EarlierView = RunView & {
  /** What was replaced, by what it is called. */
  readonly earlier: readonly { readonly called: string; readonly words: readonly EarlierWords[] }[]
  /** The same of indicators. */
  readonly picked: readonly { readonly called: string; readonly replaced: readonly EarlierPicks[] }[]
}

/** The texts and picks of a run that were replaced, so that nothing written is lost. */
export const earlierPage = (frame: Frame, view: EarlierView): Html =>
  framed(frame, {
    title: 'What was written before',
    caption: captionOf(view),
    current: 'practice',
    back: { text: 'All steps', href: view.paths.run(view.run.id) },
    main: html`${view.earlier.length + view.picked.length === 0 && insetText({ text: 'Nothing was replaced yet.' })}
    ${view.earlier.map(
      ({ called, words }) =>
        html`<h2 class="govuk-heading-s">${called}</h2>
          ${words.map(each => quoted(each.words === '' ? 'Nothing' : prose(each.words, ''), `${each.by}, ${sayInstant(each.at)}`))}`,
    )}
    ${view.picked.map(
      ({ called, replaced }) =>
        html`<h2 class="govuk-heading-s">${called}</h2>
          ${replaced.map(({ names, by, at }) => quoted(names.length === 0 ? 'None' : sayList(names), `${by} picked others, ${sayInstant(at)}`))}`,
    )}`,
  })
