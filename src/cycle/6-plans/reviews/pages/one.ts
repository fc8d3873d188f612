import { button, html, insetText, questionRow, summaryList, type Html } from '#design'
import { sayDay, sayInstant, type Day, type Id } from '#ground'
import type { Frame } from '#people'
import type { Decided } from '../../decisions/decided.ts'
import { decisionLines } from '../../decisions/pages/lines.ts'
import { leaf, type PlanView } from '../../pages/leaf.ts'
import { said } from '../../pages/prose.ts'
import { failedPart } from '../../register/pages/register.ts'
import type { Registered } from '../../register/registered.ts'
import { dayOfReview, isOverdue, ratings, type Rated, type Review } from '../review.ts'

export type ReviewView = PlanView & {
  readonly review: Review
  readonly today: Day
  /** What failed and nobody has decided on: on top of every review. */
  readonly failed: readonly Registered[]
  readonly priorities: ReadonlyMap<Id, string>
  /** What was decided here. */
  readonly decisions: readonly Decided[]
  /** How the criteria were rated the time before. */
  readonly before?: Review | undefined
  readonly mayWrite: boolean
}

/** One review: what failed first, then what it is or was, how the criteria stand, and what was decided. */
export const reviewPage = (frame: Frame, view: ReviewView): Html => {
  const { review, paths, mayWrite } = view
  const isHeld = review.record !== undefined
  return leaf(frame, view, {
    title: `Review of ${sayDay(dayOfReview(review))}`,
    back: { text: 'Reviews', href: paths.reviews },
    lede: isHeld ? 'It was held. What was written down of it stands here.' : sayPlanned(view),
    main: html`${view.failed.map((line, at) => failedPart(view, line, at === 0))} ${factsPart(review)}
    ${mayWrite && buttonsPart(view)} ${review.record && ratingsPart(review.record.ratings, view.before)}
    ${questionRow({
      whole: true,
      asking: html`<h2 class="govuk-heading-m" id="decisions">Decisions taken</h2>
        ${view.decisions.length === 0 ? insetText({ text: 'None is on record.' }) : decisionLines(paths, view.decisions)}
        ${
          mayWrite &&
          html`<p class="govuk-body">
            <a class="govuk-link" href="${paths.newDecision({ review: review.id })}">Record a decision taken here</a>
          </p>`
        }`,
    })}`,
  })
}

const sayPlanned = ({ review, today }: ReviewView): string =>
  isOverdue(review, today) ? 'Its day is past, and nothing of it is on record.' : 'It is planned.'

const factsPart = ({ place, whom, looks, record, day }: Review): Html => {
  const row = (key: string, words: string) => ({
    key: { text: key },
    value: { html: words === '' ? html`Not written yet` : said(words) },
  })
  if (record === undefined)
    return summaryList({ rows: [row('Where', place), row('Who meets', whom), row('What will be looked at', looks)] })
  return summaryList({
    rows: [
      record.heldOn !== day && row('Planned for', sayDay(day)),
      row('Where', record.place),
      row('Who was there', record.present),
      row('What was looked at', record.looked),
      row('Written down', `by ${record.recordedBy}, ${sayInstant(record.recordedAt)}`),
    ],
  })
}

const buttonsPart = ({ review, paths, failed }: ReviewView): Html => {
  const isSecond = failed.length > 0 || review.record !== undefined
  return html`${button({
    text: review.record === undefined ? 'Write down what happened' : 'Change the record',
    href: paths.reviewRecord(review.id),
    ...(isSecond ? { classes: 'govuk-button--secondary' } : {}),
  })}
  ${
    review.record === undefined &&
    html`<p class="govuk-body">
      <a class="govuk-link" href="${paths.entryFrom('review', review.id, 'reviews')}"
        >Change its day, place or people</a
      >
    </p>`
  }`
}

const ratingsPart = (rated: readonly Rated[], before: Review | undefined): Html =>
  questionRow({
    whole: true,
    asking: html`<h2 class="govuk-heading-m">How the success criteria stood</h2>
      ${
        rated.length === 0
          ? html`<p class="govuk-body">None was rated.</p>`
          : html`<ul class="govuk-list govuk-list--spaced">
              ${rated.map(each => html`<li>${ratedLine(each, before)}</li>`)}
            </ul>`
      }`,
  })

const ratedLine = ({ criterion, words, rating, note }: Rated, before: Review | undefined): Html => {
  const last = before?.record?.ratings.find(each => each.criterion === criterion)
  return html`${said(words)}<br /><b>${ratings[rating]}</b>${
      last && html` <span class="quiet">(${sayBefore(last, before)})</span>`
    }${note !== '' && html`<br />${said(note)}`}`
}

/** `in part on 14 May 2026`. */
export const sayBefore = ({ rating }: Pick<Rated, 'rating'>, before: Review | undefined): string =>
  `${ratings[rating].toLowerCase()}${before ? ` on ${sayDay(dayOfReview(before))}` : ''}`
