import type { Asking } from './asking.ts'
import { nextInAgreeing } from './next/agreeing.ts'
import { nextInGathering } from './next/gathering.ts'
import { nextInPlanning, nextOnceSigned } from './next/planning.ts'
import type { Next } from './next/one-next.ts'
import type { WorkshopStanding, YearStanding } from './year.ts'

/** Before there is a year at all. */
export const nextWithoutYear = (asking: Asking, hasGroups: boolean): Next => {
  if (!asking.may('exercise.run')) {
    return {
      title: 'Nothing waits on you',
      words: 'Your champion has not opened a year’s exercise yet. You get word when it is.',
      isIdle: true,
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
      return year.planChanged === true ? nextInPlanning(asking, year) : nextOnceSigned(asking, year)
  }
}

/** Of several exercises what the first that asks something of this person asks, by its name. */
export const firstAsked = (years: readonly Asked[]): Next | undefined => {
  const asked = years.find(({ next }) => next.isIdle !== true) ?? years[0]
  if (asked === undefined || years.length < 2) return asked?.next
  return { ...asked.next, words: `In ${asked.year.exercise.label}: ${asked.next.words}` }
}

type Asked = { readonly year: Pick<YearStanding, 'exercise'>; readonly next: Next }

/** A workshop of today, or one under way, for somebody who may run it. */
const workshopToday = (asking: Asking, { workshops = [] }: YearStanding): WorkshopStanding | undefined =>
  workshops.find(
    ({ group, heldOn, state }) =>
      asking.may('workshop.run', group) && (state === 'open' || (state === 'prepared' && heldOn === asking.today)),
  )
