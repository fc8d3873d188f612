import { skipLink } from '../govuk/skip-link.ts'
import type { Optional } from '../govuk/options.ts'
import { html, type Html, type Inserted } from '../html.ts'
import { countdown, type Countdown } from './countdown.ts'
import { wholeDocument, type DocumentOptions } from './document.ts'
import { frame, live, type LiveOptions } from './live.ts'
import { warned } from './warned.ts'

export type PhoneFrameOptions = {
  /** See `frame`. */
  readonly step: string
  readonly title: string
  /** Whose meeting it is. */
  readonly name: string
  /** Where in it one is: `Score alone, 3 of 6`. */
  readonly place: string
  readonly main: Html
} & Optional<{ code: string; clock: Countdown; announce: string }>

/** What a phone shows: a slim bar, then one thing. */
export const phoneFrame = (options: PhoneFrameOptions): Html =>
  frame({
    ...options,
    inside: html`<header class="phone__bar">
        <p class="phone__name">${options.name}${options.code && html` <b>${options.code}</b>`}</p>
        <p class="phone__place">${options.place}</p>
        ${options.clock && html`<p class="phone__clock">${countdown(options.clock)}</p>`}
      </header>
      <main class="phone__main" id="main-content">${options.main}</main>`,
  })

export type PhonePageOptions = DocumentOptions & {
  /** Of `phoneFrame`. */
  readonly frame: Html
} & Optional<{
    /** The page follows what happens; without it the frame stays. */
    live: Pick<LiveOptions, 'url' | 'revision' | 'now'>
    warning: Inserted
  }>

const lost = 'No connection. Your choice is kept on this phone.'

/** A whole document for a phone in a meeting: nothing but what is to do now. */
export const phonePage = (options: PhonePageOptions): Html =>
  wholeDocument(
    options,
    'phone',
    html`${skipLink({ text: 'Skip to the question', href: '#main-content' })}
    ${options.warning && warned(options.warning)}
    ${options.live ? live({ ...options.live, frame: options.frame, lost }) : options.frame}`,
  )
