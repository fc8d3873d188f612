import { button, details, html, insetText, summaryList, waiting, type Html, type WaitingRow } from '#design'
import { dayOf, sayCount, sayDay, sayInstant } from '#ground'
import { about, prose } from '#plans'
import { sayTimes } from '#support'
import { sayPage, turner } from '../../pages/turner.ts'
import { fact, linkTo, typedLines } from '../../pages/wording.ts'
import { audiences } from '../../practice/choices.ts'
import type { Shown } from '../../shown/shown.ts'
import type { Became, Request } from '../request.ts'
import type { Reading, Session } from '../session.ts'

/** One session; `beside` is what can be done with it. */
export const sessionPart = (session: Session, isOneDay: boolean, beside: Html | false = false): Html =>
  html`<h3 class="govuk-heading-s" id="session-${session.id}">
      ${[isOneDay ? '' : sayDay(session.day), sayTimes(session)].filter(Boolean).join(', ')} ${session.title}
    </h3>
    ${session.about !== '' && prose(session.about)}
    ${summaryList({
      classes: 'govuk-summary-list--no-border',
      rows: [
        fact('Speaker', session.speaker),
        fact('Respondent', session.respondent),
        fact('Host', session.host),
        fact('With', typedLines(session.partners)),
        fact('Place', session.place),
        fact('Link', linkTo(session.link)),
      ],
    })}
    ${
      session.outcome !== undefined &&
      html`<p class="govuk-body"><b>What came of it</b></p>
        ${prose(session.outcome.words)}
        <p class="govuk-body quiet">
          ${session.outcome.by}, ${sayInstant(session.outcome.at)}. Readers:
          ${audiences[session.outcome.audience].toLowerCase()}.
        </p>`
    }
    ${beside}`

/** What is known around what is asked: the sessions, and what was said earlier to have become of it. */
export type Around = {
  readonly sessions: readonly Session[]
  readonly earlier: ReadonlyMap<Request['id'], readonly Became[]>
}

/** One thing asked for; `beside` is what can be done about it. */
export const requestPart = (request: Request, { sessions, earlier }: Around, beside: Html | false = false): Html => {
  const session = sessions.find(({ id }) => id === request.session)
  return html`<p class="govuk-body">
      <b>${request.work === '' ? 'To bring along' : `For a piece of work: ${request.work}`}</b
      >${session !== undefined && html` (${session.title})`}
    </p>
    ${prose(request.what)}
    <p class="govuk-body quiet">Asked of ${request.whom} by ${request.askedBy}, by ${sayDay(request.due)}.</p>
    ${
      request.withdrawn !== undefined &&
      insetText({
        html: html`<b>Withdrawn</b> by ${request.withdrawn.by}, ${sayDay(dayOf(request.withdrawn.at))}: nobody is asked
          for it any more. ${prose(request.withdrawn.because)}`,
      })
    }
    ${
      request.became !== undefined &&
      html`<p class="govuk-body">
          <b>What became of it</b>
          <span class="quiet">(${sayBy(request.became, sayDay(dayOf(request.became.at)))})</span>
        </p>
        ${prose(request.became.words)} ${earlierPart(request, earlier.get(request.id) ?? [])}`
    }
    ${beside}`
}

const sayBy = ({ by }: Became, when: string): string => (by === '' ? when : `${by}, ${when}`)

/** What was said before what is said now, the newest first. */
const earlierPart = ({ work, what }: Request, earlier: readonly Became[]): Html | false =>
  earlier.length > 0 &&
  details({
    summaryHtml: html`What was said before
    (${earlier.length})${about((work === '' ? what : work).slice(0, 60).toWellFormed())}`,
    html: html`${earlier.map(
      each =>
        html`<p class="quiet">${sayBy(each, sayInstant(each.at))}</p>
          ${prose(each.words, '')}`,
    )}`,
  })

/** One thing to read. */
export const readingPart = (reading: Reading, beside: Html | false = false): Html =>
  html`<p class="govuk-body">
      <b>${reading.title}</b><br />${reading.source}${reading.dated !== undefined && `, ${sayDay(reading.dated)}`}
      ${reading.link !== '' && html`<br />${linkTo(reading.link)}`} <br /><span class="quiet"
        >${reading.addedBy.name === '' ? 'Added on' : `Added by ${reading.addedBy.name},`}
        ${sayDay(dayOf(reading.addedAt))}</span
      >
    </p>
    ${reading.words !== '' && prose(reading.words)} ${beside}`

/** Whoever brought something to read withdraws it; the desk, which keeps the programme, takes it out. */
export type Goes = 'Withdraw it' | 'Take it out'

/** Asked once more, since a text that goes is nowhere else. */
export const goingPart = (action: string, { id, title, words }: Reading, goes: Goes): Html =>
  details({
    summaryHtml: html`${goes}${about(title)}`,
    html: html`<form method="post" action="${action}">
      <input type="hidden" name="reading" value="${id}" />
      <p class="govuk-body">It goes for good${words !== '' && ', with the whole text'}. Nobody can bring it back.</p>
      ${button({ html: html`${goes}${about(title)}`, classes: 'govuk-button--warning' })}
    </form>`,
  })

/** The records of an event, one page of them. */
export type Records = { readonly shown: readonly Shown[]; readonly count: number; readonly page: number }

/** Their list, with how many there are and the way to the others; `at` is the page of the event. */
export const recordsPart = ({ shown, count, page }: Records, at: string, rowOf: (shown: Shown) => WaitingRow): Html =>
  html`<h2 class="govuk-heading-m" id="records">Records of this event</h2>
    <p class="govuk-body">
      ${count === 0 ? 'Nothing is published yet.' : sayPage(sayCount(count, 'record'), count, page)}
    </p>
    ${shown.length > 0 && waiting(shown.map(rowOf))}
    ${turner({ count, page, of: 'records' }, number => `${at}?page=${number}#records`)}`
