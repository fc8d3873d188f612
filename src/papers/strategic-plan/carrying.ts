import { heading, type Block } from '#documents'
import { sayAnswer, type StrategicPlan } from '#plans'
import { cellOf, fieldOf, lineOf, tableOr, type Gap, type Writing } from '../outline-plan/blocks.ts'

/** Part 3: the change team, the resources and the communication of Deliver and Sustain (001:3.2, part 3). */
export const carryingBlocks = ({ team, resources, texts }: StrategicPlan, writing: Writing): readonly Block[] => [
  heading(2, 'Change team for Deliver and Sustain'),
  ...tableOr('Nobody is in the change team for these phases yet.', {
    caption: 'Members',
    rowHeadings: true,
    columns: [
      { heading: 'Name', width: 22 },
      { heading: 'Organisation', width: 22 },
      { heading: 'Part in the team', width: 22 },
      { heading: 'Phases', width: 17 },
      { heading: 'Time', width: 17 },
    ],
    rows: team.map(({ words, organisation, part, phase, days }) => [
      words,
      lineOf(organisation, writing.gap),
      lineOf(part, writing.gap),
      lineOf(sayAnswer('carrier', 'phase', phase), 'Not said'),
      lineOf(days, writing.gap),
    ]),
  }),
  ...fieldOf([3, 'How the team works'], 'strategic.team', texts['strategic.team'], writing),
  heading(2, 'Resources committed'),
  ...tableOr('No people or money are committed for these phases yet.', {
    caption: 'People and money',
    columns: [
      { heading: 'Kind', width: 12 },
      { heading: 'What is committed', width: 34 },
      { heading: 'How much', width: 18 },
      { heading: 'From whom', width: 18 },
      { heading: 'For which years', width: 18 },
    ],
    rows: resources.map(({ kind, words, amount, source, years }) => [
      lineOf(sayAnswer('commitment', 'kind', kind), writing.gap),
      lineOf(words, writing.gap),
      lineOf(amount, writing.gap),
      lineOf(source, writing.gap),
      lineOf(years, writing.gap),
    ]),
  }),
  ...fieldOf([3, 'How they are secured'], 'strategic.resources', texts['strategic.resources'], writing),
  ...fieldOf([2, 'Communication arrangements'], 'strategic.communication', texts['strategic.communication'], writing),
]

/** Part 4: how the partnership will know that the plan works (001:3.2, part 4). */
export const strategicCriteria = ({ criteria }: StrategicPlan, gap: Gap): readonly Block[] =>
  tableOr('No success criterion has been written yet.', {
    caption: 'We will know that the strategic plan works when',
    rowHeadings: true,
    columns: [
      { heading: 'Number', width: 12 },
      { heading: 'Criterion', width: 88 },
    ],
    rows: criteria.map(({ words }, at) => [`${at + 1}`, cellOf(words, gap)]),
  })
