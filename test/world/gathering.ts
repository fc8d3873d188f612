import { openExercise, recordSitting, type Attendance, type Manner } from '#exercise'
import type { Day, Id } from '#ground'
import { standardsOf, type Edition } from '#instrument'
import type { Seat } from '#people'
import { done, type HandAt, type Stage } from './acting.ts'
import type { Cast } from './people.ts'
import type { GroupName } from './places.ts'

const editionId = 'commissioning-12.v1'

/** The edition that every year of the story is run on. */
export const editionOf = ({ editions }: Pick<Stage, 'editions'>): Edition => {
  const edition = editions.shippedOne(editionId)
  if (edition === undefined) throw new Error(`The sample needs the edition ${editionId}.`)
  return edition
}

/** The numbers of all its standards. */
export const allStandards = (stage: Stage): readonly number[] =>
  standardsOf(editionOf(stage)).map(standard => standard.number)

export type YearTold = {
  readonly openedOn: Day
  readonly gatherBy: Day
  readonly agreeBy: Day
  readonly planBy: Day
  readonly groups: readonly { readonly key: GroupName; readonly asked?: readonly number[] }[]
}

/** Opens a year's exercise with the groups that sit. */
export const open = async (stage: Stage, story: Cast, at: HandAt, told: YearTold): Promise<Id<'exercise'>> => {
  const { calendar } = stage
  const all = allStandards(stage)
  return done(
    await openExercise(at(told.openedOn, '10:30'), {
      ...{ label: calendar.label(told.openedOn), editionId },
      gatherBy: calendar.day(told.gatherBy),
      agreeBy: calendar.day(told.agreeBy),
      planBy: calendar.day(told.planBy),
      groups: told.groups.map(({ key, asked = all }) => ({ group: story.groups[key], standards: asked })),
    }),
  )
}

export type SittingTold = {
  readonly group: GroupName
  readonly on: Day
  readonly manner: Manner
  /** Holders of seats who did not take part. */
  readonly missing?: readonly string[]
  readonly others?: string
  readonly notes?: string
}

/** Puts on record how a group sat, in the evening of that day. */
export const sit = async (
  { calendar }: Stage,
  story: Cast,
  at: HandAt,
  exercise: Id<'exercise'>,
  told: SittingTold,
): Promise<void> => {
  const said = {
    ...{ heldOn: calendar.day(told.on), manner: told.manner, others: told.others ?? '', notes: told.notes ?? '' },
    attendance: story.seats[told.group].map(seat => attended(seat, told.missing ?? [])),
    version: 0,
  }
  done(await recordSitting(at(told.on, '17:30'), exercise, story.groups[told.group], said))
}

const attended = ({ id, title, organisationName, holder }: Seat, missing: readonly string[]): Attendance => ({
  ...{ seat: id, title },
  ...(organisationName === undefined ? {} : { organisationName }),
  ...(holder === undefined
    ? { state: 'vacant' }
    : { holder, state: missing.includes(holder) ? 'missing' : 'took-part' }),
})
