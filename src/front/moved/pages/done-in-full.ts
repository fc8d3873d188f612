import { flag, html, type Html } from '#design'
import { sayDay } from '#ground'
import {
  doneAfter,
  ratings,
  said,
  sayActionState,
  sayRegisterState,
  spotsIn,
  standardAt,
  stateOf,
  type Done,
} from '#plans'
import { traceHref } from './done.ts'
import type { StandardView } from '../view.ts'

/** What each year’s plan did about the standard: priorities with their actions, what was tested, decided and reviewed. */
export const doneInFull = (view: StandardView): Html => {
  const { moved, strand } = view
  return html`<h2 class="govuk-heading-m" id="done">What was done in between</h2>
    ${moved.years.map(({ exercise }, year) => {
      const spots = spotsIn(strand, year)
      return (
        spots.length > 0 &&
        html`<h3 class="govuk-heading-s">By the plan of ${exercise.label}</h3>
          ${donePart(view, doneAfter(strand, moved, year), `${view.own}/exercises/${exercise.id}/plan`)}
          ${reviewsPart(view, year)}
          <p class="govuk-body">
            ${spots.map(spot => {
              const { number } = standardAt(moved, spot)
              return html`<a class="govuk-link" href="${traceHref(view, year, number)}"
                  >From standard ${number} of ${exercise.label} to all that was done</a
                ><br />`
            })}
          </p>`
      )
    })}`
}

const donePart = (view: StandardView, done: Done, plan: string): Html => {
  const { priorities, actions, register, decisions } = done
  if (priorities.length + actions.length + register.length === 0)
    return html`<p class="govuk-body">Nothing is planned for it.</p>`
  return html`${list(
    'Priorities',
    priorities.map(({ words }) => said(words)),
  )}
  ${list(
    'Actions',
    actions.map(action => {
      const { id, words, owner, due, state } = action
      const isLate = (state === 'open' || state === 'started') && due !== undefined && due < view.today
      return html`<a class="govuk-link" href="${view.own}/actions/${id}">${words}</a><br />
        ${isLate && html`${flag('Overdue', 'late')} · `}<span class="quiet"
          >${[sayActionState(state), owner?.name, due === undefined ? undefined : `by ${sayDay(due)}`].filter(Boolean).join(' · ')}</span
        >`
    }),
  )}
  ${list(
    'What was to be found out',
    register.map(line => {
      const found = line.findings.at(-1)
      return html`<a class="govuk-link" href="${plan}/register/${line.id}">${line.words}</a><br /><b
          >${sayRegisterState(line.kind, stateOf(line))}</b
        >${found !== undefined && html` on ${sayDay(found.foundOn)}: ${said(found.words)}`}`
    }),
  )}
  ${list(
    'Decided about it',
    decisions.map(
      ({ id, words, on }) =>
        html`<a class="govuk-link" href="${plan}/decisions/${id}">${words}</a>
          <span class="quiet">${sayDay(on)}</span>`,
    ),
  )}`
}

/** Reviews look at the plan as a whole, and stand here because they were held in between. */
const reviewsPart = ({ moved, own }: StandardView, year: number): Html | false => {
  const { exercise, reviews = [] } = moved.years[year] ?? {}
  const held = reviews.flatMap(({ id, record }) => (record === undefined ? [] : [{ id, record }]))
  return list(
    'Reviews of the whole plan',
    held.map(
      ({ id, record }) =>
        html`<a class="govuk-link" href="${own}/exercises/${exercise?.id ?? ''}/plan/reviews/${id}"
            >${sayDay(record.heldOn)}</a
          >
          ${record.ratings.map(({ words, rating }) => html`<br />${said(words)} <b>${ratings[rating]}</b>`)}`,
    ),
  )
}

const list = (title: string, lines: readonly Html[]): Html | false =>
  lines.length > 0 &&
  html`<h4 class="govuk-heading-s govuk-!-font-size-16">${title}</h4>
    <ul class="govuk-list govuk-list--bullet">
      ${lines.map(line => html`<li>${line}</li>`)}
    </ul>`
