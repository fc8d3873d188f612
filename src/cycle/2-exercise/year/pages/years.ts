import { button, html, standing, type Html } from '#design'
import { dayOf, sayDay, type Day, type Id } from '#ground'
import { framed, type Frame } from '#people'
import { exercisePath, yearsPath } from '../../paths.ts'
import { sayNextDue, type NextDue } from '../../due/due.ts'
import { phaseWords, sayReadIn, type Exercise } from '../exercise.ts'

export type YearsView = {
  readonly partnership: Id<'partnership'>
  readonly exercises: readonly Exercise[]
  readonly withdrawn: readonly Exercise[]
  readonly mayRun: boolean
  /** By when the next is due; nothing before there is a first. */
  readonly due: NextDue | undefined
  readonly today: Day
  readonly mayReadIn: boolean
}

/** All the years, newest first. */
export const yearsPage = (frame: Frame, view: YearsView): Html => {
  const { partnership, exercises, withdrawn, mayRun, mayReadIn } = view
  return framed(frame, {
    title: 'All years',
    current: 'this-year',
    main: html`${
      exercises.length === 0
        ? html`<p class="govuk-body">No exercise has been opened yet.</p>`
        : standing(exercises.map(exercise => yearRow(partnership, exercise)))
    }
    ${nextLine(view)} ${mayRun && button({ text: 'Open a year’s exercise', href: `${yearsPath(partnership)}/new` })}
    ${
      mayReadIn &&
      html`<p class="govuk-body">
        Was there a year before Stocktake?
        <a class="govuk-link" href="${yearsPath(partnership)}/past">Read its filled form in</a>.
      </p>`
    }
    ${withdrawn.length > 0 && withdrawnList(withdrawn)}
    ${
      mayRun &&
      html`<p class="govuk-body">
        The standards can speak in <a class="govuk-link" href="/partnerships/${partnership}/words">your own words</a>.
      </p>`
    }`,
  })
}

const nextLine = ({ partnership, due, today, mayRun }: YearsView): Html | undefined =>
  due &&
  html`<p class="govuk-body">
    The next exercise <b>${sayNextDue(due, today)}</b>.
    ${mayRun && html`<a class="govuk-link" href="${yearsPath(partnership)}/due">Change the day</a>`}
  </p>`

const yearRow = (partnership: Id<'partnership'>, exercise: Exercise) => ({
  name: html`<a class="govuk-link" href="${exercisePath(partnership, exercise.id)}">${exercise.label}</a>`,
  state: phaseWords[exercise.phase],
  note: exercise.readIn === undefined ? datesOf(exercise) : sayReadIn(exercise.readIn),
})

const datesOf = (exercise: Exercise): string =>
  `Opened on ${sayDay(dayOf(exercise.openedAt))}. Gather by ${sayDay(exercise.gatherBy)}, agree by ${sayDay(exercise.agreeBy)}, sign by ${sayDay(exercise.planBy)}.`

const withdrawnList = (withdrawn: readonly Exercise[]): Html =>
  html`<h2 class="govuk-heading-m">Withdrawn</h2>
    ${standing(
      withdrawn.map(({ label, milestones }) => {
        const undone = milestones.find(({ kind }) => kind === 'opened')?.undone
        return {
          name: label,
          state: undone ? sayDay(dayOf(undone.at)) : '',
          note: undone && `${undone.reason} (${undone.by})`,
        }
      }),
    )}`
