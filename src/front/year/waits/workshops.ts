import { dayAfter, sayDay } from '#ground'
import type { Asking } from '../asking.ts'
import type { GroupStanding, YearStanding } from '../year.ts'
import type { Waiting } from './waiting.ts'

/** A group that is about to score in a workshop is not asked how far it is. */
export const meetsSoon = ({ workshops = [] }: YearStanding, { id }: GroupStanding): boolean =>
  workshops.some(({ group, state }) => group === id && state !== 'closed')

/** Workshops that are prepared and still to come, for those who may run them. */
export const comingWorkshops = (asking: Asking, { workshops = [] }: YearStanding): readonly Waiting[] =>
  workshops
    .filter(
      ({ group, heldOn, state }) => state === 'prepared' && heldOn > asking.today && asking.may('workshop.run', group),
    )
    .map(({ id, name, heldOn }) => ({
      what: `Hold the ${name}`,
      href: `${asking.own}/workshops/${id}`,
      note: 'Prepared: print its run sheet and papers, or change it.',
      when: `On ${sayDay(heldOn)}`,
      day: heldOn,
    }))

/** For how many days after a workshop its record is pointed to. */
const recordDays = 14

/** What a workshop of the last days left, for those who may run it. */
export const recordsToRead = (asking: Asking, { workshops = [] }: YearStanding): readonly Waiting[] =>
  workshops
    .filter(
      ({ state, heldOn, group }) =>
        state === 'closed' && dayAfter(heldOn, recordDays) >= asking.today && asking.may('workshop.run', group),
    )
    .map(({ id, name }) => ({
      what: `Read the record of the ${name}`,
      href: `${asking.own}/workshops/${id}/record`,
      note: 'Its scores, notes, decisions and ranking. The notes stand in the group’s answers, ready to be submitted.',
    }))
