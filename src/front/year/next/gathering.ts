import { sayDay, sayList } from '#ground'
import { yearHref, type Asking } from '../asking.ts'
import type { GroupStanding, YearStanding } from '../year.ts'
import type { Next } from './one-next.ts'

const openGroup = (asking: Asking, year: YearStanding): GroupStanding | undefined =>
  year.groups.find(group => asking.leads.includes(group.id) && !group.hasSubmitted)

/** What is next while groups answer: one’s own group, then whom to hear from, then to close. */
export const nextInGathering = (asking: Asking, year: YearStanding): Next => {
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
      isIdle: true,
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
