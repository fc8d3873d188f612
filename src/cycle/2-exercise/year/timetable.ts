import { dayAfter, sayDay, type Day } from '#ground'

/** The three days that a year's exercise is run by, each the last day of its stage. */
export type Timetable = { readonly gatherBy: Day; readonly agreeBy: Day; readonly planBy: Day }

export type TimetableFault = { readonly field: keyof Timetable; readonly words: string }

/** What each date is for, as pages and mistakes name it. */
export const dateWords: Readonly<Record<keyof Timetable, string>> = {
  gatherBy: 'The day to gather answers by',
  agreeBy: 'The day to agree by',
  planBy: 'The day to sign the plan by',
}

/** Days that an exercise may last at most. It is done every year (001: repeated annually); late ones get half a year more. */
const longest = 550

/**
 * What is wrong with dates in their order: gathered, then agreed, then planned, none before the day it opened and none
 * more than a year and a half after. Two stages may end on the same day.
 */
export const faultsOf = (dates: Timetable, openedOn: Day): readonly TimetableFault[] => {
  const last = dayAfter(openedOn, longest)
  const faults: TimetableFault[] = []
  const check = (field: keyof Timetable, notBefore: Day, before: string): void => {
    if (dates[field] < notBefore) faults.push({ field, words: `${dateWords[field]} must be on or after ${before}` })
    else if (dates[field] > last)
      faults.push({ field, words: `${dateWords[field]} must be on or before ${sayDay(last)}` })
  }
  check('gatherBy', openedOn, sayDay(openedOn))
  check('agreeBy', dates.gatherBy, 'the day to gather answers by')
  check('planBy', dates.agreeBy, 'the day to agree by')
  return faults
}
