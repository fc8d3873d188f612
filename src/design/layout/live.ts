import { html, type Html } from '../html.ts'

/** What one kind of screen shows now. */
export type FrameOptions = {
  /** Changes when people are to do something else. While it is the same, what somebody has begun stays as it is. */
  readonly step: string
  readonly inside: Html
  /** Of the window. */
  readonly title?: string | undefined
  /** Said once, politely, to those who cannot see the change. */
  readonly announce?: string | undefined
}

export type LiveOptions = {
  /** Where the frames come from: a stream of events, or one as data. */
  readonly url: string
  /** Of the frame that the page holds. */
  readonly revision: string
  /** The server's time, by which every clock of the page runs: an instant. */
  readonly now: string
  readonly frame: Html
  /** What to say while there is no connection. */
  readonly lost?: string | undefined
}

/** A frame: the same markup in the page and on the stream. */
export const frame = ({ step, title, announce, inside }: FrameOptions): Html =>
  html`<div class="frame" data-step="${step}" data-title="${title}" data-announce="${announce}">${inside}</div>`

const waiting = 'No connection. This page goes on by itself when the connection is back.'

/**
 * The part of a page that follows what happens. Without scripts it is the present frame and says how to see the next.
 * What is announced stands outside of what is replaced.
 */
export const live = ({ url, revision, now, frame: inside, lost = waiting }: LiveOptions): Html =>
  html`<p class="network" role="status" data-network-words="${lost}"></p>
    <p class="network network--still" role="status" data-notice></p>
    <p class="govuk-visually-hidden" role="status" data-announces></p>
    <noscript><p class="network network--still">Reload this page to see what is next.</p></noscript>
    <div class="live" data-live="${url}" data-revision="${revision}" data-now="${now}">${inside}</div>`
