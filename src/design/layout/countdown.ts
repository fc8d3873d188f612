import { html, type Html } from '../html.ts'

/** Instants in ISO 8601, milliseconds. Running until it ends by the server's clock, or standing still. */
export type Countdown =
  | { readonly ends: string; readonly now: string; readonly left?: undefined }
  | { readonly left: number; readonly ends?: undefined }

/** `3:48`; never less than nothing. */
const sayLeft = (milliseconds: number): string => {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** How much time is left. A script counts it down once a second, without a word to those who listen. */
export const countdown = (clock: Countdown): Html => {
  const hidden = html`<span class="govuk-visually-hidden">Time left </span>`
  if (clock.ends === undefined) {
    return html`${hidden}<span class="countdown countdown--paused"
        >${sayLeft(clock.left)}<span class="countdown__why"> paused</span></span
      >`
  }
  const left = Date.parse(clock.ends) - Date.parse(clock.now)
  return html`${hidden}<span class="countdown" role="timer" aria-live="off" data-clock-ends="${clock.ends}"
      >${sayLeft(left)}</span
    >`
}
