import { sayDay } from '#ground'
import { yearHref, type Asking } from '../asking.ts'
import type { YearStanding } from '../year.ts'
import type { Next } from './one-next.ts'

/** What is next while the outline plan is written: to sign it, for whoever it names, or to finish it. */
export const nextInPlanning = (asking: Asking, year: YearStanding): Next => {
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
    isIdle: true,
  }
}

/** Once the plan is signed there is nothing to write. */
export const nextOnceSigned = (asking: Asking, year: YearStanding): Next => ({
  title: 'The plan is signed',
  words: 'Read it, take it out in Word, and bring it to the reviews that it names.',
  action: { text: 'Read the plan', href: `${yearHref(asking, year)}/plan` },
  isIdle: true,
})
