import { sayDay } from '#ground'
import { yearHref, type Asking } from '../asking.ts'
import type { YearStanding } from '../year.ts'
import type { Next } from './one-next.ts'

/** What is next while positions are agreed: the first open standard, then to confirm. */
export const nextInAgreeing = (asking: Asking, year: YearStanding): Next => {
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
    isIdle: true,
  }
}
