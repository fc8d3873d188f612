import { sayDay, type Day, type Id } from '#ground'

/** What a person says of a past year whose form is read in. */
export type PastSaid = {
  /** `2025/26`. */
  readonly label: string
  readonly from: Day
  readonly to: Day
  readonly whose: 'agreed' | Id<'group'>
}

export type PastFault = { readonly field: 'label' | 'from-day' | 'to-day'; readonly words: string }

/** The years that are here already, those of them that were read in, and the day. */
export type PastKnown = {
  readonly labels: readonly string[]
  readonly past: readonly { readonly label: string; readonly id: Id<'exercise'> }[]
  readonly today: Day
}

/** What is wrong with a past year: that it is here already, or its days. */
export const faultsIn = (said: Omit<PastSaid, 'whose'>, { labels, past, today }: PastKnown): readonly PastFault[] => {
  const { label } = said
  const words = past.some(each => each.label === label)
    ? `${label} is here already as a past year: read this in as another document of it`
    : `${label} is here already, and was not read in from a document`
  return [...(labels.includes(label) ? [{ field: 'label' as const, words }] : []), ...dayFaultsIn(said, today)]
}

/** What is wrong with the days of a past year: not over yet, in the wrong order, or far from its name. */
export const dayFaultsIn = (said: Omit<PastSaid, 'whose'>, today: Day): readonly PastFault[] => {
  const { label, from, to } = said
  const first = Number(label.slice(0, 4))
  const [earliest, latest] = [`${first - 1}-09-01`, `${first + 2}-03-31`]
  const isNear = (day: Day): boolean => day >= earliest && day <= latest
  const near = `must lie between ${sayDay(earliest)} and ${sayDay(latest)} for the year ${label}`
  return [
    ...(to > today ? [{ field: 'to-day' as const, words: 'The last day must not be in the future' }] : []),
    ...(to < from ? [{ field: 'to-day' as const, words: 'The last day must not be before the first' }] : []),
    ...(isNear(from) ? [] : [{ field: 'from-day' as const, words: `The first day ${near}` }]),
    ...(isNear(to) ? [] : [{ field: 'to-day' as const, words: `The last day ${near}` }]),
  ]
}
