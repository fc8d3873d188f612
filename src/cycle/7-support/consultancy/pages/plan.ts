import { details, html, insetText, summaryList, type Html } from '#design'
import { sayDay, type Day, type Id } from '#ground'
import type { Frame } from '#people'
import { about, said } from '#plans'
import type { Activity, Agreement } from '../../agreement/agreement.ts'
import { tell, type ToldActivity } from '../../agreement/told.ts'
import { removedLines, type Line } from '../../lines/line.ts'
import { usedOn, type Logged } from '../../log/logged.ts'
import { latestResult, sayEffect, type Result } from '../../measure/result.ts'
import { leaf, type SupportView } from '../../pages/leaf.ts'
import { sayDays, sumDays } from '../days.ts'

export type ConsultancyView = SupportView & {
  readonly agreement: Agreement
  readonly lines: readonly Line[]
  readonly logged: readonly Logged[]
  readonly results: readonly Result[]
  readonly today: Day
  /** The version in force: its activities are those that are worked on. */
  readonly inForce: number | undefined
  readonly isHeldSame: boolean
  readonly person: Id<'person'>
}

/** The consultancy plan: every activity with its eight columns, the days in all, and what has been used. */
export const consultancyPage = (frame: Frame, view: ConsultancyView): Html => {
  const { agreement, paths, mayWrite, inForce } = view
  const told = tell(agreement).flatMap(section => section.told)
  const activities = told.flatMap(each => (each.kind === 'activities' ? each.activities : []))
  return leaf(frame, view, {
    title: 'The consultancy plan',
    lede: daysWords(view),
    main: html`${
      inForce !== undefined &&
      !view.isHeldSame &&
      insetText({
        text: `Version ${inForce} is in force. What you read here is a draft of the next version.`,
      })
    }
    ${daysPart(view)} ${activities.length === 0 && html`<p class="govuk-body">No consultancy activity is planned.</p>`}
    ${activities.map((each, at) => activityPart(view, each, at))}
    ${mayWrite && html`<p class="govuk-body"><a class="govuk-link" href="${paths.newActivity}">Add an activity</a></p>`}
    ${mayWrite && removedPart(view)}`,
  })
}

const daysWords = ({ agreement: { activities, budget } }: ConsultancyView): string =>
  `${activities.length === 1 ? '1 activity' : `${activities.length} activities`}, ${sayDays(sumDays(activities))} in all${
    budget === undefined ? '' : ` of ${sayDays(budget)} agreed`
  }.`

/** Days agreed, planned, used and left. */
const daysPart = ({ agreement: { activities, budget }, logged, paths }: ConsultancyView): Html => {
  const [planned, used] = [sumDays(activities), usedOn(logged)]
  const row = (text: string, words: string) => ({ key: { text }, value: { text: words } })
  return html`${summaryList({
      rows: [
        row('Days agreed', budget === undefined ? 'Not agreed yet' : sayDays(budget)),
        row('Days planned', sayDays(planned)),
        row('Days used', sayDays(used)),
        budget !== undefined &&
          row(
            'Days left',
            used > budget ? `none; ${sayDays(used - budget)} more were used than agreed` : sayDays(budget - used),
          ),
      ],
    })}
    <p class="govuk-body"><a class="govuk-link" href="${paths.log}">What was done, when and by whom</a></p>`
}

const activityPart = (view: ConsultancyView, told: ToldActivity, at: number): Html => {
  const { paths, mayWrite, logged, results, agreement } = view
  const activity = agreement.activities.find(({ id }) => id === told.id)
  const used = usedOn(logged, told.id)
  return html`<h2 class="govuk-heading-m" id="activity-${told.id}">Activity ${at + 1}</h2>
    ${summaryList({
      rows: [
        ...told.cells.map(({ column, words }) => ({ key: { text: column }, value: { html: said(words) } })),
        { key: { text: 'Days used' }, value: { text: sayDays(used) } },
        {
          key: { text: 'How it turned out' },
          value: { html: outcomePart(view, activity, latestResult(results, told.id)) },
        },
      ],
    })}
    ${
      mayWrite &&
      html`<form method="post" action="${paths.activityPlace(told.id)}" class="inline-forms">
        <a class="govuk-link" href="${paths.activity(told.id)}">Change${about(told.name)}</a>
        ${at > 0 && html`<button class="link-button" name="move" value="up">Move up${about(told.name)}</button>`}
        <button class="link-button" name="move" value="out">Take out${about(told.name)}</button>
      </form>`
    }`
}

const outcomePart = (view: ConsultancyView, activity: Activity | undefined, result: Result | undefined): Html => {
  const isOwn = activity?.measuredBy?.id === view.person || view.mayWrite
  const link =
    isOwn && view.inForce !== undefined && activity !== undefined
      ? html` <a class="govuk-link" href="${view.paths.measure(activity.id)}"
          >Say how it turned out${about(activity.activity)}</a
        >`
      : html``
  if (result === undefined) return html`Nobody has said yet.${link}`
  return html`${said(`${sayEffect(result.effect)}. ${result.words}`)}
    <span class="quiet">(${result.by}, ${sayDay(result.on)})</span>${link}`
}

const removedPart = ({ lines, paths }: ConsultancyView): Html | false => {
  const removed = removedLines(lines, 'activity')
  return (
    removed.length > 0 &&
    details({
      summaryText: 'Activities that were taken out',
      html: html`<ul class="govuk-list govuk-list--spaced">
        ${removed.map(
          ({ id, says }) =>
            html`<li>
              ${said(says['activity'] ?? '')}
              <form method="post" action="${paths.activityPlace(id)}" class="inline-forms">
                <button class="link-button" name="move" value="back">Put back${about(says['activity'] ?? '')}</button>
              </form>
            </li>`,
        )}
      </ul>`,
    })
  )
}
