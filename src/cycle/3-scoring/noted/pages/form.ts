import { actions, button, html, type Html } from '#design'
import type { QuestionAsAsked } from '#instrument'
import { framed, type Frame } from '#people'
import type { Shown } from '../../pages/typed.ts'

/** A small form for one thing noted with a standard. */
export type NotedFormView = {
  readonly frame: Frame
  readonly asked: QuestionAsAsked
  readonly title: string
  readonly lede?: string
  readonly action: string
  readonly back: string
  readonly id: string
  readonly version: number
  readonly shown: Shown
  readonly inputs: Html
  /** The form carries a file. */
  readonly hasFile?: boolean
}

export const captionOf = (asked: QuestionAsAsked): string =>
  `Standard ${asked.standard.number} · ${asked.standard.shortTitle}`

export const notedFormPage = (view: NotedFormView): Html =>
  framed(view.frame, {
    title: view.title,
    caption: captionOf(view.asked),
    ...(view.lede === undefined ? {} : { lede: view.lede }),
    current: 'this-year',
    back: { text: `Standard ${view.asked.standard.number}`, href: view.back },
    mistakes: view.shown.mistakes,
    kept: 'Nothing is saved yet. What you typed is below.',
    main: html`<form
      class="narrow"
      method="post"
      action="${view.action}"
      novalidate
      enctype="${view.hasFile === true ? 'multipart/form-data' : 'application/x-www-form-urlencoded'}"
    >
      <input type="hidden" name="id" value="${view.id}" />
      <input type="hidden" name="version" value="${view.version}" />
      ${view.inputs}
      ${actions(button({ text: 'Save' }), html`<a class="govuk-link" href="${view.back}">Leave without saving</a>`)}
    </form>`,
  })
