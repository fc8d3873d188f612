import { button, html, insetText, standing, type Html } from '#design'
import { sayList, type Id } from '#ground'
import type { Exercise } from '#exercise'
import { exercisePath } from '#exercise'
import { framed, type Frame, type Group } from '#people'
import { newWorkshopPath, workshopPagePath, workshopPath } from '../../paths.ts'
import type { Workshop } from '../../room/room.ts'
import { sayWhen } from '../script.ts'

export type WorkshopsView = {
  readonly partnership: Id<'partnership'>
  readonly exercise: Exercise
  readonly workshops: readonly Workshop[]
  readonly groups: readonly Pick<Group, 'id' | 'name'>[]
  readonly mayRun: (group: Id<'group'>) => boolean
  /** Set for those who may prepare one, while there is still something to score. */
  readonly mayPrepare: boolean
}

/** The live workshops of a year. */
export const workshopsPage = (frame: Frame, view: WorkshopsView): Html => {
  const { partnership, exercise, workshops, mayPrepare } = view
  return framed(frame, {
    title: 'Live workshops',
    caption: `Stocktake ${exercise.label}`,
    current: 'this-year',
    back: { text: 'This year', href: exercisePath(partnership, exercise.id) },
    lede: 'A group meets, everybody scores alone on their phone, the room sees its count at once, talks, and agrees: six standards in just over an hour.',
    main: html`${workshops.length === 0 ? insetText({ text: 'No workshop is planned this year.' }) : standing(workshops.map(workshop => workshopRow(workshop, view)))}
    ${
      mayPrepare &&
      button({
        text: 'Prepare a workshop',
        href: newWorkshopPath({ partnership, exercise: exercise.id }),
        classes: workshops.length === 0 ? '' : 'govuk-button--secondary',
      })
    }`,
  })
}

const workshopRow = (workshop: Workshop, { partnership, groups, mayRun }: WorkshopsView) => {
  const held = { partnership, workshop: workshop.id }
  const isClosed = workshop.closedAt !== undefined
  const href = isClosed ? workshopPagePath(held, 'record') : mayRun(workshop.group) ? workshopPath(held) : undefined
  const group = groups.find(each => each.id === workshop.group)?.name ?? 'A group of this year'
  const { standards } = workshop.recipe
  return {
    name: href === undefined ? workshop.name : html`<a class="govuk-link" href="${href}">${workshop.name}</a>`,
    state: isClosed ? 'on record' : workshop.openedAt === undefined ? 'prepared' : 'under way',
    note: `${sayWhen(workshop)}. ${group}, on ${standards.length === 1 ? 'standard' : 'standards'} ${sayList(standards.map(String))}.`,
  }
}
