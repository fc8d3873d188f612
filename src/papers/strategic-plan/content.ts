import { heading, note, paragraph, bold, type Block, type Cell } from '#documents'
import { isBlank, sayDay } from '#ground'
import {
  aspectKey,
  aspectNames,
  aspects,
  aspectStands,
  rationaleKey,
  sayAnswer,
  sayMeasured,
  sayRegisterState,
  type StrategicPlan,
} from '#plans'
import { cellOf, fieldIn, fieldOf, lineOf, tableOr, type Gap, type Writing } from '../outline-plan/blocks.ts'
import { operationBlocks } from './operation.ts'

type Area = StrategicPlan['areas'][number]

/** Part 2: per area the gap, solutions, rationale, every aspect of the change and the operational plans (001:3.2, part 2). */
export const contentBlocks = ({ areas, indicators }: StrategicPlan, writing: Writing): readonly Block[] => [
  ...areas.flatMap(area => [
    heading(2, area.title),
    heading(3, 'The gap'),
    ...gapsIn(area, writing.gap),
    heading(3, 'Change solutions, from action to impact'),
    ...solutionsIn(area, writing.gap),
    ...fieldOf([3, 'The rationale'], rationaleKey(area.section), area.rationale, writing),
    ...resultsIn(area, writing.gap),
    heading(3, 'Every aspect of the change'),
    ...aspectsIn(area, writing),
    heading(3, 'Operational plans'),
    ...(area.operations.length === 0
      ? [note('No operational plan yet.')]
      : area.operations.flatMap(each => [paragraph(bold(each.words)), ...operationBlocks(each, writing.gap)])),
  ]),
  heading(2, 'Local indicators'),
  ...tableOr('No local indicator yet.', {
    caption: 'What is measured, from where to where',
    rowHeadings: true,
    columns: [
      { heading: 'Indicator', width: 40 },
      { heading: 'Baseline', width: 30 },
      { heading: 'Target', width: 30 },
    ],
    rows: indicators.map(({ name, unit, baseline, baselineOn, target, targetBy }) => [
      name,
      `${sayMeasured(baseline, unit)} on ${sayDay(baselineOn)}`,
      `${sayMeasured(target, unit)} by ${sayDay(targetBy)}`,
    ]),
  }),
]

const gapsIn = ({ title, gaps }: Area, gap: Gap): readonly Block[] =>
  tableOr('No gap is described yet.', {
    caption: `The gap: ${title}`,
    columns: [
      { heading: 'Now', width: 36 },
      { heading: 'Needed', width: 34 },
      { heading: 'Closed when it shows in', width: 30 },
    ],
    rows: gaps.map(({ now, needed, outcomes }) => [
      cellOf(now, gap),
      cellOf(needed, gap),
      outcomes.length === 0 ? [note('No outcome is picked yet')] : outcomes.map(name => paragraph(name)),
    ]),
  })

const solutionsIn = ({ title, solutions }: Area, gap: Gap): readonly Block[] =>
  tableOr('No change solution is chosen yet.', {
    caption: `Change solutions: ${title}`,
    columns: [
      { heading: 'What will be done', width: 34 },
      { heading: 'How that leads to the impact', width: 42 },
      { heading: 'For which priorities', width: 24 },
    ],
    rows: solutions.map(({ words, leads, priorities }) => [
      cellOf(words, gap),
      cellOf(leads, gap),
      priorities.length === 0 ? [note('None is named')] : priorities.map(each => paragraph(each)),
    ]),
  })

/** What testing the initial assumptions and hypotheses brought, failed first. */
const resultsIn = ({ title, results }: Area, gap: Gap): readonly Block[] =>
  tableOr('Nothing was put to the test in this area.', {
    caption: `What was tested: ${title}`,
    columns: [
      { heading: 'Result', width: 18 },
      { heading: 'What was tested', width: 34 },
      { heading: 'What was found and decided', width: 48 },
    ],
    rows: results.map(({ kind, state, words, found, evidence, decisions }) => [
      [paragraph(bold(sayRegisterState(kind, state))), paragraph(sayAnswer('inquiry', 'kind', kind))],
      cellOf(words, gap),
      foundIn(found, evidence, decisions),
    ]),
  })

const foundIn = (found: string, evidence: string, decisions: Area['results'][number]['decisions']): Cell => {
  const lines = [
    ...(isBlank(found) ? [] : [paragraph(found)]),
    ...(isBlank(evidence) ? [] : [paragraph(bold('Evidence: '), evidence)]),
    ...decisions.map(({ words, on }) => paragraph(bold(`Decided on ${sayDay(on)}: `), words)),
  ]
  return lines.length === 0 ? [note('Nothing yet')] : lines
}

const aspectsIn = (area: Area, writing: Writing): readonly Block[] =>
  tableOr('', {
    caption: `Aspects of change: ${area.title}`,
    rowHeadings: true,
    columns: [
      { heading: 'Aspect', width: 28 },
      { heading: 'Is it addressed?', width: 22 },
      { heading: 'How, or why not', width: 50 },
    ],
    rows: aspectNames.map(name => {
      const { stands, words } = area.aspects[name]
      return [
        aspects[name].title,
        lineOf(stands === '' ? '' : aspectStands[stands], 'Not said yet'),
        fieldIn(aspectKey(area.section, name), words, writing),
      ]
    }),
  })
