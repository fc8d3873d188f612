import { dayFrom, isBlank, sayList, type Day } from '#ground'

/** The three inputs of one date, each as typed. */
export type TypedDay = { readonly day: string; readonly month: string; readonly year: string }

/** A day, or words and the first of the three inputs to go to. */
export type DayReading = { readonly value: Day } | { readonly words: string; readonly part: keyof TypedDay }

const parts = ['day', 'month', 'year'] as const

/** A real day from 2000 to 2099, or words that say which part is missing or wrong. */
export const readDay = (typed: TypedDay, called: string): DayReading => {
  const missing = parts.filter(part => isBlank(typed[part]))
  if (missing[0]) return { words: `${called} must include a ${sayList(missing)}`, part: missing[0] }
  const value = dayFrom(typed.year, typed.month, typed.day)
  if (value) return { value }
  const part = wrongPart(typed)
  return part === 'year'
    ? { words: `${called} must have a year from 2000 to 2099, in four digits`, part }
    : { words: `${called} must be a real date, like 27 3 2026`, part }
}

const wrongPart = ({ month, year }: TypedDay): keyof TypedDay => {
  if (!dayFrom('2000', month, '1')) return 'month'
  return dayFrom(year, month, '1') ? 'day' : 'year'
}
