import { button, errorSummary, html, phoneFrame, type Countdown, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import type { Instant } from '#ground'
import { sayCode } from '../../code.ts'
import { openRoundOf, type Room } from '../../room/room.ts'
import { eyesFrom, type Eyes } from '../here.ts'
import { sayStep } from '../step-words.ts'
import { stepPart } from './phone.ts'

/** One phone's whole screen: the bar, what is to do, the foot. Nobody is named in it as the one who looks. */
export const phoneFrameOf = (room: Room, now: Instant, eyes: Eyes, form?: Form): Html =>
  phoneFrame({
    step: stepMark(room),
    title: sayStep(room),
    ...barOf(room, now),
    announce: sayStep(room),
    main: html`${mistakesPart(form)}${stepPart(room, eyes, form)}${footPart(eyes)}`,
  })

/** What the stream of a phone carries. */
export const phoneFrameFor = (room: Room, now: Instant, audience: string): Html =>
  phoneFrameOf(room, now, eyesFrom(room, audience))

/** The bar at the top of whatever a phone shows in a workshop. */
export const barOf = (room: Room, now: Instant) => {
  const clock = clockOf(room, now)
  return {
    name: room.workshop.name,
    place: sayStep(room),
    code: sayCode(room.workshop.code),
    ...(clock === undefined ? {} : { clock }),
  }
}

/** Nothing to count down where no time is planned, such as after the ranking. */
const clockOf = ({ progress: { state, clock, step } }: Room, now: Instant): Countdown | undefined => {
  if (state !== 'open' || step.minutes === 0) return undefined
  return clock.kind === 'runs' ? { ends: clock.endsAt, now } : { left: clock.leftMs }
}

/** Changes when people are to do something else: with the step, and when a round begins or ends within it. */
const stepMark = (room: Room): string => {
  const { state, step } = room.progress
  const round = openRoundOf(room)
  return [state === 'open' ? step.key : state, ...(round === undefined ? [] : [round.id])].join(' ')
}

const mistakesPart = (form: Form | undefined): Html | undefined =>
  form && errorSummary({ titleText: 'Not sent yet', errorList: summaryOf(form.mistakes) })

const footPart = ({ counts, table }: Eyes): Html =>
  html`<form method="get" action="/workshop">
      ${button({ text: 'Look for the next step', classes: 'govuk-button--secondary' })}
    </form>
    <p class="govuk-body-s quiet">
      ${[...(table === undefined ? [] : [`You are at table ${table.letter}. `]), ...(counts ? [] : ['You are watching. '])]}
      <a class="govuk-link" href="/workshop/leave">Leave the workshop</a>
    </p>`
