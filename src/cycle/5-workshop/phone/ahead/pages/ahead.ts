import { button, html, insetText, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import { sayDay, type Day } from '#ground'
import { framed, type Frame } from '#people'
import { aheadPath } from '../../../paths.ts'
import { questionOf, type Room } from '../../../room/room.ts'
import { ballotForm } from '../../pages/score.ts'
import { bandsPart } from '../../pages/standard.ts'
import type { AheadStandard } from '../ahead.ts'

export type AheadView = {
  readonly room: Pick<Room, 'workshop'>
  readonly token: string
  readonly shownAs: string
  readonly standards: readonly AheadStandard[]
  /** The standard whose boxes are shown; none when all are in or over. */
  readonly inHand?: AheadStandard
  readonly mayComeIn: boolean
  /** Answers are not taken yet. */
  readonly opensOn?: Day
  readonly form?: Form
  readonly refusal?: string
}

/** Scoring ahead: one standard at a time, unseen, until the room's reveal. It never shows what was chosen. */
export const aheadPage = (frame: Frame, view: AheadView): Html => {
  const { workshop } = view.room
  return framed(frame, {
    title: 'Score ahead',
    caption: `${workshop.partnershipName} · ${workshop.name}, ${sayDay(workshop.heldOn)} at ${workshop.startsAt}`,
    mistakes: summaryOf(view.form?.mistakes ?? []),
    main: html`<div class="narrow">
      ${view.refusal && insetText({ text: view.refusal })}${comeInPart(view)}
      <p class="govuk-body">
        You score as <b>${view.shownAs}</b>. This link is yours alone: do not pass it on. Each answer can be changed
        until the room sees the count of its standard; then it is too late.
      </p>
      ${view.opensOn === undefined ? html`${listPart(view)}${inHandPart(view)}` : notYet(view.opensOn)}
    </div>`,
  })
}

const notYet = (day: Day): Html =>
  html`<p class="govuk-body"><b>You can answer from ${sayDay(day)}.</b> Keep the mail and open its link again then.</p>`

const comeInPart = ({ mayComeIn, token }: AheadView): Html | undefined =>
  mayComeIn
    ? html`<form method="post" action="${aheadPath(token)}/arrival">
        <h2 class="govuk-heading-m">Are you in the room, or on the call?</h2>
        <p class="govuk-body">Come in with this link and not with the code, so that you count once.</p>
        ${button({ text: 'Come in', classes: 'govuk-button--secondary', preventDoubleClick: true })}
      </form>`
    : undefined

const stateWords: Readonly<Record<AheadStandard['state'], string>> = {
  open: 'Not answered',
  sent: 'Sent',
  over: 'Over: the room has had it',
  dropped: 'Dropped: the room went back or left it out. What you sent is deleted and not counted.',
}

const listPart = ({ standards, room, token, inHand }: AheadView): Html =>
  html`<ol class="standing">
    ${standards.map(each => {
      const title = `${each.standard}. ${questionOf(room, each.standard)?.standard.shortTitle ?? ''}`
      const isHere = each.standard === inHand?.standard
      return html`<li>
        <span
          >${
            each.round === undefined || isHere
              ? html`<b>${title}</b>`
              : html`<a class="govuk-link" href="${aheadPath(token)}?standard=${each.standard}">${title}</a>`
          }</span
        >
        <span>${isHere && each.state === 'open' ? 'Here, below' : stateWords[each.state]}</span>
      </li>`
    })}
  </ol>`

const untilThen =
  'Until the reveal, the server holds your answer under a code that stands for you in this one question. Its back-ups of those days may hold it under that code too, until they are deleted. What leads from you to the code is deleted at the reveal.'

const inHandPart = ({ room, token, inHand, form, standards }: AheadView): Html => {
  const question = inHand && questionOf(room, inHand.standard)
  if (inHand?.round === undefined || question === undefined) {
    return html`<p class="govuk-body">
      <b>There is nothing left to answer.</b> What you sent is counted when the room sees its scores.
    </p>`
  }
  const { plain, title, shortTitle } = question.standard
  return html`<h2 class="govuk-heading-l">${inHand.standard}. ${shortTitle}</h2>
    <p class="govuk-body">${plain} Where does the partnership stand <b>today</b>?</p>
    <p class="govuk-body"><b>The standard:</b> ${title}</p>
    ${ballotForm({
      ...{ question, form, action: aheadPath(token), round: { id: inHand.round }, sent: inHand.state === 'sent' },
      also: untilThen,
    })}
    ${bandsPart(question)}${nextPart(standards, inHand, room, token)}`
}

/** The way on, also for who has just sent one: the page stays where it is. */
const nextPart = (
  standards: readonly AheadStandard[],
  inHand: AheadStandard,
  room: AheadView['room'],
  token: string,
): Html | undefined => {
  const next = standards.find(each => each.state === 'open' && each.standard !== inHand.standard)
  const title = next && questionOf(room, next.standard)?.standard.shortTitle
  return (
    next &&
    html`<p class="govuk-body">
      <a class="govuk-link" href="${aheadPath(token)}?standard=${next.standard}"
        >Go to the next: ${next.standard}. ${title}</a
      >
    </p>`
  )
}
