import { capital } from '#ground'
import { movementOf, type Movement } from './movement.ts'
import { notesOnAll } from './notes.ts'
import { spotsIn, type Strand } from './strand.ts'
import { standardAt, type Moved } from './year.ts'

/** Under which heading a strand stands, and how its numbers are to be read. */
export type Heading = { readonly title: string; readonly words: string }

export const headings: Readonly<Record<Movement['kind'], Heading>> = {
  moved: { title: 'What has moved', words: 'The question is the same in both years, and the number is another.' },
  same: { title: 'What has not moved', words: 'The question is the same in both years, and so is the number.' },
  other: {
    title: 'Asked differently from the year before',
    words:
      'Both numbers stand as they were agreed. A lower one now is no step back, the same one need not mean that nothing has moved, and nothing is added up.',
  },
  first: { title: 'Agreed for the first time', words: 'The year before has no number to set beside this one.' },
  none: { title: 'None this year', words: 'It is on record that there is no agreed position, and why.' },
  open: { title: 'Not agreed yet', words: 'The newest year has nothing on record here so far.' },
  new: { title: 'New', words: 'These standards were not asked the year before.' },
  ended: { title: 'Not asked any more', words: 'These standards end in an earlier year.' },
  apart: {
    title: 'Side by side, and not joined',
    words: 'No list of changes says what became of these standards in the other year, so each year stands by itself.',
  },
}

/** The order of the headings on the page. */
const order: readonly Movement['kind'][] = [
  ...(['moved', 'same', 'other', 'first', 'none', 'open', 'new', 'apart', 'ended'] as const),
]

export type Part = { readonly kind: Movement['kind']; readonly strands: readonly Strand[] }

/** The strands by how they stand, each in one part; parts without any are left out. */
export const partsOf = (moved: Moved): readonly Part[] =>
  order
    .map(kind => ({ kind, strands: moved.strands.filter(strand => movementOf(strand, moved).kind === kind) }))
    .filter(({ strands }) => strands.length > 0)

/** What a strand is called: as the newest of its years calls it. */
export const nameOf = ({ spots }: Strand, moved: Moved) => {
  const year = Math.max(...spots.map(spot => spot.year))
  return {
    exercise: moved.years[year]?.exercise,
    standards: spots.filter(spot => spot.year === year).map(spot => standardAt(moved, spot)),
  }
}

/** How the last two years of a strand read: `From 2 to 3.`, with what has to be known about the question. */
export const readingOf = (strand: Strand, moved: Moved): readonly string[] => {
  const movement = movementOf(strand, moved)
  const [from, to] = moved.years.slice(-2).map(({ exercise }) => exercise.label)
  const said =
    movement.kind === 'moved'
      ? [`From ${movement.from} in ${from} to ${movement.to} in ${to}.`]
      : movement.kind === 'same'
        ? [`${movement.to} in both years.`]
        : whyNone(strand, moved)
  return [...said, ...notesOnAll(strand, moved)].map(capital)
}

/** Why there is none in the newest year, in the words on record. */
const whyNone = (strand: Strand, moved: Moved): readonly string[] =>
  spotsIn(strand, moved.years.length - 1).flatMap(spot => {
    const outcome = standardAt(moved, spot).position?.outcome
    return outcome?.kind === 'none' ? [`None this year: ${outcome.why.trim()}`] : []
  })
