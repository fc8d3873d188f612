import { actions, button, html, quoted, type Html } from '#design'
import { sayInstant, type Instant } from '#ground'
import { framed, type Frame, type ShownMistake } from '#people'
import type { Edition } from '../../edition.ts'
import { sayBetween } from './read.ts'

export type RemovalView = {
  readonly from: Edition
  readonly to: Edition
  readonly about: string
  readonly version: number
  readonly changedBy: string
  readonly changedAt: Instant
  /** The programme offers a list of changes between the two editions. */
  readonly isOffered: boolean
  readonly href: string
  readonly writingHref: string
  readonly mistakes: readonly ShownMistake[]
}

/** Asks before a list of changes that is being written is thrown away for good. */
export const removalPage = (frame: Frame, view: RemovalView): Html =>
  framed(frame, {
    title: 'Throw this list of changes away?',
    caption: sayBetween(view.from, view.to),
    current: 'practice',
    back: { text: 'Write the list of changes', href: view.writingHref },
    mistakes: view.mistakes,
    main: html`<form class="narrow" method="post" action="${view.href}" novalidate>
      <input type="hidden" name="version" value="${view.version}" />
      <p class="govuk-body">
        Everything that was written in it is gone then, and cannot be brought back. It was last saved by
        ${view.changedBy} at ${sayInstant(view.changedAt)}, and begins:
      </p>
      ${quoted(view.about)}
      <p class="govuk-body">
        ${
          view.isOffered
            ? 'Years on the two editions are then compared by the list of changes that your programme offers. You can begin one of your own again.'
            : 'No year uses it yet. You can begin another one.'
        }
      </p>
      ${actions(
        button({ text: 'Throw it away', classes: 'govuk-button--warning', preventDoubleClick: true }),
        html`<a class="govuk-link" href="${view.writingHref}">Keep it</a>`,
      )}
    </form>`,
  })
