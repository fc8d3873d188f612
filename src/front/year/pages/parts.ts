import { flag, html, path, standing, type Html, type PathStep } from '#design'
import type { Phase } from '#exercise'
import { sayCount, sayDay, sayList, type Id } from '#ground'
import { sayGroup, type YearStanding } from '../year.ts'

const order: readonly Phase[] = ['gather', 'agree', 'plan', 'signed']

/** The year as a path: where it stands and when each step is due. */
export const yearPath = (year: YearStanding): Html => {
  const { exercise } = year
  const at = order.indexOf(exercise.phase)
  const state = (step: number): PathStep['state'] => (step < at ? 'done' : step === at ? 'now' : 'ahead')
  const submitted = year.groups.filter(group => group.hasSubmitted).length
  return path({
    label: `The year ${exercise.label}`,
    steps: [
      {
        name: 'Gather',
        state: state(0),
        note:
          at === 0
            ? `${submitted} of ${sayCount(year.groups.length, 'group')}, by ${sayDay(exercise.gatherBy)}`
            : 'closed',
      },
      {
        name: 'Agree',
        state: state(1),
        note: at > 1 ? 'confirmed' : `${year.settled} of ${year.standards}, by ${sayDay(exercise.agreeBy)}`,
      },
      { name: 'Outline plan', state: state(2), note: at > 2 ? 'written' : `by ${sayDay(exercise.planBy)}` },
      {
        name: 'Signed',
        state: at === 3 ? 'done' : 'ahead',
        note: at === 3 ? 'read it, do it, review it' : 'by whom the plan names',
      },
    ],
  })
}

/** Who has been heard, and who has not: silence is words, never a blank. */
export const heardPart = (year: YearStanding, href: string): Html => {
  const { silences, groups } = year
  const heard = groups.filter(group => group.hasSubmitted).length
  const vacant = silences.vacant.flatMap(({ group, seats }) => seats.map(seat => ({ group, seat })))
  return html`<p class="govuk-body">
      <b>${heard} of ${sayCount(groups.length, 'group')} ${heard === 1 ? 'has' : 'have'} been heard.</b>
      ${vacant.length > 0 && html` <b>${vacant.length === 1 ? 'One seat is' : `${vacant.length} seats are`} vacant.</b>`}
    </p>
    ${standing([
      ...groups.map(group => ({
        name: html`<a class="govuk-link" href="${href}/groups/${group.id}">${group.name}</a>`,
        state: sayGroup(group),
        ...(group.onBehalf ? { note: 'Entered for the group by the champion.' } : {}),
        heavy: !group.hasSubmitted && year.exercise.phase !== 'gather',
      })),
      ...vacant.map(({ group, seat }) => ({
        name: seat.title,
        state: 'seat vacant',
        note: `${seat.organisationName === undefined ? '' : `${seat.organisationName}, in `}${group.name}, since ${seat.vacantSince === undefined ? 'the start' : sayDay(seat.vacantSince)}.`,
        heavy: true,
      })),
    ])}
    ${
      silences.withoutFamilies.length > 0 &&
      html`<p class="govuk-body">
        ${flag('No young person or family yet')} on ${sayStandards(silences.withoutFamilies)}.
      </p>`
    }
    <p class="govuk-body"><a class="govuk-link" href="${href}/coverage">See all seats and standards</a></p>`
}

const sayStandards = (standards: readonly number[]): string =>
  `${standards.length === 1 ? 'standard' : 'standards'} ${sayList(standards.map(String))}`

/** The address of a year's pages. */
export const hrefOf = (own: string, exercise: Id<'exercise'>): string => `${own}/exercises/${exercise}`
