import { heading, note, prose, type Block } from '#documents'
import { isBlank, sayDay } from '#ground'
import { sayAnswer, type Outline } from '#plans'
import { cellOf, fieldOf, lineOf, tableOr, type Gap, type Writing } from './blocks.ts'
import { decidedAt, heldBlocks, ratedOf, type Work } from './work.ts'

/** Part 3: who carries the plan, with what, and how others are brought in (001:3.1, part 3). */
export const supportBlocks = (outline: Outline, writing: Writing, work: Work): readonly Block[] => [
  heading(2, 'Core change team'),
  ...teamIn(outline, writing.gap),
  ...fieldOf([3, 'How the team works'], 'support.team', outline.texts['support.team'], writing),
  heading(2, 'Resources committed'),
  ...resourcesIn(outline, writing.gap),
  ...capacityIn(outline),
  ...fieldOf([2, 'Engagement and consultation'], 'support.engagement', outline.texts['support.engagement'], writing),
  heading(2, 'Reviews at key points'),
  ...reviewsIn(outline, writing.gap, work),
  ...heldBlocks(work),
  ...fieldOf(
    [2, 'Communication arrangements'],
    'support.communication',
    outline.texts['support.communication'],
    writing,
  ),
]

/** Part 4: how the partnership will know that the plan works (001:3.1, part 4). */
export const criteriaBlocks = ({ criteria }: Outline, gap: Gap, work: Work): readonly Block[] =>
  tableOr('No success criterion has been written yet.', {
    caption: 'We will know that this plan works when',
    rowHeadings: true,
    columns: [
      { heading: 'Number', width: 12 },
      { heading: 'Criterion', width: work === undefined ? 88 : 44 },
      ...(work === undefined ? [] : [{ heading: 'How it stood at reviews', width: 44 }]),
    ],
    rows: criteria.map(({ id, words }, at) => [
      `${at + 1}`,
      cellOf(words, gap),
      ...(work === undefined ? [] : [ratedOf(id, work)]),
    ]),
  })

const teamIn = ({ team }: Outline, gap: Gap): readonly Block[] =>
  tableOr('Nobody is in the change team yet.', {
    caption: 'Members',
    rowHeadings: true,
    columns: [
      { heading: 'Name', width: 25 },
      { heading: 'Organisation', width: 25 },
      { heading: 'Part in the team', width: 28 },
      { heading: 'Time', width: 22 },
    ],
    rows: team.map(({ name, organisation, part, days }) => [
      name,
      lineOf(organisation, gap),
      lineOf(part, gap),
      lineOf(days, gap),
    ]),
  })

const resourcesIn = ({ resources }: Outline, gap: Gap): readonly Block[] =>
  tableOr('No people or money are committed yet.', {
    caption: 'People and money',
    columns: [
      { heading: 'Kind', width: 14 },
      { heading: 'What is committed', width: 42 },
      { heading: 'How much', width: 22 },
      { heading: 'From whom', width: 22 },
    ],
    rows: resources.map(({ kind, words, amount, source }) => [
      lineOf(sayAnswer('resource', 'kind', kind), gap),
      lineOf(words, gap),
      lineOf(amount, gap),
      lineOf(source, gap),
    ]),
  })

/** The one question on resources and capacity that is asked on every standard, its answers together. */
const capacityIn = ({ capacity }: Outline): readonly Block[] =>
  capacity.length === 0
    ? []
    : [
        heading(3, 'Is there the capacity for change?'),
        ...tableOr('', {
          caption: 'The answer on each standard',
          rowHeadings: true,
          columns: [
            { heading: 'Standard', width: 42 },
            { heading: 'Answer', width: 18 },
            { heading: 'What is lacking', width: 40 },
          ],
          rows: capacity.map(({ standard, title, label, lacking }) => [
            `${standard}. ${title}`,
            lineOf(label ?? '', 'Not answered yet'),
            isBlank(lacking) ? [note('Nothing written')] : prose(lacking),
          ]),
        }),
      ]

/** Each review keeps a place for what was decided at it (001: resulting decisions are documented). */
const reviewsIn = ({ reviews }: Outline, gap: Gap, work: Work): readonly Block[] =>
  tableOr('No review has a date yet.', {
    caption: 'Reviews, face to face',
    rowHeadings: true,
    columns: [
      { heading: 'Day', width: 18 },
      { heading: 'Who meets', width: 24 },
      { heading: 'What will be looked at', width: 26 },
      { heading: 'Decisions', width: 32 },
    ],
    rows: reviews.map(({ id, day, whom, looks }) => [
      sayDay(day),
      cellOf(whom, gap),
      cellOf(looks, gap),
      decidedAt(id, work),
    ]),
  })
