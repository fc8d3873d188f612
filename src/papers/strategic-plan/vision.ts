import { heading, marked, note, paragraph, bold, type Block, type Cell } from '#documents'
import { isBlank } from '#ground'
import { developedKey, progressOf, progressWords, saysNowKey, type StrategicPlan } from '#plans'
import { cellOf, fieldOf, innerOf, lineOf, tableOr, textOf, type Gap, type Writing } from '../outline-plan/blocks.ts'
import { sayPosition, tracesIn } from '../outline-plan/priorities.ts'

type Area = StrategicPlan['areas'][number]

/** Part 1: vision and case, and per area how priorities and statements have moved on since the outline (001:3.2, part 1). */
export const visionBlocks = ({ texts, firstCase, areas }: StrategicPlan, writing: Writing): readonly Block[] => [
  ...fieldOf([2, 'The change vision'], 'strategic.vision', texts['strategic.vision'], writing),
  ...fieldOf([2, 'The case for change'], 'strategic.case', texts['strategic.case'], writing),
  ...(isBlank(firstCase)
    ? []
    : [heading(3, 'How the outline meant to make the case'), ...textOf(firstCase, writing.gap)]),
  ...areas.flatMap(area => [
    heading(2, area.title),
    ...standardsIn(area, writing.gap),
    ...prioritiesIn(area, writing),
    ...statementsIn(area, writing),
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

const prioritiesIn = ({ section, first, priorities, developed }: Area, writing: Writing): readonly Block[] => [
  heading(3, 'Priorities as first identified'),
  ...(first.length === 0 ? [note('The outline named none here.')] : first.map(words => paragraph(words))),
  ...fieldOf([3, 'Priorities as further developed'], developedKey(section), developed, writing),
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
const statementsIn = ({ section, title, statements }: Area, writing: Writing): readonly Block[] => [
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
      nowIn(saysNowKey(section, name), statements[name], writing),
    ]),
  }),
]

/** How it has moved on stands before the words and is no part of them. */
const nowIn = (key: string, statement: Area['statements']['now'], writing: Writing): Exclude<Cell, string> => {
  const words = marked(writing.mark(key, statement.now), innerOf(statement.now, `${writing.gap}.`))
  return isBlank(statement.now) ? words : [paragraph(bold(progressWords[progressOf(statement)])), ...words]
}

const headings: readonly (readonly [keyof Area['statements'], string])[] = [
  ['now', 'Current state'],
  ['aim', 'Longer-term aim'],
  ['change', 'Change objectives'],
  ['effect', 'Intended impact on commissioning'],
  ['outcomes', 'How this leads to better outcomes'],
]
