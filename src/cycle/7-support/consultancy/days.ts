import { isBlank } from '#ground'

/** The most days that one activity, one budget or one entry of the log may have. */
const mostDays = 999

/** Whole or half days as people type them: `3`, `2.5`, `2½`, `½`. `undefined` when nothing is typed. */
export const readDays = (typed: string, called: string): { readonly value?: number } | { readonly words: string } => {
  if (isBlank(typed)) return {}
  const plain = typed.trim().replace(',', '.').replace(/^½$/, '0.5').replace('½', '.5')
  const days = /^\d{1,3}(\.[05])?$/.test(plain) ? Number(plain) : Number.NaN
  return days > 0 && days <= mostDays
    ? { value: days }
    : { words: `${called} must be whole or half days, like 3 or 2.5, and more than none` }
}

/** `1 day`, `half a day`, `2.5 days`, `no days`. */
export const sayDays = (days: number): string => {
  if (days === 0) return 'no days'
  if (days === 0.5) return 'half a day'
  return days === 1 ? '1 day' : `${days} days`
}

/** Of some of them nobody has said the days yet: those count for nothing. */
export const sumDays = (all: readonly { readonly days?: number | undefined }[]): number =>
  all.reduce((sum, { days = 0 }) => sum + days, 0)
