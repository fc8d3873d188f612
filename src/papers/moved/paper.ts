import { bullets, heading, note, paragraph, table, type Block, type Paper } from '#documents'
import { dayOf, sayDay, sayList, type Instant } from '#ground'
import {
  headings,
  isPlanHere,
  partsOf,
  ratings,
  readingOf,
  sayUnagreed,
  spotsIn,
  standardAt,
  type Moved,
  type Part,
  type Spot,
  type Strand,
} from '#plans'
import { sayDoneIn } from './done.ts'
import { sayName } from './grid.ts'

export type MovedPaperView = { readonly partnership: string; readonly moved: Moved; readonly now: Instant }

/** What has moved, what has not, and what was done in between, for a Board. */
export const movedPaper = ({ partnership, moved, now }: MovedPaperView): Paper => ({
  title: 'What has moved, what hasn’t, and what we said we would do',
  subtitle: sayList(moved.years.map(({ exercise }) => exercise.label)),
  ...{ organisation: partnership, lang: 'en-GB', status: 'As it stands on record' },
  date: `as it stood on ${sayDay(dayOf(now))}`,
  orientation: 'landscape',
  blocks: [
    paragraph(
      'Every number is as it was agreed. None is made from others, and none is said to be better than another.',
    ),
    ...moved.breaks.map(year => note(sayBreak(moved, year))),
    ...partsOf(moved).flatMap(part => partOf(part, { partnership, moved, now })),
    heading(1, 'What we said we would do, as a whole'),
    ...moved.years.filter(isPlanHere).flatMap(year => reviewsOf(year)),
  ],
})

const sayBreak = ({ years }: Moved, year: number): string =>
  `Nothing joins ${years[year - 1]?.exercise.label ?? ''} and ${years[year]?.exercise.label ?? ''}: there is no list of changes from the older standards to the newer.`

const partOf = ({ kind, strands }: Part, { moved, now }: MovedPaperView): readonly Block[] => {
  const { title, words } = headings[kind]
  const years = moved.years.map(({ exercise }) => exercise.label)
  const each = Math.floor(26 / years.length)
  return [
    heading(1, title),
    paragraph(words),
    table({
      caption: title,
      rowHeadings: true,
      columns: [
        { heading: 'Standard', width: 24 },
        ...years.map(label => ({ heading: label, width: each })),
        { heading: 'How to read it', width: 26 },
        { heading: 'What was done in between', width: 50 - each * years.length },
      ],
      rows: strands.map(strand => [
        sayName(strand, moved),
        ...years.map((_, year) => numbersIn(strand, moved, year)),
        readingOf(strand, moved).join(' '),
        years
          .slice(0, Math.max(1, years.length - 1))
          .flatMap((label, year) =>
            spotsIn(strand, year).length === 0
              ? []
              : [`Plan of ${label}: ${sayDoneIn(strand, moved, year, dayOf(now))}.`],
          )
          .join('\n'),
      ]),
    }),
  ]
}

/** Each standard of the year with its number on record, and those of which the strand has a part; several side by side. */
const numbersIn = (strand: Strand, moved: Moved, year: number): string => {
  const own = spotsIn(strand, year)
  const lent = strand.parts.flatMap(({ from }) =>
    from.year === year && !own.some(({ key }) => key === from.key) ? [from] : [],
  )
  const all = [...own.map(spot => numberOf(spot, moved, '')), ...lent.map(spot => numberOf(spot, moved, ', in part'))]
  return all.length === 0 ? 'not asked' : all.join('\n')
}

const numberOf = (spot: Spot, moved: Moved, how: string): string => {
  const { number, position } = standardAt(moved, spot)
  const outcome = position?.outcome
  const said =
    outcome?.kind === 'score'
      ? String(outcome.score)
      : outcome === undefined
        ? sayUnagreed(moved.years[spot.year])
        : 'none this year'
  return `no. ${number}${how}: ${said}`
}

const reviewsOf = ({ exercise, reviews, decisions }: Moved['years'][number]): readonly Block[] => {
  const held = reviews.flatMap(({ record }) => (record === undefined ? [] : [record]))
  return [
    heading(2, `The plan of ${exercise.label}`),
    ...(held.length === 0 ? [note('No review is on record.')] : []),
    ...held.flatMap(record => [
      paragraph(`Review on ${sayDay(record.heldOn)}`),
      ...(record.ratings.length === 0
        ? []
        : [bullets(record.ratings.map(({ words, rating }) => `${words} ${ratings[rating]}`))]),
    ]),
    ...(decisions.length === 0
      ? []
      : [bullets(decisions.map(({ words, on }) => `Decided on ${sayDay(on)}: ${words}`))]),
  ]
}
