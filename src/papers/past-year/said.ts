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

/** The years that are here already, and the day. */
export type PastKnown = { readonly labels: readonly string[]; readonly today: Day }

/**
 * What is wrong with a past year: not over yet, its days in the wrong order or far from its name, or a year that is here
 * already, which one document can't be beside.
 */
export const faultsIn = (said: Omit<PastSaid, 'whose'>, { labels, today }: PastKnown): readonly PastFault[] => {
  const { label, from, to } = said
  const first = Number(label.slice(0, 4))
  const [earliest, latest] = [`${first - 1}-09-01`, `${first + 2}-03-31`]
  const isNear = (day: Day): boolean => day >= earliest && day <= latest
  const near = `must lie between ${sayDay(earliest)} and ${sayDay(latest)} for the year ${label}`
  return [
    ...(labels.includes(label)
      ? [{ field: 'label' as const, words: `${label} is here already, and a past year comes from one document` }]
      : []),
    ...(to > today ? [{ field: 'to-day' as const, words: 'The last day must not be in the future' }] : []),
    ...(to < from ? [{ field: 'to-day' as const, words: 'The last day must not be before the first' }] : []),
    ...(isNear(from) ? [] : [{ field: 'from-day' as const, words: `The first day ${near}` }]),
    ...(isNear(to) ? [] : [{ field: 'to-day' as const, words: `The last day ${near}` }]),
  ]
}
