import { button, html, type Html } from '#design'
import type { MoveKind } from '../../hour/progress.ts'
import type { Room } from '../../room/room.ts'
import { movesPath } from '../paths.ts'

export type Pressed = {
  readonly kind: Exclude<MoveKind, 'close'>
  readonly words: string
  readonly minutes?: number
  readonly shows?: string
  /** Of the button; a plain secondary one unless told. */
  readonly classes?: string
  /** For who hears the page: what the words alone do not say. */
  readonly more?: string
}

/**
 * One button that moves everybody. It carries how many moves its page knew of, so that a double tap or a second
 * facilitator moves once.
 */
export const moving = ({ workshop, moves }: Room, pressed: Pressed): Html =>
  html`<form method="post" action="${movesPath(workshop)}">
    <input type="hidden" name="seen" value="${moves.length}" />
    <input type="hidden" name="kind" value="${pressed.kind}" />
    ${pressed.minutes !== undefined && html`<input type="hidden" name="minutes" value="${pressed.minutes}" />`}
    ${pressed.shows !== undefined && html`<input type="hidden" name="shows" value="${pressed.shows}" />`}
    ${button({
      html: html`${pressed.words}${pressed.more && html`<span class="govuk-visually-hidden"> ${pressed.more}</span>`}`,
      classes: pressed.classes ?? 'govuk-button--secondary',
      preventDoubleClick: true,
    })}
  </form>`
