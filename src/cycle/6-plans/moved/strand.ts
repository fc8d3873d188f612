import type { WalkedLink } from '#instrument'

/** A standard in one of the years that are compared: the year by its place in their order, the oldest first. */
export type Spot = { readonly year: number; readonly key: string }

/** That a standard goes on in a later year, as the crosswalk has it. */
export type Tie = Omit<WalkedLink, 'from' | 'to'> & {
  readonly from: Spot
  readonly to: Spot
  /** The later year asked it under another edition. */
  readonly isOther: boolean
}

/**
 * One subject through the years: the standards that go on whole in one another. Merged standards come together in it,
 * a standard that is new begins one, a standard that is given up ends one.
 */
export type Strand = {
  /** By year, and then as the edition has them. */
  readonly spots: readonly Spot[]
  readonly ties: readonly Tie[]
  /** Parts that left it for another strand, or came from one. */
  readonly parts: readonly Tie[]
}

/** What a year asked: its edition, and the keys of its standards in their order. */
export type AskedIn = { readonly edition: string; readonly keys: readonly string[] }

/** How the standards of two editions stand to each other; nothing where no crosswalk leads from one to the other. */
export type Between = (from: AskedIn, to: AskedIn) => readonly WalkedLink[] | undefined

export type Strands = {
  readonly strands: readonly Strand[]
  /** The years that no crosswalk leads to from the year before. */
  readonly breaks: readonly number[]
}

const isSame = (one: Spot, other: Spot): boolean => one.year === other.year && one.key === other.key
const has = (spots: readonly Spot[], spot: Spot): boolean => spots.some(each => isSame(each, spot))

/** Every standard of every year in exactly one strand, whatever the crosswalks say (001:A7; 000 and 001 side by side). */
export const strandsOf = (years: readonly AskedIn[], between: Between): Strands => {
  const spots = years.flatMap(({ keys }, year) => [...new Set(keys)].map(key => ({ year, key })))
  const steps = years.slice(1).map((to, at) => stepBetween(years[at] ?? to, to, at, between))
  const ties = steps.flatMap(step => step ?? []).filter(({ from, to }) => has(spots, from) && has(spots, to))
  const whole = ties.filter(({ share }) => share === 'whole')
  const last = years.length - 1
  return {
    strands: joined(spots, whole)
      .map(own => ({
        spots: own,
        ties: whole.filter(({ from }) => has(own, from)),
        parts: ties.filter(({ share, from, to }) => share === 'part' && has(own, from) !== has(own, to)),
      }))
      .toSorted((one, other) => rank(one, last, spots) - rank(other, last, spots)),
    breaks: steps.flatMap((step, at) => (step === undefined ? [at + 1] : [])),
  }
}

const stepBetween = (from: AskedIn, to: AskedIn, at: number, between: Between): readonly Tie[] | undefined =>
  between(from, to)?.map(({ from: older, to: newer, ...walked }) => ({
    ...{ ...walked, isOther: from.edition !== to.edition },
    from: { year: at, key: older },
    to: { year: at + 1, key: newer },
  }))

/** The spots in groups: two stand in one when ties lead from one to the other. */
const joined = (spots: readonly Spot[], ties: readonly Tie[]): readonly (readonly Spot[])[] => {
  const groups = ties.reduce<readonly (readonly Spot[])[]>(
    (found, { from, to }) => {
      const touched = found.filter(group => has(group, from) || has(group, to))
      return touched.length < 2 ? found : [...found.filter(group => !touched.includes(group)), touched.flat()]
    },
    spots.map(spot => [spot]),
  )
  return groups.map(group => spots.filter(spot => has(group, spot)))
}

/** As the newest year has its standards; what ended before it comes after, what ended last first. */
const rank = ({ spots }: Strand, last: number, all: readonly Spot[]): number => {
  const newest = Math.max(...spots.map(({ year }) => year))
  const first = all.findIndex(each => spots.some(spot => spot.year === newest && isSame(spot, each)))
  return (last - newest) * all.length + first
}

/** The spots of a strand in one year. */
export const spotsIn = ({ spots }: Pick<Strand, 'spots'>, year: number): readonly Spot[] =>
  spots.filter(spot => spot.year === year)

/** The ties of a strand that lead into a year. */
export const tiesInto = ({ ties }: Pick<Strand, 'ties'>, year: number): readonly Tie[] =>
  ties.filter(({ to }) => to.year === year)

/** What is asked on both sides of a tie can be read as one question: the same words, or only another number. */
export const isSameQuestion = ({ isOther, differs, stricter, undone, milder }: Tie): boolean =>
  !isOther || [differs, stricter, undone, milder].every(changes => changes.length === 0)
