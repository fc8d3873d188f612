import { goesBack, standardsOf, type Edition } from '#instrument'
import { scoresOfBands, sourcesOf, type Before, type Source } from '../before/before.ts'

/** What became of a standard: as it was, worded anew, back in older words, put together from several, come out of a larger one, or new. */
export type Became = 'same' | 'reworded' | 'older' | 'merged' | 'part' | 'new'

/** One standard of an edition beside those of the year before. */
export type Changed = {
  readonly number: number
  readonly title: string
  readonly became: Became
  readonly sources: readonly Source[]
  /** Scores for which more is asked now. */
  readonly stricter: readonly number[]
  /** Scores of the year before for which less is asked now. */
  readonly milder: readonly number[]
}

const becameOf = (sources: readonly Source[]): Became => {
  const whole = sources.filter(({ share }) => share === 'whole')
  if (sources.length === 0) return 'new'
  if (whole.length > 1) return 'merged'
  if (whole.length === 0) return 'part'
  if (sources.length === 1 && sources.every(isAsItWas)) return 'same'
  return goesBack(sources) ? 'older' : 'reworded'
}

const isAsItWas = ({ differs, undone, milder }: Source): boolean =>
  differs.length === 0 && undone.length === 0 && milder.length === 0

/** What changes for each standard when a year is opened on another edition than the one before. */
export const changesTo = (before: Pick<Before, 'edition' | 'links'>, newer: Edition): readonly Changed[] =>
  standardsOf(newer).map(({ number, shortTitle }) => {
    const sources = sourcesOf(before, newer, number)
    return {
      ...{ number, title: shortTitle, became: becameOf(sources), sources },
      stricter: scoresOfBands(
        sources.flatMap(source => source.stricter),
        newer.answer.bands,
      ),
      milder: scoresOfBands(
        sources.flatMap(source => source.milder),
        before.edition.answer.bands,
      ),
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
