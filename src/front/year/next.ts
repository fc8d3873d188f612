import { isNear, type NextDue } from '#exercise'
import { dayAfter, sayDay, sayList, type Day, type Id } from '#ground'
import type { Ability } from '#people'
import type { GroupStanding, WorkshopStanding, YearStanding } from './year.ts'

/** The one next thing for one person. */
export type Next = {
  readonly title: string
  readonly words: string
  readonly action?: { readonly text: string; readonly href: string }
  readonly other?: { readonly text: string; readonly href: string }
}

/** One more thing that waits, with its day. */
export type Waiting = {
  readonly what: string
  readonly href?: string
  readonly note?: string
  readonly when?: string
  readonly day?: Day
  readonly late?: boolean
}

export type Asking = {
  readonly person: Id<'person'>
  readonly may: (ability: Ability, group?: Id<'group'>) => boolean
  /** The groups that the person leads. */
  readonly leads: readonly Id<'group'>[]
  readonly own: string
  readonly today: string
}

const yearHref = (asking: Asking, year: YearStanding): string => `${asking.own}/exercises/${year.exercise.id}`

const openGroup = (asking: Asking, year: YearStanding): GroupStanding | undefined =>
  year.groups.find(group => asking.leads.includes(group.id) && !group.hasSubmitted)

/** Before there is a year at all. */
export const nextWithoutYear = (asking: Asking, hasGroups: boolean): Next => {
  if (!asking.may('exercise.run')) {
    return {
      title: 'Nothing waits on you',
      words: 'Your champion has not opened a year’s exercise yet. You get word when it is.',
    }
  }
  if (!hasGroups) {
    return {
      title: 'Next: name the groups that will answer',
      words:
        'The Board, a management team, a commissioning unit, a young people’s forum. About ten minutes; you can add more later.',
      action: { text: 'Name the first group', href: `${asking.own}/people/groups/new` },
      other: { text: 'See people and groups', href: `${asking.own}/people` },
    }
  }
  return {
    title: 'Next: open this year’s exercise',
    words:
      'Choose the standards, three dates and who looks at what. About five minutes; dates and groups can change later.',
    action: { text: 'Open the year', href: `${asking.own}/exercises/new` },
    other: { text: 'Name more groups first', href: `${asking.own}/people` },
  }
}

/** The one thing that this person should do now, by where the year stands. */
export const nextIn = (asking: Asking, year: YearStanding): Next => {
  const workshop = workshopToday(asking, year)
  if (workshop !== undefined) {
    return {
      title: workshop.state === 'open' ? `The ${workshop.name} is under way` : `Next: hold the ${workshop.name}`,
      words: 'It is today. The code, the big screen, the controls and the papers are on its page.',
      action: { text: 'Go to the workshop', href: `${asking.own}/workshops/${workshop.id}` },
    }
  }
  switch (year.exercise.phase) {
    case 'gather':
      return nextInGathering(asking, year)
    case 'agree':
      return nextInAgreeing(asking, year)
    case 'plan':
      return nextInPlanning(asking, year)
    case 'past':
      return nextWithoutYear(asking, year.groups.length > 0)
    case 'signed':
      return year.planChanged === true ? nextInPlanning(asking, year) : signedNext(asking, year)
  }
}

/** A workshop of today, or one under way, for somebody who may run it. */
const workshopToday = (asking: Asking, { workshops = [] }: YearStanding): WorkshopStanding | undefined =>
  workshops.find(
    ({ group, heldOn, state }) =>
      asking.may('workshop.run', group) && (state === 'open' || (state === 'prepared' && heldOn === asking.today)),
  )

const signedNext = (asking: Asking, year: YearStanding): Next => ({
  title: 'The plan is signed',
  words: 'Read it, take it out in Word, and bring it to the reviews that it names.',
  action: { text: 'Read the plan', href: `${yearHref(asking, year)}/plan` },
})

const nextInGathering = (asking: Asking, year: YearStanding): Next => {
  const href = yearHref(asking, year)
  const group = openGroup(asking, year)
  if (group !== undefined) {
    const left = group.asked - group.answered
    const begun = group.answered > 0
    return left === 0
      ? {
          title: `Next: submit the answers of ${group.name}`,
          words: 'Every standard has an answer. Read them through once; submitting lets the partnership see them.',
          action: { text: 'Read and submit', href: `${href}/groups/${group.id}` },
        }
      : {
          title: `Next: ${begun ? 'go on with' : 'begin'} the answers of ${group.name}`,
          words: `${left} of ${group.asked} to go, by ${sayDay(year.exercise.gatherBy)}. One page a standard; it saves as you type.`,
          action: { text: begun ? 'Go on' : 'Begin', href: `${href}/groups/${group.id}` },
        }
  }
  if (!asking.may('exercise.run')) {
    return {
      title: 'Nothing for you in this year’s exercise just now',
      words: `The groups are writing their answers until ${sayDay(year.exercise.gatherBy)}. You can read each when it is submitted.`,
      action: { text: 'See how far they are', href },
    }
  }
  const open = year.groups.filter(each => !each.hasSubmitted)
  return open.length === 0
    ? {
        title: 'Next: close the gathering',
        words: 'Every group has submitted. Closing it begins the agreeing; it can be reopened.',
        action: { text: 'Close the gathering', href: `${href}/closure` },
      }
    : {
        title: `Next: hear from ${fewNames(open)}`,
        words: `${open.length === 1 ? 'It has' : 'They have'} not submitted. Answers are due by ${sayDay(year.exercise.gatherBy)}.`,
        action: { text: 'See how far they are', href },
        other: { text: 'Close the gathering without them', href: `${href}/closure` },
      }
}

/** At most three names, and how many more there are. */
const fewNames = (groups: readonly GroupStanding[]): string => {
  const names = groups.map(each => each.name)
  return sayList(names.length <= 3 ? names : [...names.slice(0, 2), `${names.length - 2} more`])
}

const nextInAgreeing = (asking: Asking, year: YearStanding): Next => {
  const href = `${yearHref(asking, year)}/positions`
  const left = year.standards - year.settled
  if (left > 0 && asking.may('position.record')) {
    return {
      title: `Next: agree standard ${year.firstOpen ?? ''}`,
      words: `${left} of ${year.standards} have no position yet. Positions are due by ${sayDay(year.exercise.agreeBy)}.`,
      action: { text: `Open standard ${year.firstOpen ?? ''}`, href: `${href}/${year.firstOpen ?? ''}` },
      other: { text: 'See all, differences first', href },
    }
  }
  if (left === 0 && asking.may('position.confirm')) {
    return {
      title: `Next: confirm the ${year.standards}`,
      words: 'Every standard has a position, or a recorded “none this year”. Confirming freezes them.',
      action: { text: 'Read and confirm', href },
    }
  }
  return {
    title: 'Read where the groups stand',
    words: `${year.settled} of ${year.standards} are agreed.${asking.may('dissent.write') ? ' You can add dissent to any of them.' : ''}`,
    action: { text: 'See the positions', href },
  }
}

const nextInPlanning = (asking: Asking, year: YearStanding): Next => {
  const href = `${yearHref(asking, year)}/plan`
  if (year.planMissing === 0 && year.signatory?.people.includes(asking.person) === true) {
    return {
      title: 'Next: sign the outline change plan',
      words: 'It is ready for the Board, and it names you to sign it.',
      action: { text: 'Read and sign', href: `${href}/signature` },
    }
  }
  if (asking.may('plan.write')) {
    const missing = year.planMissing
    return {
      title:
        missing === 0
          ? `Next: ${year.signatory?.name ?? 'the signatory'} signs the plan`
          : 'Next: write the outline change plan',
      words:
        missing === undefined
          ? `Much of it is filled from what was agreed. It is due by ${sayDay(year.exercise.planBy)}.`
          : missing === 0
            ? 'Nothing is missing. Tell them that it waits.'
            : `${missing} ${missing === 1 ? 'thing is' : 'things are'} missing before it can be signed. It is due by ${sayDay(year.exercise.planBy)}.`,
      action: { text: 'Open the plan', href },
    }
  }
  return {
    title: 'The plan is being written',
    words: `It is due by ${sayDay(year.exercise.planBy)}. You can read the draft.`,
    action: { text: 'Read the draft', href },
  }
}

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

/** A group that is about to score in a workshop is not asked how far it is. */
const meetsSoon = ({ workshops = [] }: YearStanding, { id }: GroupStanding): boolean =>
  workshops.some(({ group, state }) => group === id && state !== 'closed')

/** Workshops that are prepared and still to come, for those who may run them. */
const comingWorkshops = (asking: Asking, { workshops = [] }: YearStanding): readonly Waiting[] =>
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
const recordsToRead = (asking: Asking, { workshops = [] }: YearStanding): readonly Waiting[] =>
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

/** The next exercise, once its day comes near, for whoever opens it. */
export const waitingToOpen = (asking: Asking, due: NextDue | undefined): readonly Waiting[] =>
  due === undefined || !asking.may('exercise.run') || !isNear(due, asking.today)
    ? []
    : [
        {
          what: 'Open the next exercise',
          href: `${asking.own}/exercises/new`,
          note: `The last was opened for ${due.after.label}. The new one starts from it.`,
          when: due.day < asking.today ? `Overdue since ${sayDay(due.day)}` : `By ${sayDay(due.day)}`,
          day: due.day,
          late: due.day < asking.today,
        },
      ]

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
