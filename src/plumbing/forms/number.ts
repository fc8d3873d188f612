import type { Reading } from './mistake.ts'

/** A whole number in plain digits from `min` to `max`; spaces around it are allowed, signs other than minus are not. */
export const readWholeNumber = (typed: string, called: string, min: number, max: number): Reading<number> => {
  const digits = typed.trim()
  const value = /^-?[0-9]{1,15}$/.test(digits) ? Number(digits) + 0 : Number.NaN
  return value >= min && value <= max ? { value } : { words: `${called} must be a whole number from ${min} to ${max}` }
}
