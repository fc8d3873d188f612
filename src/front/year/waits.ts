import { sayDay, sayList } from '#ground'
import { yearHref, type Asking } from './asking.ts'
import type { Waiting } from './waits/waiting.ts'
import { comingWorkshops, meetsSoon, recordsToRead } from './waits/workshops.ts'
import type { GroupStanding, YearStanding } from './year.ts'

/** Everything else that waits on this person. */
export const waitingOn = (asking: Asking, year: YearStanding): readonly Waiting[] => {
  const href = yearHref(asking, year)
  const { phase, gatherBy } = year.exercise
  const workshops = [...comingWorkshops(asking, year), ...recordsToRead(asking, year)]
  if (!asking.may('exercise.run')) return workshops
  const late = asking.today > gatherBy
  const unsubmitted =
    phase === 'gather' ? year.groups.filter(group => !group.hasSubmitted && !meetsSoon(year, group)) : []
  return [
    ...workshops,
    ...unsubmitted.map(group => ({
      what: asking.may('response.write', group.id)
        ? `Ask ${group.name} how far it is, or enter its answers`
        : `Ask ${group.name} how far it is`,
      href: `${href}/groups/${group.id}`,
      note: `${sayDone(group)}.`,
      when: late ? `Overdue since ${sayDay(gatherBy)}` : `By ${sayDay(gatherBy)}`,
      day: gatherBy,
      late,
    })),
    ...missingEvidence(year, href),
    ...year.silences.vacant.map(({ group, seats }) => ({
      what: `Fill ${seats.length === 1 ? 'the vacant seat' : `${seats.length} vacant seats`} in ${group.name}`,
      href: `${asking.own}/people`,
      note: sayList(
        seats.map(seat =>
          seat.organisationName === undefined ? seat.title : `${seat.title} (${seat.organisationName})`,
        ),
      ),
    })),
  ]
}

/** What several exercises ask, each thing once: a vacant seat waits in all of them, and is filled once. */
export const eachOnce = <Asked extends { readonly what: string; readonly href?: string }>(
  lists: readonly (readonly Asked[])[],
): readonly (readonly Asked[])[] =>
  lists.map((list, at) => {
    const before = lists.slice(0, at).flat()
    return list.filter(({ what, href }) => !before.some(each => each.what === what && each.href === href))
  })

/** A few standards by number; many as a count. */
const missingEvidence = (year: YearStanding, href: string): readonly Waiting[] => {
  const standards = year.silences.withoutEvidence.map(each => String(each.standard))
  // Once the plan is signed, nobody adds to what the groups answered.
  if (standards.length === 0 || year.exercise.phase === 'signed') return []
  const which =
    standards.length === 1
      ? `standard ${standards[0] ?? ''}`
      : standards.length < 5
        ? `standards ${sayList(standards)}`
        : `${standards.length} standards`
  return [
    {
      what: `Find evidence for ${which}`,
      href: `${href}/coverage`,
      note: 'Scored by a group, with nothing that shows it.',
    },
  ]
}

const sayDone = (group: GroupStanding): string =>
  group.answered === 0 ? 'Not begun' : `${group.answered} of ${group.asked} answered, not submitted`
