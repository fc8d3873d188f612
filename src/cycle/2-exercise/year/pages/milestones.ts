import { button, details, html, insetText, standing, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import { dayOf, sayDay, sayInstant, type Id } from '#ground'
import { framed, type Frame } from '#people'
import { exercisePath, yearsPath } from '../../paths.ts'
import { sayReadIn, type Exercise } from '../exercise.ts'
import { mayUndo, milestoneWords, sayMilestoneRefusal, type Milestone } from '../milestone.ts'
import { reopeningReasons, withdrawalReasons } from '../reason.ts'
import { reasonField } from './reason.ts'

export type MilestonesView = {
  readonly partnership: Id<'partnership'>
  readonly exercise: Exercise
  readonly mayRun: boolean
  /** What was posted, to undo the one or the other. */
  readonly reopening: Form
  readonly withdrawing: Form
  readonly hasAnswers: boolean
  /** Why nothing was undone. */
  readonly refusal?: string
}

/** What has been reached this year, by whom and when, and what can be undone. */
export const milestonesPage = (frame: Frame, view: MilestonesView): Html => {
  const { partnership, exercise, mayRun, reopening, withdrawing, refusal } = view
  const own = exercisePath(partnership, exercise.id)
  return framed(frame, {
    title: 'What has been reached',
    caption: `Stocktake ${exercise.label}`,
    current: 'this-year',
    back: { text: 'This year', href: own },
    lede:
      exercise.readIn === undefined
        ? 'Everything here can be undone, the last one first, with a reason that stays on record.'
        : sayReadIn(exercise.readIn),
    mistakes: summaryOf([...reopening.mistakes, ...withdrawing.mistakes]),
    main: html`${refusal && insetText({ text: refusal })}${standing(exercise.milestones.map(milestoneRow))}
      ${mayRun && exercise.phase === 'gather' && button({ text: 'Close the gathering', href: `${own}/closure` })}
      ${exercise.phase !== 'gather' && exercise.phase !== 'past' && reopeningPart(view, own)}${elsewhere(exercise, own)}
      ${mayRun && exercise.phase === 'gather' && withdrawalPart(view, own)}
      <p class="govuk-body"><a class="govuk-link" href="${yearsPath(partnership)}">All years</a></p>`,
  })
}

const milestoneRow = ({ kind, at, by, undone }: Milestone) => ({
  name: undone ? html`${milestoneWords[kind]} <span class="quiet">(undone)</span>` : milestoneWords[kind],
  state: sayDay(dayOf(at)),
  note: html`By ${by}, at
  ${sayInstant(at)}.${undone && html` Undone by ${undone.by} at ${sayInstant(undone.at)}: ${undone.reason}.`}`,
})

const reopeningPart = ({ exercise, mayRun, reopening }: MilestonesView, own: string): Html => {
  const decision = mayUndo(exercise, 'gathering-closed')
  if (!decision.ok)
    return html`<h2 class="govuk-heading-m">Reopening the gathering</h2>
      <p class="govuk-body">${sayMilestoneRefusal(decision.refusal)}</p>`
  if (!mayRun) return html`<p class="govuk-body">The champion can reopen the gathering, with a reason.</p>`
  return html`<h2 class="govuk-heading-m">Reopen the gathering</h2>
    <p class="govuk-body">Groups can submit again, and who sits can change. What is submitted stays.</p>
    <form method="post" action="${own}/closure/undoing" novalidate>
      ${reasonField(reopening, reopeningReasons)}
      ${button({ text: 'Reopen the gathering', classes: 'govuk-button--secondary' })}
    </form>`
}

const elsewhere = ({ phase }: Exercise, own: string): Html | undefined => {
  if (phase === 'plan')
    return html`<p class="govuk-body">
      Confirmed positions are undone on <a class="govuk-link" href="${own}/positions/confirmation">their own page</a>.
    </p>`
  return phase === 'signed'
    ? html`<p class="govuk-body">
        A signature is undone on <a class="govuk-link" href="${own}/plan/signature">the page of the signature</a>.
      </p>`
    : undefined
}

const withdrawalPart = ({ withdrawing, hasAnswers }: MilestonesView, own: string): Html =>
  details({
    summaryText: 'This year was opened by mistake',
    open: withdrawing.mistakes.length > 0,
    html: hasAnswers
      ? html`<p class="govuk-body">
          Groups have begun to answer, so it can no longer be withdrawn. Its dates, groups and standards can be changed.
        </p>`
      : html`<p class="govuk-body">It stays on record as withdrawn, and its label can be used again.</p>
          <form method="post" action="${own}/withdrawal" novalidate>
            ${reasonField(withdrawing, withdrawalReasons)}
            ${button({ text: 'Withdraw this year', classes: 'govuk-button--warning' })}
          </form>`,
  })
