import { heading, marked, note, paragraph, prose, bold, type Block, type Cell } from '#documents'
import { sayOutcome } from '#agreement'
import { isBlank, sayCount, sayList } from '#ground'
import { noneKey, statementKey, type Outline } from '#plans'
import { cellOf, fieldOf, lineOf, tableOr, type Gap, type Writing } from './blocks.ts'

type Area = Outline['areas'][number]
type Priority = Area['priorities'][number]
type Trace = Priority['traces'][number]

/** Part 1: per headline area where the partnership stands, its priorities, and the five statements (001:3.1, part 1). */
export const priorityBlocks = ({ areas }: Outline, writing: Writing): readonly Block[] =>
  areas.flatMap(area => [
    heading(2, area.title),
    ...standardsIn(area, writing.gap),
    ...prioritiesIn(area, writing),
    ...statementsIn(area, writing),
  ])

const standardsIn = ({ standards }: Area, gap: Gap): readonly Block[] =>
  tableOr('No standard belongs to this area.', {
    caption: 'Where the partnership stands',
    rowHeadings: true,
    columns: [
      { heading: 'Standard', width: 68 },
      { heading: 'Agreed position', width: 32 },
    ],
    rows: standards.map(({ number, title, outcome }) => [`${number}. ${title}`, lineOf(sayPosition(outcome), gap)]),
  })

/** What was agreed on a standard, as it stands in a table. */
export const sayPosition = (outcome: Area['standards'][number]['outcome']): string => {
  if (outcome === undefined) return 'Not agreed yet'
  const said = sayOutcome(outcome)
  return said.charAt(0).toUpperCase() + said.slice(1)
}

/** An area without a priority this year says why. */
const prioritiesIn = ({ section, priorities, whyNone }: Area, { gap, mark }: Writing): readonly Block[] => {
  if (priorities.length === 0)
    return isBlank(whyNone)
      ? [paragraph(bold('Priorities: '), 'none, and why is not written yet.')]
      : [paragraph(bold('No priority this year, because:')), ...marked(mark(noneKey(section), whyNone), prose(whyNone))]
  return tableOr('', {
    caption: 'Priorities for change, the most important first',
    rowHeadings: true,
    columns: [
      { heading: 'Rank', width: 9 },
      { heading: 'Priority', width: 47 },
      { heading: 'Where it comes from', width: 44 },
    ],
    rows: priorities.map((priority, at) => [`${at + 1}`, wordsIn(priority, gap), tracesIn(priority)]),
  })
}

const wordsIn = ({ words, merged }: Priority, gap: Gap): Cell => {
  const own = cellOf(words, gap)
  const others = merged.map(each => paragraph(bold('Together with: '), each))
  return typeof own === 'string' ? own : [...own, ...others]
}

/** What a priority rests on, a line for each standard. */
export const tracesIn = ({ traces }: Priority): Cell =>
  traces.length === 0
    ? [note('From no standard: the partnership’s own')]
    : traces.map(trace => paragraph(...sayTrace(trace)))

/** The standard, what was agreed on it, in whose words, and what it rests on. */
const sayTrace = ({ standard, title, outcome, groups, evidenceCount, dissentCount }: Trace) => [
  bold(`Standard ${standard}. `),
  `${title}: ${sayPosition(outcome).toLowerCase()}`,
  ...(groups.length > 0 ? [`; in the words of ${sayList(groups)}`] : []),
  `; ${evidenceCount === 0 ? 'no evidence on record' : `${sayCount(evidenceCount, 'piece')} of evidence`}`,
  ...(dissentCount > 0 ? [`; ${sayCount(dissentCount, 'dissent')} on record`] : []),
  '.',
]

/** As the template has them; each says so when it is not written. An area that says why it has no priority owes none. */
const statementsIn = ({ section, statements, priorities, whyNone }: Area, writing: Writing): readonly Block[] =>
  headings
    .filter(([name]) => priorities.length > 0 || isBlank(whyNone) || !isBlank(statements[name]))
    .flatMap(([name, title]) => fieldOf([3, title], statementKey(section, name), statements[name], writing))

const headings: readonly (readonly [keyof Area['statements'], string])[] = [
  ['now', 'Current state'],
  ['aim', 'Longer-term aim'],
  ['change', 'Change objectives'],
  ['effect', 'Intended impact on commissioning'],
  ['outcomes', 'How this leads to better outcomes'],
]
