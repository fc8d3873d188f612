import { isNear, type NextDue } from '#exercise'
import { sayCount, sayDay, type CalendarDay, type Day } from '#ground'
import type { ExchangeDue } from '#exchange'
import type { FrameworkDue } from '#framework'
import type { Permission } from '#people'
import type { Due } from '#plans'
import type { OfferDue, SupportDue } from '#support'
import type { Asking } from '../year/asking.ts'
import { waitingOn } from '../year/waits.ts'
import type { YearStanding } from '../year/year.ts'

/** One thing that waits on a person, put together from the rooms, or a date that they should know. */
export type Waits = {
  /** Stays the same for ever. */
  readonly id: string
  readonly what: string
  readonly note?: string
  readonly href: string
  readonly day?: Day
  /** Somebody waits for it, though it has no day. */
  readonly isNow?: boolean
  /** What is said of it where it has no day and asks for no answer. */
  readonly when?: string
  /** Only a date: nothing is late when it has passed. */
  readonly isDateOnly?: boolean
}

const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`

/** What the year itself asks of this person: to answer, to agree, to confirm, to write, to sign. */
export const ofYear = (asking: Asking, year: YearStanding): readonly Waits[] => {
  const own = ownPart(asking, year)
  return [...own, ...runningPart(asking, year).filter(({ href }) => !own.some(each => each.href === href))]
}

/** What running the year asks: groups to hear from, evidence and seats to find. */
const runningPart = (asking: Asking, year: YearStanding): readonly Waits[] =>
  waitingOn(asking, year).flatMap(({ what, href, note, day }) => {
    if (href === undefined) return []
    const id = `run-${year.exercise.id}-${href.split('/').at(-1) ?? ''}`
    return [{ id, what, href, ...(day === undefined ? {} : { day }), ...(note === undefined ? {} : { note }) }]
  })

const ownPart = (asking: Asking, year: YearStanding): readonly Waits[] => {
  const { exercise } = year
  const href = `${asking.own}/exercises/${exercise.id}`
  const id = (what: string): string => `${what}-${exercise.id}`
  switch (exercise.phase) {
    case 'gather':
      return year.groups
        .filter(group => asking.leads.includes(group.id) && !group.hasSubmitted)
        .map(group => ({
          id: `answers-${exercise.id}-${group.id}`,
          what: `Submit the answers of ${group.name}`,
          note: `${group.answered} of ${group.asked} answered`,
          ...{ href: `${href}/groups/${group.id}`, day: exercise.gatherBy },
        }))
    case 'agree':
      return agreeing(asking, year).map(each => ({
        ...each,
        id: id('agree'),
        href: `${href}/positions`,
        day: exercise.agreeBy,
      }))
    case 'past':
      return []
    case 'plan':
    case 'signed':
      return planning(asking, year).map(({ at, ...each }) => ({
        ...each,
        id: id('plan'),
        href: `${href}${at}`,
        day: exercise.planBy,
      }))
  }
}

const agreeing = (asking: Asking, year: YearStanding): readonly Pick<Waits, 'what' | 'note'>[] => {
  const left = year.standards - year.settled
  if (left > 0 && asking.may('position.record')) return [{ what: `Agree ${many(left, 'standard', 'standards')} more` }]
  if (left > 0) return []
  if (asking.may('position.confirm')) return [{ what: `Confirm the ${year.standards} positions` }]
  return asking.may('dissent.write')
    ? [{ what: 'Read the positions before they are confirmed', note: 'You can add dissent to any of them.' }]
    : []
}

const planning = (
  asking: Asking,
  year: YearStanding,
): readonly (Pick<Waits, 'what' | 'note'> & { readonly at: string })[] => {
  if (year.exercise.phase === 'signed' && year.planChanged !== true) return []
  const missing = year.planMissing
  if (missing === 0 && year.signatory?.people.includes(asking.person) === true)
    return [{ what: 'Sign the outline change plan', at: '/plan/signature' }]
  if (missing === 0 || !asking.may('plan.write')) return []
  const note = missing === undefined ? {} : { note: `${many(missing, 'thing is', 'things are')} missing` }
  return [{ what: 'Write the outline change plan', ...note, at: '/plan' }]
}

/** The dates of the year that are still to come, for everybody. */
export const datesOf = (own: string, { exercise }: Pick<YearStanding, 'exercise'>, today: Day): readonly Waits[] => {
  const date = (what: string, words: string, day: Day): Waits => ({
    ...{ id: `${what}-by-${exercise.id}`, what: words, day, isDateOnly: true },
    href: `${own}/exercises/${exercise.id}`,
  })
  return [
    date('gather', `Groups’ answers are due (${exercise.label})`, exercise.gatherBy),
    date('agree', `Positions are due (${exercise.label})`, exercise.agreeBy),
    date('plan', `The plan is due (${exercise.label})`, exercise.planBy),
  ].filter(({ day = '' }) => day >= today)
}

/**
 * The next exercise: for whoever opens it something that waits once its day comes near, and overdue after it; until then,
 * and for everybody else, a date to know.
 */
export const ofNext = (asking: Asking, due: NextDue | undefined): readonly Waits[] => {
  if (due === undefined) return []
  const isTask = asking.may('exercise.run') && isNear(due, asking.today)
  if (!isTask && due.day < asking.today) return []
  return [
    {
      ...{ id: `next-after-${due.after.exercise}`, day: due.day },
      ...(isTask
        ? { what: 'Open the next exercise', href: `${asking.own}/exercises/new` }
        : { what: 'The next exercise is due to be opened', href: `${asking.own}/exercises`, isDateOnly: true }),
      note: `The last was opened for ${due.after.label}`,
    },
  ]
}

/** What the plans' room says, as this page shows it. */
export const ofPlans = (own: string, due: readonly Due[]): readonly Waits[] =>
  due.map(({ kind, id, what, note, path, day, on }) => ({
    ...{ id: `${kind}-${id}`, what, href: `${own}${path}` },
    ...(note === undefined ? {} : { note }),
    ...(day === undefined ? {} : { day }),
    ...(on === undefined ? {} : { isNow: true, when: `Told on ${sayDay(on)}` }),
    ...(kind === 'review' ? { isDateOnly: true } : {}),
    ...(kind === 'wish' || kind === 'signature' ? { isNow: true } : {}),
  }))

/** The commissioning framework: to sign, or to look at again. */
export const ofFramework = (due: readonly FrameworkDue[]): readonly Waits[] =>
  due.map(({ kind, href, on, asked }) =>
    kind === 'to-sign'
      ? {
          ...{ id: 'framework-to-sign', what: 'Sign the commissioning framework', href, isNow: true },
          ...(asked === undefined
            ? {}
            : {
                note: `${asked.by} asks you to, although ${sayCount(asked.lacks, 'element is', 'elements are')} missing`,
              }),
        }
      : {
          ...{ id: `framework-review-${on ?? ''}`, what: 'Review the commissioning framework', href },
          ...(on === undefined ? {} : { day: on }),
        },
  )

/** Requests of the programme to tell others something, for whoever answers for the partnership. */
export const ofPermissions = (own: string, open: readonly Permission[]): readonly Waits[] =>
  open.map(({ id, answerBy, asker, readers }) => ({
    id: `permission-${id}`,
    what: `Say yes or no: ${asker.name} asks to tell others something`,
    note: `For ${readers}`,
    href: `${own}/permissions/${id}`,
    day: answerBy,
  }))

/** Activities of the support agreement whose success the person is to measure. */
export const ofSupport = (own: string, due: readonly SupportDue[]): readonly Waits[] =>
  due.map(({ kind, id, what, note, path, day }) => ({
    ...{ id: `${kind}-${id}`, what, href: `${own}${path}` },
    ...(note === undefined ? {} : { note }),
    ...(day === undefined ? {} : { day }),
  }))

/** Consents and introductions to answer, contributions to bring along, and what is new of what one follows. */
export const ofExchange = (own: string, due: readonly ExchangeDue[]): readonly Waits[] =>
  due.map(({ kind, id, path, ...each }) => ({
    ...{ ...each, id: `${kind}-${id}`, href: `${own}${path}` },
    ...(kind === 'news' || kind === 'answer' || kind === 'became' ? { when: 'New' } : {}),
    ...(kind === 'publication' ? { when: 'Ready' } : {}),
  }))

/** Events of the universal offer that the person is put down for: days to be there, never late. */
export const ofOffer = (own: string, due: readonly OfferDue[]): readonly Waits[] =>
  due.map(({ path, ...each }) => ({ ...each, href: `${own}${path}`, isDateOnly: true }))

/** What somebody else waits for first, then the nearest day; what has none at the end. */
export const inOrder = (all: readonly Waits[]): readonly Waits[] => {
  const place = ({ day, isNow, when }: Waits): string => day ?? (isNow === true && when === undefined ? '' : '9')
  return all.toSorted((one, other) => place(one).localeCompare(place(other)))
}

export const isOverdue = ({ day, isDateOnly }: Waits, today: Day): boolean =>
  day !== undefined && day < today && isDateOnly !== true

/** `By 3 March 2027`, `Late since …`, `On …`. */
export const sayWhen = (waits: Waits, today: Day): string | undefined => {
  if (waits.day === undefined) return waits.when ?? (waits.isNow === true ? 'Waits for your answer' : undefined)
  if (waits.isDateOnly === true) return sayDay(waits.day)
  return `${isOverdue(waits, today) ? 'Late since' : 'By'} ${sayDay(waits.day)}`
}

/** Everything that has a day, as entries of a calendar; addresses begin with `publicUrl`. */
export const calendarOf = (all: readonly Waits[], publicUrl: string): readonly CalendarDay[] =>
  all.flatMap(({ id, what, note, href, day }) =>
    day === undefined
      ? []
      : [
          {
            id: `${id}@stocktake`,
            day,
            title: what,
            href: `${publicUrl}${href}`,
            ...(note === undefined ? {} : { words: note }),
          },
        ],
  )
