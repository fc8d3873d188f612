import { fiveBoxes } from '../charts/five-boxes.ts'
import type { Agreed } from '../charts/scores.ts'
import type { Optional } from '../govuk/options.ts'
import { html, type Html, type Inserted } from '../html.ts'
import { countdown, type Countdown } from './countdown.ts'
import { wholeDocument, type DocumentOptions } from './document.ts'
import { frame, live, type LiveOptions } from './live.ts'
import { qrCode } from './qr-code.ts'

export type WallFrameOptions = {
  /** See `frame`. */
  readonly step: string
  readonly title: string
  readonly name: string
  /** In the middle of the bar: `All together`. */
  readonly place: string
  /** Of `wallJoin`, `wallSix`, `wallOne`, or something like them; with the one `h1`. */
  readonly main: Html
} & Optional<{
  clock: Countdown
  /** Where no time runs: `18:00`. */
  time: string
  announce: string
}>

/** What the big screen shows: a bar with name, place and clock, and the rest of the screen for one thing. */
export const wallFrame = (options: WallFrameOptions): Html =>
  frame({
    ...options,
    inside: html`<header class="wall__bar">
        <p>${options.name}</p>
        <p class="wall__place">${options.place}</p>
        <p class="wall__clock">${options.clock ? countdown(options.clock) : options.time}</p>
      </header>
      <main class="wall__main" id="main-content">${options.main}</main>`,
  })

export type WallPageOptions = DocumentOptions & {
  /** Of `wallFrame`. */
  readonly frame: Html
} & Optional<{ live: Pick<LiveOptions, 'url' | 'revision' | 'now'> }>

const lost = 'No connection. This screen goes on by itself when the connection is back.'

/** A whole document for a big screen read from ten metres: no link, no input, and it never scrolls. */
export const wallPage = (options: WallPageOptions): Html =>
  wholeDocument(options, 'wall', options.live ? live({ ...options.live, frame: options.frame, lost }) : options.frame)

export type WallJoinOptions = {
  readonly title: string
  /** Where the code leads; as short as it may be. */
  readonly url: string
  /** The address as people type it: `stocktake.example/join`. */
  readonly address: string
  readonly code: string
  readonly note: string
} & Optional<{
  /** `9 have joined`, with the number as it is to be replaced: see `data-count`. */
  joined: Inserted
}>

/** How to come in: a code for the camera, an address and a code to type. */
export const wallJoin = ({ title, url, address, code, note, joined }: WallJoinOptions): Html =>
  html`<div class="wall__join">
    ${qrCode(url, `QR code for ${address}`)}
    <div>
      <h1>${title}</h1>
      <p>or go to <b>${address}</b> and type</p>
      <p class="wall__code">${code}</p>
      <p>${note}</p>
      ${joined && html`<p class="wall__joined">${joined}</p>`}
    </div>
  </div>`

export type WallCell = {
  readonly number: number
  readonly title: string
  /** How many chose each box; `undefined`: nothing to show, and `words` say why. */
  readonly counts: readonly number[] | undefined
  readonly words: Inserted
} & Optional<{ agreed: Agreed; beside: Inserted; isNow: boolean }>

const cell = ({ number, title, counts, words, agreed, beside, isNow }: WallCell): Html =>
  html`<section class="wall__cell${isNow === true && ' wall__cell--now'}" aria-labelledby="wall-${number}">
    <h2 id="wall-${number}"><b>${number}</b> ${title}</h2>
    ${counts ? fiveBoxes({ counts, agreed }) : fiveBoxes({ agreed })}
    <p><span>${words}</span>${beside && html`<span>${beside}</span>`}</p>
  </section>`

/** Up to six charts, three to a row. */
export const wallSix = (title: string, cells: readonly WallCell[]): Html =>
  html`<h1 class="govuk-visually-hidden">${title}</h1>
    <div class="wall__six">${cells.map(cell)}</div>`

export type WallOneOptions = {
  readonly title: string
  readonly counts: readonly number[] | undefined
  /** Under the chart: `13 scores. One person can’t judge.` */
  readonly words: Inserted
  readonly beside: Html
} & Optional<{ agreed: Agreed }>

/** One chart with what belongs beside it, such as what the tables said. */
export const wallOne = ({ title, counts, words, beside, agreed }: WallOneOptions): Html =>
  html`<div class="wall__one">
    <div>
      <h1>${title}</h1>
      ${counts && fiveBoxes({ counts, agreed })}
      <p>${words}</p>
    </div>
    <div class="wall__beside">${beside}</div>
  </div>`
