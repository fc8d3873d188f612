import type { Checklist } from './checklist.ts'
import type { Framework } from './framework.ts'

/** One cell as it is printed: its lines, and how far it reaches. */
export type Cell = { readonly lines: readonly string[]; readonly across?: number; readonly down?: number }
export type Row = {
  readonly kind: 'heading' | 'section' | 'standard' | 'rest' | 'debris'
  readonly cells: readonly Cell[]
}
/** A paragraph or a table of a document before it is written as a file. */
export type Printed =
  | { readonly kind: 'line'; readonly words: string; readonly isItem?: boolean }
  | { readonly kind: 'table'; readonly rows: readonly Row[] }

const cell = (...lines: string[]): Cell => ({ lines })
const line = (words: string): Printed => ({ kind: 'line', words })
const item = (words: string): Printed => ({ kind: 'line', words, isItem: true })
const scoreWords = ({ scale }: Framework): readonly string[] => scale.map((label, at) => `Score ${at + 1} - ${label}`)

/** One table: standard, bands under headings that hold the scale, questions. Sections are rows. */
export const oneTable = (framework: Framework): readonly Printed[] => {
  const [one = '', two = '', three = '', four = '', five = ''] = scoreWords(framework)
  const heading: Row = {
    kind: 'heading',
    cells: [
      cell('Standard'),
      cell(`${one} ${two}`),
      cell(`${three} ${four}`),
      cell(five),
      cell('Questions to consider'),
    ],
  }
  const rows = framework.sections.flatMap(({ mark, title, standards }): readonly Row[] => [
    { kind: 'section', cells: [{ lines: [`Section ${mark}. ${title}`], across: 5 }] },
    ...standards.map((standard): Row => ({
      kind: 'standard',
      cells: [
        cell(`${standard.number}. ${standard.title}`),
        ...standard.bands.map(statements => cell(...statements)),
        cell(...standard.questions),
      ],
    })),
  ])
  return [line('A framework for libraries'), { kind: 'table', rows: [heading, ...rows] }]
}

/** The scale as lines, a table for each section with the numbers in a column, and the questions below it. */
export const apart = (framework: Framework): readonly Printed[] => [
  line('Scoring'),
  ...scoreWords(framework).map(item),
  ...framework.sections.flatMap(({ mark, title, standards }) => [
    line(`Section ${mark}. ${title}`),
    ...standards.flatMap((standard): readonly Printed[] => [
      {
        kind: 'table',
        rows: [
          {
            kind: 'heading',
            cells: [cell('No.'), cell('Standard'), cell('Score 1 or 2'), cell('Score 3 or 4'), cell('Score 5')],
          },
          {
            kind: 'standard',
            cells: [
              cell(`${standard.number}`),
              cell(standard.title),
              ...standard.bands.map(statements => cell(...statements)),
            ],
          },
        ],
      },
      line(`Standard ${standard.number}: Questions to consider`),
      ...standard.questions.map(item),
    ]),
  ]),
]

/** No table at all: headings, numbered standards, and lists below them. */
export const running = (framework: Framework): readonly Printed[] => [
  line('A framework for libraries'),
  ...scoreWords(framework).map(line),
  ...framework.sections.flatMap(({ mark, title, standards }) => [
    line(`Section ${mark}. ${title}`),
    ...standards.flatMap(standard => [
      line(`${standard.number}. ${standard.title}`),
      ...standard.bands.flatMap((statements, at) => [
        line(['Score 1 or 2', 'Score 3 or 4', 'Score 5'][at] ?? ''),
        ...statements.map(item),
      ]),
      line('Questions to consider'),
      ...standard.questions.map(item),
    ]),
  ]),
]

/** Statements to score, with columns to write in and nothing else. */
export const bare = (framework: Framework): readonly Printed[] => [
  ...scoreWords(framework).map(item),
  {
    kind: 'table',
    rows: [
      { kind: 'heading', cells: [cell('No.'), cell('Statement'), cell('Score'), cell('Evidence')] },
      ...framework.sections.flatMap(({ standards }) =>
        standards.map((standard): Row => ({
          kind: 'standard',
          cells: [cell(`${standard.number}`), cell(standard.title), cell(), cell()],
        })),
      ),
    ],
  },
]

/** A checklist as a table for each step. */
export const stepTables = ({ steps }: Checklist): readonly Printed[] =>
  steps.map(({ title, questions, notes }, at) => ({
    kind: 'table',
    rows: [
      { kind: 'heading', cells: [cell(`Step ${at + 1} – ${title}`), cell('Yes/No'), cell('Evidence')] },
      ...[...questions, ...notes].map((words): Row => ({ kind: 'standard', cells: [cell(words), cell(), cell()] })),
    ],
  }))

/** A checklist as headings and lists. */
export const stepLists = ({ steps }: Checklist): readonly Printed[] =>
  steps.flatMap(({ title, questions, notes }, at) => [
    line(`Step ${at + 1} – ${title}`),
    line('Yes/No'),
    line('Evidence'),
    ...[...questions, ...notes].map(item),
  ])
