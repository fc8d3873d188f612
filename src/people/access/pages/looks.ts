import { html, insetText, table, warningText, type Html } from '#design'
import { sayCount, sayInstant } from '#ground'
import { framed } from '../../pages/framed.ts'
import type { Frame } from '../frame.ts'
import { sayFingerprint, type Look } from '../look.ts'

/** What somebody looked at, in words: the kind of page, never what stood on it. */
const pageWords = (page: string): string => {
  const parts = page.split('/').filter(part => part !== '' && !part.startsWith(':'))
  return parts.length === 0 ? 'the first page' : parts.join(', ').replace(/-/g, ' ')
}

export type LooksView = {
  readonly own: string
  /** Oldest first, all of them. */
  readonly looks: readonly Look[]
  /** The first look from which the record is not what was written, if it was tampered with. */
  readonly brokenAt: number | undefined
}

const newest = 500

export const looksPage = (frame: Frame, view: LooksView): Html =>
  framed(frame, {
    title: 'Who has looked at our content',
    lede: 'Each time somebody from the programme’s side opens a page of the partnership, it is written down here. Nobody can change or remove an entry.',
    main: html`${
        view.looks.length === 0
          ? html`<p class="govuk-body">Nobody from the programme has looked yet.</p>`
          : html`${whole(view)} ${list(view.looks)}`
      }
      <p class="govuk-body">
        <a class="govuk-link" href="${view.own}/looks/record.csv">Download the whole record (CSV)</a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href="${view.own}/programme">What the programme can see, and what it may tell others</a>
      </p>`,
  })

const whole = ({ looks, brokenAt }: LooksView): Html => {
  const head = looks.at(-1)
  if (brokenAt !== undefined)
    return warningText({
      text: `This record was changed behind Stocktake’s back, from entry ${brokenAt} on. Tell whoever runs Stocktake for you, and ask for the record of the last back-up.`,
    })
  return insetText({
    html: html`<p class="govuk-body">
      The record is whole: ${sayCount(looks.length, 'look')}, each checked against the one before it, just now. Its
      fingerprint is <b>${sayFingerprint(head?.chain ?? '')}</b>. Note it down if you want to be able to prove later
      that nothing was changed up to here.
    </p>`,
  })
}

const list = (looks: readonly Look[]): Html =>
  html`<div class="scrolls" role="region" aria-label="Looks" tabindex="0">
    ${table({
      caption: looks.length > newest ? `The newest ${newest} of ${looks.length}` : 'The newest first',
      captionClasses: 'govuk-visually-hidden',
      head: [{ text: 'Entry' }, { text: 'When' }, { text: 'Who' }, { text: 'As' }, { text: 'Page' }],
      rows: looks
        .slice(-newest)
        .toReversed()
        .map(look => [
          { text: String(look.n) },
          { text: sayInstant(look.at) },
          { text: look.who },
          { text: look.role },
          { text: pageWords(look.page) },
        ]),
    })}
  </div>`
