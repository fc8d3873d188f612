import { html, type Html } from '#design'
import { sayCount } from '#ground'
import { actionCounts, doneAfter, spotsIn, standardAt, testedCounts, type Done, type Strand } from '#plans'
import type { MovedView } from '../view.ts'

/** Where a standard of a year is traced to its priorities and actions. */
export const traceHref = ({ own, moved }: Pick<MovedView, 'own' | 'moved'>, year: number, standard: number): string =>
  `${own}/exercises/${moved.years[year]?.exercise.id ?? ''}/trace/standards/${standard}`

/** What each year’s plan did about a strand, a line a year, with the way to all of it. */
export const doneInBrief = (view: MovedView, strand: Strand): readonly Html[] =>
  view.moved.years.flatMap(({ exercise }, year) => {
    const spots = spotsIn(strand, year)
    // The plan of a year that was read in is not here, and that of the newest comes after what is compared.
    const mayBeSilent = exercise.phase === 'past' || year === view.moved.years.length - 1
    if (spots.length === 0 || (mayBeSilent && isUnplanned(doneAfter(strand, view.moved, year)))) return []
    return [
      html`<p class="moved__note">
        <b>Plan of ${exercise.label}:</b> ${briefly(view, strand, year)}
        ${spots.map(spot => {
          const { number } = standardAt(view.moved, spot)
          return html`<a class="govuk-link" href="${traceHref(view, year, number)}"
            >All of it${spots.length > 1 && html`, no. ${number}`}<span class="govuk-visually-hidden">
              of standard ${number} in ${exercise.label}</span
            ></a
          > `
        })}
      </p>`,
    ]
  })

/** Whether nothing at all was planned. */
const isUnplanned = ({ priorities, actions, register }: Done): boolean =>
  priorities.length + actions.length + register.length === 0

const briefly = ({ moved, today }: MovedView, strand: Strand, year: number): string => {
  const done = doneAfter(strand, moved, year)
  const decisions = done.decisions.length
  const parts = [
    actionCounts(done, today).join(', '),
    testedCounts(done).join(', '),
    decisions === 0 ? '' : sayCount(decisions, 'decision'),
  ].filter(words => words !== '')
  if (parts.length > 0) return `${parts.join('; ')}.`
  return done.priorities.length === 0
    ? 'nothing is planned for it.'
    : `${sayCount(done.priorities.length, 'priority', 'priorities')}, no action yet.`
}
