import { flag, html, insetText, waiting, type Html } from '#design'
import { sayCount, sayInstant } from '#ground'
import { framed, type Frame } from '#people'
import { sayPage, turner } from '../../pages/turner.ts'
import type { ExchangePaths } from '../../paths.ts'
import type { Shown } from '../../shown/shown.ts'
import { practiceKinds } from '../choices.ts'
import type { Answers } from '../consent.ts'
import { sayStanding, standingOf, type Listed, type ListedPage } from '../listed.ts'
import type { Practice } from '../practice.ts'

export type Ours = Answers & { readonly practice: Practice; readonly shown?: Shown | undefined }

export type OursView = {
  readonly paths: ExchangePaths
  readonly listed: ListedPage
  readonly page: number
  /** Only those that wait for the champion's consent. */
  readonly areWaiting: boolean
  /** How many of all wait for it. */
  readonly waits: number
  readonly mayWrite: boolean
}

/** What the partnership wrote down, drafts among it. */
export const oursPage = (frame: Frame, view: OursView): Html => {
  const { paths, listed, page, mayWrite, areWaiting } = view
  const to = (number: number) => (areWaiting ? `${paths.asksName}&page=${number}` : `${paths.ours}?page=${number}`)
  return framed(frame, {
    current: 'practice',
    title: areWaiting ? 'Records that wait for the champion’s consent' : 'Our records',
    caption: 'Practice exchange',
    back: areWaiting ? { text: 'Our records', href: paths.ours } : { text: 'Practice exchange', href: paths.exchange },
    lede: areWaiting
      ? 'Each is asked for by itself: a consent is to one text.'
      : 'A record says what the challenge was, what was tried, what was learned and what it cost.',
    main: html`${
      mayWrite && html`<p class="govuk-body"><a class="govuk-link" href="${paths.newRecord}">Write a record</a></p>`
    }
    ${waitingLine(view)}
    ${
      listed.count === 0
        ? insetText({ text: areWaiting ? 'None waits.' : 'Nothing is written yet.' })
        : html`<p class="govuk-body">${sayPage(sayCount(listed.count, 'record'), listed.count, page)}</p>`
    }
    ${listed.rows.length > 0 && waiting(listed.rows.map(each => rowOf(paths, each)))}
    ${turner({ count: listed.count, page, of: 'records' }, to)}`,
  })
}

const waitingLine = ({ paths, waits, areWaiting }: OursView): Html | false =>
  waits > 0 &&
  !areWaiting &&
  html`<p class="govuk-body">
    <a class="govuk-link" href="${paths.asksName}"
      >${sayCount(waits, 'record')} ${waits === 1 ? 'waits' : 'wait'} for the champion’s consent to the name</a
    >
  </p>`

const rowOf = (paths: ExchangePaths, each: Listed) => ({
  what: each.title,
  href: paths.record(each.id),
  note: html`${practiceKinds[each.kind]} · ${sayStanding(each)}<br />Changed by ${each.changedBy},
    ${sayInstant(each.changedAt)}`,
})

/** Where a record stands, for the top of its page. */
export const standingLine = (ours: Ours): Html => html`<p class="govuk-body">${flag(sayStanding(standingOf(ours)))}</p>`
