import type { Optional } from '../govuk/options.ts'
import { html, raw, type Html, type Inserted } from '../html.ts'

export type WaitingRow = { readonly what: Inserted } & Optional<{
  href: string
  note: Inserted
  when: string
  late: boolean
}>

/** A few words that must be seen: heavy ink, or red when it is late. */
export const flag = (words: string, kind: 'plain' | 'late' = 'plain'): Html =>
  html`<strong class="${kind === 'late' ? 'flag flag--late' : 'flag'}">${words}</strong>`

const waitingRow = ({ what, href, note, when, late }: WaitingRow): Html =>
  html`<li>
    <span
      >${href ? html`<a class="govuk-link" href="${href}">${what}</a>` : what}${note && html`<small>${note}</small>`}</span
    >
    ${when && html`<span class="waiting__when">${late === true ? flag(when, 'late') : when}</span>`}
  </li>`

/** What waits, each with its date. */
export const waiting = (rows: readonly WaitingRow[]): Html =>
  html`<ul class="waiting">
    ${rows.map(waitingRow)}
  </ul>`

export type StandingRow = { readonly name: Inserted; readonly state: Inserted } & Optional<{
  note: Inserted
  /** Heavy ink for the name: silence must be seen. */
  heavy: boolean
}>

const standingRow = ({ name, state, note, heavy }: StandingRow): Html =>
  html`<li>
    <span>${heavy === true ? html`<b>${name}</b>` : name}</span>
    <span>${state}</span>${note && html`<small>${note}</small>`}
  </li>`

/** Who or what stands where, a line each. */
export const standing = (rows: readonly StandingRow[]): Html =>
  html`<ul class="standing">
    ${rows.map(standingRow)}
  </ul>`

/** Two parts of a page, side by side where there is room. */
export const columns = (left: Html, right: Html): Html =>
  html`<div class="beside">
    <div>${left}</div>
    <div>${right}</div>
  </div>`

export type ReadyRow = { readonly what: string; readonly isDone: boolean } & Optional<{ href: string }>

const ticked = raw(
  '<svg class="mark" role="img" viewBox="0 0 16 16"><title>Done:</title><path d="M2 8.5l4 4 8-9"/></svg>',
)
const ringed = raw(
  '<svg class="mark mark--missing" role="img" viewBox="0 0 16 16"><title>Missing:</title><circle cx="8" cy="8" r="6"/></svg>',
)

const readyRow = ({ what, isDone, href }: ReadyRow): Html =>
  html`<li>
    ${isDone ? ticked : ringed} <span>${href ? html`<a class="govuk-link" href="${href}">${what}</a>` : what}</span>
  </li>`

/** What is done and what is missing, each missing thing linked to where it is put right. */
export const ready = (rows: readonly ReadyRow[]): Html =>
  html`<ul class="ready">
    ${rows.map(readyRow)}
  </ul>`

/** What somebody wrote, set off by a line at its side. */
export const quoted = (words: Inserted, source?: Inserted): Html =>
  html`<blockquote class="quoted">${words}${source && html`<footer class="quiet">${source}</footer>`}</blockquote>`

/** The buttons that end a form, under a black line. The first is the green one. */
export const actions = (...parts: readonly Inserted[]): Html => html`<div class="actions">${parts}</div>`
