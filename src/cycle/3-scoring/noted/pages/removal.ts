import { actions, button, html, summaryList, type Html } from '#design'
import type { QuestionAsAsked } from '#instrument'
import { framed, type Frame } from '#people'
import { paragraphs } from '../../pages/conflict.ts'
import type { PieceField } from '../../response/fields.ts'
import { captionOf } from './form.ts'

export type RemovalView = {
  readonly frame: Frame
  readonly asked: QuestionAsAsked
  readonly title: string
  readonly action: string
  readonly back: string
  readonly fields: readonly PieceField[]
  readonly words: string
}

/** Asks before something is taken out. What it says stays readable under the earlier versions. */
export const removalPage = (view: RemovalView): Html =>
  framed(view.frame, {
    title: view.title,
    caption: captionOf(view.asked),
    current: 'this-year',
    back: { text: `Standard ${view.asked.standard.number}`, href: view.back },
    main: html`${summaryList({
        rows: view.fields
          .filter(field => field.said !== '')
          .map(field => ({ key: { text: field.label }, value: { html: paragraphs(field.said) } })),
      })}
      <p class="govuk-body narrow">${view.words}</p>
      <form method="post" action="${view.action}">
        ${actions(
          button({ text: 'Remove', classes: 'govuk-button--warning' }),
          html`<a class="govuk-link" href="${view.back}">Keep it</a>`,
        )}
      </form>`,
  })
