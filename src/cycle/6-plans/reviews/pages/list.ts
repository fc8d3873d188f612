import { button, html, insetText, waiting, type Html, type WaitingRow } from '#design'
import { sayCount, sayDay, type Day } from '#ground'
import type { Frame } from '#people'
import { leaf, type PlanView } from '../../pages/leaf.ts'
import { dayOfReview, isOverdue, type Review } from '../review.ts'

export type ReviewsView = PlanView & {
  readonly reviews: readonly Review[]
  readonly today: Day
  readonly decisions: number
  readonly mayWrite: boolean
}

/** The reviews of a plan: those to come, and those held. */
export const reviewsPage = (frame: Frame, view: ReviewsView): Html => {
  const { paths, reviews } = view
  const planned = reviews.filter(({ record }) => record === undefined)
  const held = reviews.filter(({ record }) => record !== undefined)
  return leaf(frame, view, {
    title: 'Reviews',
    lede: 'At key points everybody with most at stake meets face to face, looks at the plan and decides. What is decided goes on record.',
    main: html`${reviews.length === 0 && insetText({ text: 'No review has a date yet.' })}
      ${part(view, `To come (${planned.length})`, planned)} ${part(view, `Held (${held.length})`, held.toReversed())}
      ${view.mayWrite && button({ text: 'Plan a review', href: paths.newEntry('review', undefined, 'reviews') })}
      <p class="govuk-body">
        <a class="govuk-link" href="${paths.decisions}">Decisions (${view.decisions})</a> ·
        <a class="govuk-link" href="${paths.register}">What we are testing</a>
      </p>`,
  })
}

const part = (view: ReviewsView, title: string, reviews: readonly Review[]): Html =>
  reviews.length === 0
    ? html``
    : html`<h2 class="govuk-heading-m">${title}</h2>
        ${waiting(reviews.map(each => rowOf(view, each)))}`

const rowOf = ({ paths, today }: ReviewsView, review: Review): WaitingRow => {
  const { record } = review
  const where = record?.place ?? review.place
  const facts = [
    where === '' ? 'No place yet' : where,
    ...(record === undefined ? [review.looks] : [`${sayCount(record.ratings.length, 'criterion', 'criteria')} rated`]),
  ]
  return {
    what: sayDay(dayOfReview(review)),
    href: paths.review(review.id),
    note: facts.filter(Boolean).join(' · '),
    ...(isOverdue(review, today) ? { when: 'Nothing of it is on record', late: true } : {}),
  }
}
