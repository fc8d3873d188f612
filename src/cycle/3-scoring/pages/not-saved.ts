import { html, insetText, quoted, type Html } from '#design'
import { framed, type Frame } from '#people'
import type { PieceField } from '../response/fields.ts'
import { paragraphs } from './conflict.ts'

export type NotSavedView = {
  readonly frame: Frame
  readonly title: string
  readonly back: { readonly text: string; readonly href: string }
  /** Why, and what can be done. */
  readonly why: string
  readonly typed: readonly PieceField[]
}

/** The rules say no. Everything typed stands on the page, so that it can be copied; a lone button carries no words. */
export const notSavedPage = ({ frame, title, back, why, typed }: NotSavedView): Html => {
  const filled = typed.filter(field => field.said !== '')
  return framed(frame, {
    title: 'This was not saved',
    caption: title,
    current: 'this-year',
    back,
    main: html`${insetText({ text: why })}
    ${
      filled.length > 0 &&
      html`<h2 class="govuk-heading-m">What you typed</h2>
        <p class="govuk-body narrow">It is not stored. Copy it from here if you still need it.</p>
        ${filled.map(
          field =>
            html`<h3 class="govuk-heading-s">${field.label}</h3>
              ${quoted(paragraphs(field.said))}`,
        )}`
    }`,
  })
}
