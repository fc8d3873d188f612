import type { Framework, Standard } from './framework.ts'
import type { Cell, Printed, Row } from './printed.ts'

const cell = (...lines: string[]): Cell => ({ lines })
const line = (words: string): Printed => ({ kind: 'line', words })
const item = (words: string): Printed => ({ kind: 'line', words, isItem: true })
const row = (...cells: readonly Cell[]): Row => ({ kind: 'standard', cells })
const heading = (...words: readonly string[]): Row => ({ kind: 'heading', cells: words.map(each => cell(each)) })
const table = (...rows: readonly Row[]): Printed => ({ kind: 'table', rows })

const spans = ['Score 1 or 2', 'Score 3 or 4', 'Score 5']

/** Ways in which documents say what the scores are called, other than with the word before each. */
export const scales: Readonly<Record<string, (framework: Framework) => readonly Printed[]>> = {
  'a table with a heading': ({ scale }) => [
    line('How to score'),
    table(heading('Score', 'Meaning'), ...scale.map((label, at) => row(cell(`${at + 1}`), cell(label)))),
  ],
  'a table without a heading': ({ scale }) => [table(...scale.map((label, at) => row(cell(`${at + 1}`), cell(label))))],
  'a table with the labels first': ({ scale }) => [
    table(heading('Meaning', 'Score'), ...scale.map((label, at) => row(cell(label), cell(`${at + 1}`)))),
  ],
  'a row of cells': ({ scale }) => [table(row(...scale.map((label, at) => cell(`${at + 1} ${label}`))))],
  'a row of scores over a row of labels': ({ scale }) => [
    table(
      heading('Score', ...scale.map((_, at) => `${at + 1}`)),
      row(cell('Meaning'), ...scale.map(each => cell(each))),
    ),
  ],
  'lines that count': ({ scale }) => scale.map((label, at) => line(`${at + 1} ${label}`)),
  'lines below a heading, out of order': ({ scale }) => [
    line('Scale'),
    ...[4, 1, 0, 3, 2].map(at => line(`${at + 1}. ${scale[at] ?? ''}`)),
  ],
  'lines with the score behind': ({ scale }) => scale.map((label, at) => line(`${label} (${at + 1})`)),
  'sentences about scores': ({ scale }) => scale.map((label, at) => line(`A score of ${at + 1} means ${label}`)),
  'one line': ({ scale }) => [line(scale.map((label, at) => `${at + 1} = ${label}`).join('; '))],
}

/** One table with headings that name scores only. */
export const plainTable = ({ sections }: Framework): readonly Printed[] => [
  table(
    heading('Standard', ...spans, 'Questions to consider'),
    ...sections.flatMap(({ mark, title, standards }): readonly Row[] => [
      { kind: 'section', cells: [{ lines: [`Section ${mark}. ${title}`], across: 5 }] },
      ...standards.map(each =>
        row(cell(numbered(each)), ...each.bands.map(lines => cell(...lines)), cell(...each.questions)),
      ),
    ]),
  ),
]

const numbered = ({ number, title }: Standard): string => `${number}. ${title}`
const labels = ({ scale }: Framework): readonly Printed[] =>
  scale.map((label, at) => line(`Score ${at + 1} - ${label}`))

const bySection = (framework: Framework, print: (standard: Standard) => readonly Printed[]): readonly Printed[] => [
  ...labels(framework),
  ...framework.sections.flatMap(({ mark, title, standards }) => [
    line(`Section ${mark}. ${title}`),
    ...standards.flatMap(print),
  ]),
]

/** A heading, a table of scores and a list of questions for each standard. */
export const tablePerStandard = (framework: Framework): readonly Printed[] =>
  bySection(framework, standard => [
    line(`Standard ${standard.number}: ${standard.title}`),
    table(
      heading('Score', 'What it looks like'),
      ...standard.bands.map((lines, at) => row(cell(['1 or 2', '3 or 4', '5'][at] ?? ''), cell(...lines))),
    ),
    line('Questions'),
    ...standard.questions.map(item),
  ])

/** For each standard a table with its title over the bands, and the questions below those. */
export const blockPerStandard = (framework: Framework): readonly Printed[] =>
  bySection(framework, standard => [
    table(
      { kind: 'section', cells: [{ lines: [numbered(standard)], across: 3 }] },
      heading(...spans),
      row(...standard.bands.map(lines => cell(...lines))),
      { kind: 'section', cells: [{ lines: ['Questions'], across: 3 }] },
      { kind: 'section', cells: [{ lines: standard.questions, across: 3 }] },
    ),
    line(''),
  ])

/** A row for each statement, with the score that it is for beside it. */
export const rowPerStatement = (framework: Framework): readonly Printed[] => [
  ...labels(framework),
  table(
    heading('Standard', 'Level', 'Descriptor', 'Questions to consider'),
    ...framework.sections.flatMap(({ mark, title, standards }): readonly Row[] => [
      { kind: 'section', cells: [{ lines: [`Section ${mark}. ${title}`], across: 4 }] },
      ...standards.flatMap(standard =>
        standard.bands.flatMap((lines, band) =>
          lines.map((words, at) =>
            row(
              cell(numbered(standard)),
              cell(['1-2', '3-4', '5'][band] ?? ''),
              cell(words),
              cell(...(band === 0 ? [standard.questions[at] ?? ''] : []).filter(each => each !== '')),
            ),
          ),
        ),
      ),
    ]),
  ),
]

/** Who made the document, and when. */
export const controlTable: readonly Printed[] = [
  line('Document control'),
  table(
    heading('Version', 'Date', 'Author', 'Changes'),
    row(cell('1'), cell('3 March 2031'), cell('P. Quill'), cell('First draft, read by nobody.')),
    row(cell('2'), cell('9 April 2031'), cell('R. Ink'), cell('After the branches had read it.')),
  ),
]
