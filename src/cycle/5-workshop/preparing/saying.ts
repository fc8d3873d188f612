import { sayCount } from '#ground'
import type { Recipe } from '../hour/recipe.ts'
import { totalMinutes } from '../hour/step.ts'

/** `½ minute`, `1 minute`, `1½ minutes`. */
export const sayMinutes = (minutes: number): string =>
  `${sayHalves(minutes)} ${minutes > 0 && minutes <= 1 ? 'minute' : 'minutes'}`

/** `½`, `1½`, `15`. */
export const sayHalves = (minutes: number): string => {
  const whole = Math.floor(minutes)
  if (minutes === whole) return String(whole)
  return `${whole === 0 ? '' : whole}½`
}

/** The whole against what the meeting has: `66 minutes of the 70 that you have`. */
export const sayTotal = (recipe: Recipe): string => {
  const total = totalMinutes(recipe)
  const over = total - recipe.limit
  return over > 0
    ? `${sayMinutes(total)}: ${sayHalves(over)} more than the ${sayHalves(recipe.limit)} that you have`
    : `${sayMinutes(total)} of the ${sayHalves(recipe.limit)} that you have`
}

export const isOver = (recipe: Recipe): boolean => totalMinutes(recipe) > recipe.limit

/** What a choice costs: the hour with it against the hour without it, everything else as it is. */
export const sayCost = (recipe: Recipe, option: 'again' | 'plenaryEach' | 'shared'): string => {
  const [on, off] = [totalMinutes({ ...recipe, [option]: true }), totalMinutes({ ...recipe, [option]: false })]
  const whole = `${sayMinutes(on)} in all`
  if (on === off) return `It costs no time: ${whole}.`
  const cost = on > off ? `It costs ${sayMinutes(on - off)}` : `It saves ${sayMinutes(off - on)}`
  return on > recipe.limit
    ? `${cost}: ${whole}, over the ${sayHalves(recipe.limit)} that you have.`
    : `${cost}: ${whole}.`
}

/** `14 people at 3 tables`, `5 people at one table`. */
export const sayPeople = (people: number, tables: number): string =>
  `${sayCount(people, 'person', 'people')} at ${tables === 1 ? 'one table' : `${tables} tables`}`
