import { columns, html, oneNext, waiting, type Html } from '#design'
import { sayNextDue, type NextDue } from '#exercise'
import { sayCount, type Day } from '#ground'
import { framed, type Frame } from '#people'
import { waitingRows } from '../../waiting/pages/waiting.ts'
import type { Waits } from '../../waiting/waiting.ts'
import type { Next } from '../next/one-next.ts'
import type { Waiting } from '../waits/waiting.ts'
import type { YearStanding } from '../year.ts'
import { heardPart, hrefOf, yearPath } from './parts.ts'

export type YearToday = { readonly year: YearStanding; readonly next: Next; readonly waiting: readonly Waiting[] }

export type TodayView = {
  readonly own: string
  readonly greeting: string
  readonly date: string
  readonly next: Next
  /** The years under way, the newest first, each with what it asks of this person. */
  readonly years: readonly YearToday[]
  /** By when the next exercise is to be opened; nothing before there is a first. */
  readonly coming: (Pick<NextDue, 'day'> & { readonly mayChange: boolean; readonly today: Day }) | undefined
  /** The next exercise, once it waits to be opened. */
  readonly toOpen: readonly Waiting[]
  /** What waits on this person outside the exercises, in its order. */
  readonly outside: readonly Waits[]
  readonly today: Day
  /** The partnership belongs to a programme, which offers it something. */
  readonly isOffered: boolean
}

/** The first page of a partnership: what to do next, for this person, today. */
export const todayPage = (frame: Frame, view: TodayView): Html => {
  const { next, years, toOpen } = view
  const [first, ...others] = years
  return framed(frame, {
    title: view.greeting,
    caption: view.date,
    current: 'today',
    main: html`${oneNext({ title: next.title, words: next.words, action: next.action, other: next.other })}
      <p class="govuk-body">
        <a class="govuk-link" href="${view.own}/waiting">Everything that waits on me, with its dates</a><br /><a
          class="govuk-link"
          href="${view.own}/moved"
          >What has moved, what hasn’t, and what we said we would do</a
        >${view.isOffered && html`<br /><a class="govuk-link" href="${view.own}/offer">What the programme offers: guides, people to ask, events</a>`}
      </p>
      ${first ? newest(view, first, toOpen) : view.outside.length > 0 && waitingPart(view, [])}
      ${others.map(each => alsoUnderWay(view, each))} ${comingLine(view)}`,
  })
}

const newest = (view: TodayView, { year, waiting: more }: YearToday, toOpen: readonly Waiting[]): Html => {
  const waits = [...toOpen, ...more]
  return html`<h2 class="govuk-heading-m">Stocktake ${year.exercise.label}</h2>
    ${yearPath(year)}
    ${columns(
      waitingPart(view, waits),
      html`<h2 class="govuk-heading-m">Who has been heard</h2>
        ${heardPart(year, hrefOf(view.own, year.exercise.id))}`,
    )}`
}

/** So many things outside the exercise are named here; a page has them all. */
const most = 4

/** What waits outside the exercise first: nothing else on this page would say it. */
const waitingPart = ({ own, outside, today }: TodayView, ofYear: readonly Waiting[]): Html => {
  const more = outside.length - most
  return html`<h2 class="govuk-heading-m">Waiting on you</h2>
    ${outside.length > 0 && waitingRows(outside.slice(0, most), today)}
    ${
      more > 0 &&
      html`<p class="govuk-body">
        <a class="govuk-link" href="${own}/waiting">And ${sayCount(more, 'thing')} more outside the exercise</a>
      </p>`
    }
    ${ofYear.length > 0 ? waiting(ofYear) : outside.length === 0 && html`<p class="govuk-body">Nothing else.</p>`}`
}

/** A year before the newest that is not over yet. */
const alsoUnderWay = ({ own }: TodayView, { year, next, waiting: more }: YearToday): Html => {
  const { label, id } = year.exercise
  return html`<h2 class="govuk-heading-m">Also under way: Stocktake ${label}</h2>
    ${yearPath(year)}
    <p class="govuk-body">
      <b>${next.title}.</b> ${next.words}
      ${next.action && html`<a class="govuk-link" href="${next.action.href}">${next.action.text}</a>`}
    </p>
    ${more.length > 0 && waiting(more)}
    <p class="govuk-body"><a class="govuk-link" href="${hrefOf(own, id)}">All tasks of ${label}</a></p>`
}

const comingLine = ({ coming, own }: TodayView): Html | undefined =>
  coming &&
  html`<p class="govuk-body">
    The next exercise ${sayNextDue(coming, coming.today)}.
    ${coming.mayChange && html`<a class="govuk-link" href="${own}/exercises/due">Change the day</a>`}
  </p>`
