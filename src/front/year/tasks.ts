import { sayCount, sayDay } from '#ground'
import { sayStanding } from '#support'
import type { Task } from './pages/this-year.ts'
import type { Asking } from './asking.ts'
import type { WorkshopStanding, YearStanding } from './year.ts'

/** The year's tasks for one person, in order. What cannot be opened yet says what it waits for. */
export const tasksOf = (asking: Asking, year: YearStanding): readonly Task[] => {
  const href = `${asking.own}/exercises/${year.exercise.id}`
  const { phase } = year.exercise
  const runs = asking.may('exercise.run')
  const own = year.groups.filter(group => asking.leads.includes(group.id))
  const sat = year.groups.filter(group => group.heldOn !== undefined).length
  const submitted = year.groups.filter(group => group.hasSubmitted).length
  const isAfterGathering = phase !== 'gather'
  return [
    ...(runs
      ? [
          {
            title: 'Dates',
            href: `${href}/dates`,
            state: `Answers by ${sayDay(year.exercise.gatherBy)}`,
            isDone: true,
          },
          {
            title: 'Who sits and looks at what',
            href: `${href}/sittings`,
            state: sayCount(year.groups.length, 'group'),
            isDone: year.groups.length > 0,
          },
        ]
      : []),
    ...own.map(group => ({
      title: `The answers of ${group.name}`,
      href: `${href}/groups/${group.id}`,
      state: group.hasSubmitted ? 'Submitted' : `${group.answered} of ${group.asked}`,
      isDone: group.hasSubmitted,
    })),
    {
      title: 'How each group sat',
      href: `${href}/sittings`,
      hint: 'When, how, who took part and who was missing.',
      state: `${sat} of ${year.groups.length} on record`,
      isDone: sat === year.groups.length && sat > 0,
    },
    {
      title: 'Live workshops',
      href: `${href}/workshops`,
      hint: 'A group scores unseen on its phones, talks and agrees, in just over an hour.',
      ...workshopState(year.workshops ?? []),
    },
    {
      title: runs ? 'Close the gathering' : 'The gathering',
      ...(runs ? { href: `${href}/closure` } : {}),
      state: isAfterGathering ? 'Closed' : `${submitted} of ${year.groups.length} submitted`,
      isDone: isAfterGathering,
    },
    {
      title: 'Agree the positions',
      href: `${href}/positions`,
      state: phase === 'gather' ? 'When the gathering is closed' : `${year.settled} of ${year.standards}`,
      isDone: phase === 'plan' || phase === 'signed',
    },
    {
      title: 'Contribute to the overview',
      href: `${href}/contribution`,
      hint: 'Your numbers, one for each standard, without your name, in the picture of the country. You decide.',
      ...contributionState(year),
    },
    {
      title: 'The outline change plan',
      href: `${href}/plan`,
      state: planState(year),
      isDone: phase === 'signed',
    },
    {
      title: 'The support agreement',
      href: `${href}/support`,
      hint: 'What the programme gives, and what each side answers for. Both sign it.',
      ...supportState(asking, year),
    },
    {
      title: 'Papers in Word',
      href: `${href}/papers`,
      hint: 'Blank forms, answers, positions and the plan.',
      state: 'At any time',
      isDone: true,
    },
  ]
}

/** Where the agreement stands, or what it waits for. */
const supportState = ({ today }: Asking, { support, exercise }: YearStanding): Pick<Task, 'state' | 'isDone'> => {
  if (support !== undefined) return { state: sayStanding(support, today), isDone: support.state === 'in-force' }
  return { state: exercise.phase === 'signed' ? 'Can be written' : 'When the plan is signed', isDone: false }
}

const workshopState = (workshops: readonly WorkshopStanding[]): Pick<Task, 'state' | 'isDone'> => {
  const coming = workshops
    .filter(({ state }) => state !== 'closed')
    .toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : 1))[0]
  if (coming?.state === 'open') return { state: `${coming.name}: under way`, isDone: false }
  if (coming !== undefined) return { state: `On ${sayDay(coming.heldOn)}`, isDone: false }
  return { state: workshops.length === 0 ? 'If a group wants one' : `${workshops.length} on record`, isDone: true }
}

const planState = (year: YearStanding): string => {
  if (year.exercise.phase === 'signed') return 'Signed'
  if (year.planMissing === undefined) return 'Not begun'
  return year.planMissing === 0 ? 'Ready to sign' : `${year.planMissing} missing`
}

const contributionState = ({ isContributed, exercise: { phase } }: YearStanding): Pick<Task, 'state' | 'isDone'> => {
  if (isContributed) return { state: 'Given', isDone: true }
  const isOpen = phase === 'plan' || phase === 'signed'
  return { state: isOpen ? 'Open to you' : 'When the positions are confirmed', isDone: isOpen }
}
