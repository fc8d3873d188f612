import { button, html, phoneFrame, phonePage, type Html } from '#design'
import type { Form } from '#forms'
import type { Instant } from '#ground'
import type { Frame } from '#people'
import { phonePagePath } from '../../paths.ts'
import type { Room } from '../../room/room.ts'
import type { Eyes } from '../here.ts'
import { barOf, phoneFrameOf } from './frame.ts'
import { sayStep } from '../step-words.ts'

export type PhoneView = {
  readonly room: Room
  readonly now: Instant
  readonly eyes: Eyes
  /** What was posted and could not be taken. */
  readonly form?: Form
}

/** The page of a phone: the step in hand, which follows the room by itself. */
export const phoneScreen = (frame: Frame, { room, now, eyes, form }: PhoneView): Html =>
  phonePage({
    ...shellOf(frame, `${sayStep(room)} – ${room.workshop.name}`),
    errors: form !== undefined,
    frame: phoneFrameOf(room, now, eyes, form),
    live: { url: phonePagePath('live'), revision: String(room.workshop.revision), now },
  })

/** A phone's page that stays as it is until somebody goes on. */
export const stillScreen = (frame: Frame, room: Room, now: Instant, page: { title: string; main: Html }): Html =>
  phonePage({
    ...shellOf(frame, `${page.title} – ${room.workshop.name}`),
    frame: phoneFrame({ step: 'still', title: page.title, ...barOf(room, now), main: page.main }),
  })

const shellOf = ({ nonce, assets, warnings }: Frame, title: string) => ({
  ...{ title, nonce, assets },
  ...(warnings.length > 0 ? { warning: warnings.join(' ') } : {}),
})

/** An answer that was not counted, why, and the way on. It does not say which answer. */
export const notCountedScreen = (frame: Frame, room: Room, now: Instant, words: string): Html =>
  stillScreen(frame, room, now, {
    title: 'Your answer was not counted',
    main: html`<h1 class="govuk-heading-l">Your answer was not counted</h1>
      <p class="govuk-body">${words}</p>
      ${button({ text: 'Go to the step in hand', href: '/workshop' })}`,
  })
