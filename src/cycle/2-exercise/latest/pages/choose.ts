import { html, standing, type Html } from '#design'
import { sayDay, type Id } from '#ground'
import { framed, type Frame, type Place } from '#people'
import { exercisePath, yearsPath } from '../../paths.ts'
import { phaseWords, type Exercise } from '../../year/exercise.ts'

export type ChooseView = {
  readonly partnership: Id<'partnership'>
  readonly place: Place
  /** What stands after the address of a year. */
  readonly below: string
  readonly years: readonly Exercise[]
}

/** Several exercises are under way: which of them somebody means. */
export const choosePage = (frame: Frame, { partnership, place, below, years }: ChooseView): Html =>
  framed(frame, {
    title: 'Which exercise?',
    current: place,
    lede: 'More than one is under way.',
    main: html`${standing(
        years.map(exercise => ({
          name: html`<a class="govuk-link" href="${exercisePath(partnership, exercise.id)}${below}"
            >${exercise.label}</a
          >`,
          state: phaseWords[exercise.phase],
          note: `Gather by ${sayDay(exercise.gatherBy)}, agree by ${sayDay(exercise.agreeBy)}, sign by ${sayDay(exercise.planBy)}.`,
        })),
      )}
      <p class="govuk-body"><a class="govuk-link" href="${yearsPath(partnership)}">All years</a></p>`,
  })
