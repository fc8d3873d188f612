import { heading, note, paragraph, bold, type Block } from '#documents'
import { isBlank } from '#ground'
import { progressOf, progressWords, type StrategicPlan } from '#plans'
import { cellOf, lineOf, tableOr, textOf, type Gap } from '../outline-plan/blocks.ts'
import { sayPosition, tracesIn } from '../outline-plan/priorities.ts'

type Area = StrategicPlan['areas'][number]

/** Part 1: vision and case, and per area how priorities and statements have moved on since the outline (001:3.2, part 1). */
export const visionBlocks = ({ texts, firstCase, areas }: StrategicPlan, gap: Gap): readonly Block[] => [
  heading(2, 'The change vision'),
  ...textOf(texts['strategic.vision'], gap),
  heading(2, 'The case for change'),
  ...textOf(texts['strategic.case'], gap),
  ...(isBlank(firstCase) ? [] : [heading(3, 'How the outline meant to make the case'), ...textOf(firstCase, gap)]),
  ...areas.flatMap(area => [
    heading(2, area.title),
    ...standardsIn(area, gap),
    ...prioritiesIn(area, gap),
    ...statementsIn(area, gap),
  ]),
]

const standardsIn = ({ standards }: Area, gap: Gap): readonly Block[] =>
  tableOr('No standard belongs to this area.', {
    caption: 'What was agreed',
    rowHeadings: true,
    columns: [
      { heading: 'Standard', width: 68 },
      { heading: 'Agreed position', width: 32 },
    ],
    rows: standards.map(({ number, title, outcome }) => [`${number}. ${title}`, lineOf(sayPosition(outcome), gap)]),
  })

const prioritiesIn = ({ first, priorities, developed }: Area, gap: Gap): readonly Block[] => [
  heading(3, 'Priorities as first identified'),
  ...(first.length === 0 ? [note('The outline named none here.')] : first.map(words => paragraph(words))),
  heading(3, 'Priorities as further developed'),
  ...textOf(developed, gap),
  ...tableOr('No priority.', {
    caption: 'Priorities now, the most important first',
    rowHeadings: true,
    columns: [
      { heading: 'Rank', width: 9 },
      { heading: 'Priority', width: 47 },
      { heading: 'Where it comes from', width: 44 },
    ],
    rows: priorities.map((priority, at) => [
      `${at + 1}`,
      [paragraph(priority.words), ...priority.merged.map(each => paragraph(bold('Together with: '), each))],
      tracesIn(priority),
    ]),
  }),
]

/** Each statement beside what the outline said, field by field. */
const statementsIn = ({ title, statements }: Area, gap: Gap): readonly Block[] => [
  heading(3, 'Five statements, and how they have moved on'),
  ...tableOr('', {
    caption: `What the outline said, and what is said now: ${title}`,
    rowHeadings: true,
    columns: [
      { heading: 'Statement', width: 20 },
      { heading: 'The outline said', width: 36 },
      { heading: 'Now', width: 44 },
    ],
    rows: headings.map(([name, called]) => [
      called,
      cellOf(statements[name].said, 'Nothing'),
      isBlank(statements[name].now)
        ? [note(`${gap}.`)]
        : [paragraph(bold(progressWords[progressOf(statements[name])])), ...inner(statements[name].now, gap)],
    ]),
  }),
]

const inner = (words: string, gap: Gap) => {
  const cell = cellOf(words, gap)
  return typeof cell === 'string' ? [paragraph(cell)] : cell
}

const headings: readonly (readonly [keyof Area['statements'], string])[] = [
  ['now', 'Current state'],
  ['aim', 'Longer-term aim'],
  ['change', 'Change objectives'],
  ['effect', 'Intended impact on commissioning'],
  ['outcomes', 'How this leads to better outcomes'],
]
