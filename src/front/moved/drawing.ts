import type { SlopeOptions, SlopePoint, SlopeScore } from '#design'
import { yearIn } from '#exercise'
import { sayCount, type Day, type Id } from '#ground'
import {
  actionCounts,
  doneAfter,
  isSameQuestion,
  sayUnagreed,
  spotsIn,
  standardAt,
  testedCounts,
  type Moved,
  type Spot,
  type Strand,
  type Tie,
} from '#plans'

type Drawn = SlopePoint['agreed']

/** What is drawn at a spot: what was agreed there or what one group said; words where there is nothing to draw. */
export type DrawnAt = (spot: Spot) => { readonly agreed: Drawn } | { readonly words: string }

/** What was agreed. A year that was read in from a document agrees nothing any more that does not stand there. */
export const agreedIn =
  (moved: Moved): DrawnAt =>
  spot => {
    const outcome = standardAt(moved, spot).position?.outcome
    const year = moved.years[spot.year]
    if (outcome === undefined && year?.exercise.phase === 'past') return { words: sayUnagreed(year) }
    return { agreed: outcome?.kind === 'score' ? outcome.score : outcome?.kind }
  }

/** What one group said of itself; a group’s answer is a named statement, and so is that there is none. */
export const saidBy =
  (moved: Moved, group: Id<'group'>): DrawnAt =>
  spot => {
    const { answers, askedOf } = standardAt(moved, spot)
    const given = answers.find(answer => answer.group.id === group)
    if (given === undefined && !askedOf.includes(group)) return { words: 'not asked' }
    const isOpen = moved.years[spot.year]?.exercise.phase === 'gather'
    if (given === undefined) return { words: isOpen ? 'no answer yet' : 'no answer' }
    return given.answer.kind === 'score' ? { agreed: given.answer.score } : { words: 'can’t judge' }
  }

/** The columns of every chart and table: a year each, without its name, and how many standards its edition has. */
export const columnsOf = ({ years }: Moved): SlopeOptions['columns'] =>
  years.map(({ exercise, standards }) => ({
    name: yearIn(exercise.label),
    note: sayCount(standards.length, 'standard'),
  }))

const isOfOther = ({ years }: Moved, { year }: Spot): boolean => years[year]?.edition.id !== years.at(-1)?.edition.id

/** Whether the numbers of a strand are told apart by the numbers of its standards. */
const needsMarks = (spots: readonly Spot[], moved: Moved): boolean =>
  new Set(spots.map(spot => standardAt(moved, spot).number)).size > 1

const key = ({ year, key: own }: Spot): string => `${year} ${own}`

/** A strand as a chart: its standards, those that a part came from or went to, and the ties between. */
export const slopeOf = (strand: Strand, moved: Moved, drawn: DrawnAt, today?: Day): Omit<SlopeOptions, 'columns'> => {
  const others = strand.parts.flatMap(({ from, to }) => [from, to])
  const all = [...new Map([...strand.spots, ...others].map(spot => [key(spot), spot])).values()]
  const spots = all.filter(spot => 'agreed' in drawn(spot))
  const at = (spot: Spot): number => spots.findIndex(each => key(each) === key(spot))
  const marks = needsMarks(all, moved)
  const { years } = moved
  const nameAt = (spot: Spot): string =>
    `standard ${standardAt(moved, spot).number}${strand.spots.some(own => key(own) === key(spot)) ? '' : ' (in part)'}`
  return {
    silent: all.flatMap(spot => {
      const found = drawn(spot)
      return 'words' in found ? [{ column: spot.year, name: nameAt(spot), words: found.words }] : []
    }),
    points: spots.flatMap(spot => {
      const [{ number }, found] = [standardAt(moved, spot), drawn(spot)]
      if ('words' in found) return []
      const point = { column: spot.year, name: nameAt(spot), ...found, isHollow: isOfOther(moved, spot) }
      return [marks ? { ...point, mark: `no.\u00a0${number}` } : point]
    }),
    lines: [...strand.ties, ...strand.parts]
      .map(tie => ({ from: at(tie.from), to: at(tie.to), kind: kindOf(tie) }))
      .filter(({ from, to }) => from >= 0 && to >= 0),
    changes: years.flatMap(({ edition }, year) =>
      year > 0 && edition.id !== years[year - 1]?.edition.id ? [year] : [],
    ),
    ...(today === undefined
      ? {}
      : { between: years.slice(1).map((_, year) => linesBetween(strand, moved, year, today)) }),
  }
}

const kindOf = (tie: Tie): SlopeOptions['lines'][number]['kind'] =>
  tie.share === 'part' ? 'part' : isSameQuestion(tie) ? 'same' : 'other'

/** What was done between a year and the next about a strand, a short line each. */
const linesBetween = (strand: Strand, moved: Moved, year: number, today: Day): readonly string[] => {
  const done = doneAfter(strand, moved, year)
  const held = (moved.years[year]?.reviews ?? []).filter(({ record }) => record !== undefined).length
  return [
    ...actionCounts(done, today),
    ...testedCounts(done),
    ...(done.decisions.length === 0 ? [] : [sayCount(done.decisions.length, 'decision')]),
    ...(held === 0 ? [] : [`${sayCount(held, 'review')} held`]),
  ]
}

/** The numbers of a strand in one year, and those of which it has only a part. */
export const scoresIn = (
  strand: Strand,
  moved: Moved,
  drawn: DrawnAt,
  year: number,
): readonly (SlopeScore | string)[] => {
  const own = spotsIn(strand, year)
  const lent = strand.parts
    .map(({ from }) => from)
    .filter(from => from.year === year && !own.some(each => key(each) === key(from)))
  const marks = needsMarks([...strand.spots, ...strand.parts.flatMap(({ from, to }) => [from, to])], moved)
  // The newest year is named by the row itself.
  const isPlain = own.length + lent.length === 1 && year === moved.years.length - 1
  const score = (spot: Spot, part: boolean): SlopeScore | string => {
    const words = [marks && !isPlain ? `no.\u00a0${standardAt(moved, spot).number}` : '', part ? 'in part' : '']
      .filter(Boolean)
      .join(', ')
    const found = drawn(spot)
    if ('words' in found) return [words, found.words].filter(Boolean).join(': ')
    const shown = { ...found, isHollow: isOfOther(moved, spot) }
    return words === '' ? shown : { ...shown, words }
  }
  return [...own.map(spot => score(spot, false)), ...lent.map(spot => score(spot, true))]
}
