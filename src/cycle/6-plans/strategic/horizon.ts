import { no, yes, type Decision } from '#ground'

/** The years of a strategic plan: `2027 to 2031` are four (001 §3: three to five years). */
export type Horizon = { readonly from: number; readonly to: number }

export type HorizonRefusal =
  | { readonly kind: 'too-short'; readonly years: number }
  | { readonly kind: 'too-long'; readonly years: number }
  /** It would begin before the year whose outline it is built from was opened, or long after. */
  | { readonly kind: 'wrong-start'; readonly earliest: number; readonly latest: number }

/** Whether a strategic plan may run over these years. `opened` is the year in which its exercise was opened. */
export const mayRun = ({ from, to }: Horizon, opened: number): Decision<Horizon, HorizonRefusal> => {
  const years = to - from
  if (years < 3) return no({ kind: 'too-short', years })
  if (years > 5) return no({ kind: 'too-long', years })
  if (from < opened || from > opened + 3) return no({ kind: 'wrong-start', earliest: opened, latest: opened + 3 })
  return yes({ from, to })
}

/** `From 2027 to 2029 is 2 years: a strategic plan runs for three, four or five.` */
export const sayHorizonRefusal = ({ from, to }: Horizon, refusal: HorizonRefusal): string => {
  if (refusal.kind === 'wrong-start')
    return `A plan built from this outline begins between ${refusal.earliest} and ${refusal.latest}`
  if (refusal.years <= 0) return `The last year must be three to five years after ${from}`
  const span = refusal.years === 1 ? 'one year' : `${refusal.years} years`
  return `From ${from} to ${to} is ${span}: a strategic plan runs for three, four or five`
}

/** `2027 to 2031`. */
export const sayHorizon = ({ from, to }: Horizon): string => `${from} to ${to}`
