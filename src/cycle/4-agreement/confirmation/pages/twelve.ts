import { actions, button, held, html, insetText, type Html } from '#design'
import { sayInstant, sayList } from '#ground'
import { exercisePath, standing } from '#exercise'
import { framed, type Frame } from '#people'
import { positionPath, positionsPath } from '../../paths.ts'
import { saySilences, sayStandards } from '../silence.ts'
import { openStandards, sayApart, sayConfirmer, sayNumber, sayStanding } from '../twelve.ts'
import type { TwelveView } from '../view.ts'
import { strips } from './strips.ts'

/** Where the partnership stands on every standard, for the chair and every member: one page. */
export const twelvePage = (frame: Frame, view: TwelveView): Html => {
  const { exercise, lines, refusal } = view
  return framed(frame, {
    title: `Where we stand: ${sayNumber(lines.length)} ${lines.length === 1 ? 'standard' : 'standards'}`,
    caption: `Stocktake ${exercise.label}`,
    current: 'positions',
    lede: lede(view),
    main: html`${refusal && insetText({ text: refusal })}${confirmedPart(view)}${silencePart(view)}${strips(view)}${confirming(view)}`,
  })
}

const fewest = 3

const lede = ({ partnership, exercise, lines, answers }: TwelveView): Html => {
  const open = openStandards(lines)
  const [first] = open
  const words = open.length <= fewest ? sayStandards(open) : `the first is standard ${first ?? ''}`
  const way =
    first !== undefined &&
    html` (<a class="govuk-link" href="${positionPath(partnership, exercise.id, first)}">${words}</a>)`
  return html`${sayStanding(lines)}${way}.
  ${answers.length === 0 ? 'No group has submitted its answers yet.' : sayApart(lines)}`
}

const silencePart = ({ silences, sittings, lines, today }: TwelveView): Html | undefined => {
  const silent = saySilences(silences, { sittings, today, standards: lines.length })
  return silent.length === 0
    ? undefined
    : html`<ul class="govuk-list govuk-body-s" aria-label="What is not heard">
        ${silent.map(({ lead, words }) => html`<li><b>${lead}:</b> ${words}.</li>`)}
      </ul>`
}

const confirming = (view: TwelveView): Html => {
  const { partnership, exercise, confirmation, mayConfirm, mayTakePapers } = view
  const link = (href: string, words: string): Html => html`<p><a class="govuk-link" href="${href}">${words}</a></p>`
  return actions(
    confirmation === undefined && notConfirmed(view),
    confirmation !== undefined &&
      mayConfirm &&
      link(`${positionsPath(partnership, exercise.id)}/confirmation`, 'Undo the confirmation'),
    link(`/partnerships/${partnership}/moved`, 'What has moved from year to year'),
    mayTakePapers && link(`${exercisePath(partnership, exercise.id)}/papers`, 'Papers for the Board (Word)'),
  )
}

/** Above the table, so that it prints. */
const confirmedPart = ({ confirmation }: TwelveView): Html | undefined =>
  confirmation &&
  html`<p class="govuk-body">
    <b>Confirmed ${sayConfirmer(confirmation)}, at ${sayInstant(confirmation.at)}.</b>
  </p>`

const notConfirmed = (view: TwelveView): Html => {
  const { partnership, exercise, lines, mayConfirm, isChair, revision } = view
  const reasons = whatHolds(view)
  if (!mayConfirm)
    return html`<p class="govuk-body">The chair confirms all the positions together when each standard has one.</p>`
  const text = `Confirm the ${sayNumber(lines.length)}${isChair ? '' : ' for the chair'}`
  if (reasons.length > 0)
    return held({ text, id: 'why-not-yet', reason: html`${reasons.map(reason => html`${reason} `)}` })
  return html`<form method="post" action="${positionsPath(partnership, exercise.id)}/confirmation">
    <input type="hidden" name="revision" value="${revision}" />
    ${button({ text, preventDoubleClick: true })}
    ${!isChair && html`<p class="govuk-body-s">The record will say that you did it for the chair.</p>`}
  </form>`
}

/** Why the positions cannot be confirmed yet, each with the way to its cure. */
const whatHolds = ({ partnership, exercise, lines, mayRun, mayRecord }: TwelveView): readonly Html[] => {
  const open = openStandards(lines)
  const own = exercisePath(partnership, exercise.id)
  const [first] = open
  return [
    ...(first === undefined
      ? []
      : [
          html`${sayStandards(open)} ${open.length === 1 ? 'is' : 'are'} still open.
          ${
            mayRecord
              ? html`<a class="govuk-link" href="${positionPath(partnership, exercise.id, first)}"
                    >Agree ${open.length === 1 ? 'it' : `standard ${first} first`}</a
                  >, or record that there is no position this year and why.`
              : html`The champion records what is agreed on
                  <a class="govuk-link" href="${positionPath(partnership, exercise.id, first)}">standard ${first}</a>,
                  or that there is none this year and why.`
          }`,
        ]),
    ...(standing(exercise.milestones, 'gathering-closed')
      ? []
      : [
          html`The gathering of answers is still open.
          ${mayRun ? html`<a class="govuk-link" href="${own}/closure">Close it</a>.` : 'The champion closes it.'}`,
        ]),
  ]
}

/** What the refusal to confirm says. */
export const sayOpen = (open: readonly number[]): string =>
  `Not confirmed: ${sayList(open.map(number => `standard ${number}`))} ${open.length === 1 ? 'has' : 'have'} no position yet.`
