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

/** That the label has its exercise. */
export const sayTaken = (label: string): string =>
  `There is an exercise for ${label} already. A partnership has one for each year`

/** Whether answers gathered by that day belong to that year: it runs from April to March. */
export const fitsLabel = (label: string, gatherBy: Day): boolean => labelFor(gatherBy) === label

/** Why a label and a day don’t seem to belong together. */
export const sayMisfit = (label: string, gatherBy: Day): string =>
  `${label} runs from April ${label.slice(0, 4)} to March 20${label.slice(5)}, and answers are gathered by ${sayDay(gatherBy)}. Change the one or the other, or say that it is right`
