import type { Grid } from '#documents'
import { nameOf, notesOn, sayUnagreed, spotsIn, standardAt, type Moved, type Strand } from '#plans'
import { sayDoneIn } from './done.ts'
import { capital, type Day } from '#ground'

/**
 * What has moved, a row for each standard of each year: those that go on in one another stand together, by the subject
 * that the newest year names. The scores are those on record, and nothing is made from them.
 */
export const movedGrid = (moved: Moved, today: Day): Grid => ({
  name: 'What has moved',
  columns: [
    { heading: 'Subject', width: 34 },
    { heading: 'Year', width: 10 },
    { heading: 'Edition', width: 30 },
    { heading: 'Standard', width: 10 },
    { heading: 'Title', width: 36 },
    { heading: 'Agreed score', width: 12 },
    { heading: 'How to read it', width: 44 },
    { heading: 'Where we stand', width: 60 },
    { heading: 'Dissent', width: 10 },
    { heading: 'What groups said', width: 40 },
    { heading: 'Pieces of evidence', width: 40 },
    { heading: 'What the plan of that year did', width: 44 },
  ],
  rows: moved.strands.flatMap(strand => moved.years.flatMap((_, year) => rowsOf(strand, moved, year, today))),
})

const rowsOf = (strand: Strand, moved: Moved, year: number, today: Day) =>
  spotsIn(strand, year).map(spot => {
    const { number, title, position, answers } = standardAt(moved, spot)
    const { exercise, edition } = moved.years[year] ?? {}
    const outcome = position?.outcome
    return [
      sayName(strand, moved),
      exercise?.label,
      edition?.title,
      number,
      title,
      outcome?.kind === 'score' ? outcome.score : undefined,
      [
        ...(outcome === undefined ? [`${capital(sayUnagreed(moved.years[year]))}.`] : []),
        ...(outcome?.kind === 'none' ? [`None this year: ${outcome.why}`] : []),
        ...notesOn(strand, moved, year),
      ].join('\n'),
      position?.summary,
      position?.dissents.length ?? 0,
      answers
        .map(({ group, answer }) => `${group.name}: ${answer.kind === 'score' ? answer.score : 'can’t judge'}`)
        .join('\n'),
      answers.map(({ group, evidenceCount }) => `${group.name}: ${evidenceCount}`).join('\n'),
      sayDoneIn({ ...strand, spots: [spot] }, moved, year, today),
    ]
  })

/** `2. Arrangements are sound and current`. */
export const sayName = (strand: Strand, moved: Moved): string =>
  nameOf(strand, moved)
    .standards.map(({ number, title }) => `${number}. ${title}`)
    .join('; ')
