import { standardsOf, type Edition } from '#instrument'
import { sourcesOf, stricterScores, type Before, type Source } from '../before/before.ts'

/** What became of a standard: as it was, worded anew, put together from several, come out of a larger one, or new. */
export type Became = 'same' | 'reworded' | 'merged' | 'part' | 'new'

/** One standard of an edition beside those of the year before. */
export type Changed = {
  readonly number: number
  readonly title: string
  readonly became: Became
  readonly sources: readonly Source[]
  /** Scores for which more is asked now. */
  readonly stricter: readonly number[]
}

const becameOf = (sources: readonly Source[]): Became => {
  const whole = sources.filter(({ share }) => share === 'whole')
  if (sources.length === 0) return 'new'
  if (whole.length > 1) return 'merged'
  if (whole.length === 0) return 'part'
  return sources.length === 1 && whole[0]?.differs.length === 0 ? 'same' : 'reworded'
}

/** What changes for each standard when a year is opened on another edition than the one before. */
export const changesTo = (before: Pick<Before, 'edition' | 'links'>, newer: Edition): readonly Changed[] =>
  standardsOf(newer).map(({ number, shortTitle }) => {
    const sources = sourcesOf(before, newer, number)
    const stricter = sources.flatMap(source => stricterScores(source, newer.answer.bands))
    return {
      ...{ number, title: shortTitle, became: becameOf(sources), sources },
      stricter: [...new Set(stricter)].toSorted((one, other) => one - other),
    }
  })

/** Standards of the year before that go on in more than one, or in none. */
export const splitOf = ({
  edition,
  links = [],
}: Pick<Before, 'edition' | 'links'>): { readonly split: readonly number[]; readonly dropped: readonly number[] } => {
  const goesTo = (key: string) => links.filter(({ from }) => from === key).length
  const all = standardsOf(edition)
  return {
    split: all.filter(({ key }) => goesTo(key) > 1).map(({ number }) => number),
    dropped: all.filter(({ key }) => goesTo(key) === 0).map(({ number }) => number),
  }
}
