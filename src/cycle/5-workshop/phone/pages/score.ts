import { ballot, details, html, textarea, tiles, type Html } from '#design'
import type { Form } from '#forms'
import type { QuestionAsAsked } from '#instrument'
import type { Step } from '../../hour/step.ts'
import { openRoundOf, type Room, type Round } from '../../room/room.ts'
import type { Eyes } from '../here.ts'
import { commentWarning, promise } from '../promise.ts'
import { aboutStandard, bandsPart, scalePart } from './standard.ts'

export const longestComment = 280

/** Score alone. `form` holds what was typed when it could not be taken. */
export const scorePart = (room: Room, step: Step, eyes: Eyes, form?: Form): Html => {
  const round = openRoundOf(room)
  return aboutStandard(
    room,
    step,
    eyes,
    question =>
      html`<h1 class="govuk-heading-l">${question.standard.shortTitle}</h1>
        <p class="govuk-body">
          Where does the partnership stand <b>today</b>${step.turn === 2 && ', now that you have talked'}?
        </p>
        ${round === undefined ? shut : answerPart({ room, step, question, round, eyes, form })}${standardPart(question)}
        ${bandsPart(question)}`,
  )
}

const standardPart = ({ standard }: QuestionAsAsked): Html =>
  details({
    summaryText: 'The standard, and in plain words',
    html: html`<p class="govuk-body">${standard.title}</p>
      <p class="govuk-body">${standard.plain}</p>`,
  })

const shut = html`<p class="govuk-body"><b>Scores are not taken just now.</b> Look for the next step.</p>`

type Asking = {
  readonly room: Room
  readonly step: Step
  readonly question: QuestionAsAsked
  readonly round: Round
  readonly eyes: Eyes
  readonly form: Form | undefined
}

const answerPart = ({ room, step, question, round, eyes, form }: Asking): Html => {
  if (!eyes.counts) return watchingPart('score', scalePart(question))
  if (eyes.late === round.id) return latePart(scalePart(question))
  return html`${aheadPart(room, step)}
  ${ballotForm({ question, round, form, sent: eyes.sent === round.id, action: '/workshop/ballot' })}`
}

/** The same on every phone: who scored ahead is nobody else's to know, and this screen is drawn for all alike. */
const aheadPart = ({ workshop }: Room, { turn }: Step): Html | undefined =>
  workshop.recipe.ahead && turn === 1
    ? html`<p class="govuk-body-s">
        Did you score this one ahead? Then your answer is in already, and one that you send here takes its place.
      </p>`
    : undefined

/** Somebody who came after the round had begun (security 3, rule 4). */
export const latePart = (beside: Html): Html =>
  html`<p class="govuk-body">
      <b>This round began before you came.</b> You take part from the next one. Until then you can read and talk along.
    </p>
    ${beside}`

/** Somebody who is not counted. */
export const watchingPart = (doing: string, beside: Html): Html =>
  html`<p class="govuk-body"><b>You are watching.</b> The people who take part ${doing} now, each alone.</p>
    ${beside}`

export type BallotView = {
  readonly question: QuestionAsAsked
  readonly round: Pick<Round, 'id'>
  readonly form: Form | undefined
  readonly sent: boolean
  readonly action: string
  /** What must be known besides the promise, where answers are held for longer than a round. */
  readonly also?: string
}

/** The choice, what may be added, the promise, the button: in that order and never otherwise. */
export const ballotForm = ({ question, round, form, sent, action, also }: BallotView): Html =>
  ballot({
    ...{ action, key: round.id, isSent: sent },
    send: 'Send my score',
    again: 'Send a different score',
    inside: html`<input type="hidden" name="round" value="${round.id}" />
      ${tiles({
        name: 'answer',
        legend: { text: 'Your score, 1 to 5', classes: 'govuk-visually-hidden' },
        shape: 'list',
        value: form?.typed('answer'),
        errorMessage: form?.mistakeOf('answer')?.words,
        items: [
          ...question.answer.scale.map(({ score, label }) => ({ value: score, mark: score, words: label })),
          { value: 'cant-judge', words: 'I can’t judge this one' },
        ],
      })}
      ${commentBox(form)}
      <p class="promise">${promise}</p>
      ${also && html`<p class="promise">${also}</p>`}`,
  })

/** Folded: most say nothing, and the button is to be in reach of the thumb. */
const commentBox = (form: Form | undefined): Html =>
  details({
    summaryText: 'Add a few words, if you like',
    open: (form?.typed('comment') ?? '') !== '',
    html: textarea({
      name: 'comment',
      label: { text: 'A few words about your score', classes: 'govuk-label--s' },
      hint: commentWarning,
      rows: 2,
      value: form?.typed('comment'),
      errorMessage: form?.mistakeOf('comment')?.words,
    }),
  })
