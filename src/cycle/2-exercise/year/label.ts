import { no, sayDay, yes, type Decision, type Day } from '#ground'

export type LabelFault = { readonly kind: 'not-a-year' } | { readonly kind: 'years-apart'; readonly meant: string }

/**
 * The name of a year's exercise as it is filed and printed: `2026/27`. Also reads `2026-27` and `2026/2027`; refuses
 * what is not one year and the next.
 */
export const labelFrom = (typed: string): Decision<string, LabelFault> => {
  const [, first, second] = /^(20\d\d)\s*[/\-–]\s*((?:20)?\d\d)$/.exec(typed.trim()) ?? []
  if (first === undefined || second === undefined) return no({ kind: 'not-a-year' })
  const meant = labelOfYear(Number(first))
  return second.slice(-2) === meant.slice(-2) && (second.length === 2 || Number(second) === Number(first) + 1)
    ? yes(meant)
    : no({ kind: 'years-apart', meant })
}

/** What an exercise is filed and printed under: the year, and the name of one that runs beside the year’s own. */
export const labelOf = (year: string, name: string): string => (name === '' ? year : `${year}: ${name}`)

/** The year in a label: `2026/27`. It is all of a label that leaves the partnership. */
export const yearIn = (label: string): string => label.slice(0, 7)

/** The name in a label; '' for the year’s own exercise. */
export const nameIn = (label: string): string => label.slice(9)

/** Whether it is the year’s own exercise, and not one that runs beside it. */
export const isYearsOwn = (label: string): boolean => nameIn(label) === ''

/** How the programme’s desk tells exercises of one year apart: a name is the partnership’s own words, and stays there. */
export const labelAtDesk = (label: string): string =>
  isYearsOwn(label) ? label : `${yearIn(label)}, on other standards`

/** The longest name of an exercise, in characters. */
export const longestName = 60

/** What is wrong with a label, and what to type. */
export const sayLabelFault = (fault: LabelFault): string =>
  fault.kind === 'not-a-year'
    ? 'Year must be written like 2026/27'
    : `Year must be one year and the next, like ${fault.meant}`

/** The label to offer on that day: the exercise year runs from April. Of those taken, the next that is free. */
export const labelFor = (today: Day, taken: readonly string[] = []): string => {
  const [year = 2000, month = 1] = today.split('-').map(Number)
  const first = month < 4 ? year - 1 : year
  const tried = Array.from({ length: taken.length + 1 }, (_, later) => labelOfYear(first + later))
  return tried.find(label => !taken.includes(label)) ?? labelOfYear(first)
}

const labelOfYear = (first: number): string => `${first}/${String((first + 1) % 100).padStart(2, '0')}`

/** Why an exercise can’t have that label: another has it, or asks the same standards in the same year. */
export type LabelTaken = { readonly kind: 'label-taken' | 'edition-taken'; readonly label: string }

/** Why it can’t have that label, and what to do. */
export const sayTaken = ({ kind, label }: LabelTaken): string => {
  if (kind === 'edition-taken')
    return `These standards have their exercise in ${yearIn(label)} already. One year asks them once`
  return isYearsOwn(label)
    ? `There is an exercise for ${label} already. A second one in the same year is on other standards, and has a name`
    : `There is an exercise called “${label}” already. Give this one another name`
}

/** Whether answers gathered by that day belong to that year: it runs from April to March. */
export const fitsLabel = (label: string, gatherBy: Day): boolean => labelFor(gatherBy) === yearIn(label)

/** Why a label and a day don’t seem to belong together. */
export const sayMisfit = (label: string, gatherBy: Day): string =>
  `${yearIn(label)} runs from April ${label.slice(0, 4)} to March 20${label.slice(5, 7)}, and answers are gathered by ${sayDay(gatherBy)}. Change the one or the other, or say that it is right`
