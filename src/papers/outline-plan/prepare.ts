import { heading, type Block } from '#documents'
import { sayDay } from '#ground'
import { sayActionState, type Outline } from '#plans'
import { cellOf, fieldOf, lineOf, tableOr, type Gap, type Writing } from './blocks.ts'
import { foundBlocks, stakeholderBlocks, type Work } from './work.ts'

type Area = Outline['areas'][number]

/** Part 2: the work of preparing, per headline area and for the plan as a whole (001:3.1, part 2). */
export const prepareBlocks = ({ areas, actions, texts }: Outline, writing: Writing, work: Work): readonly Block[] => [
  ...areas.flatMap(area => [
    heading(2, area.title),
    heading(3, 'Further development work'),
    ...inquiriesIn(area, writing.gap),
    ...foundBlocks(area, work),
    heading(3, 'Actions needed'),
    ...actionsIn(area.actions, area.title, writing.gap),
    heading(3, 'Early thoughts on solutions'),
    ...ideasIn(area, writing.gap),
  ]),
  heading(2, 'For the plan as a whole'),
  heading(3, 'Actions needed'),
  ...actionsIn(actions, 'the plan as a whole', writing.gap),
  ...fieldOf([3, 'A wider range of solutions'], 'prepare.wider', texts['prepare.wider'], writing),
  ...fieldOf([2, 'The case for change'], 'prepare.case', texts['prepare.case'], writing),
  ...fieldOf([3, 'Stakeholder mapping'], 'prepare.mapping', texts['prepare.mapping'], writing),
  ...stakeholderBlocks(work),
  ...fieldOf([3, 'Stakeholder management'], 'prepare.managing', texts['prepare.managing'], writing),
  ...fieldOf([3, 'Communication'], 'prepare.communicating', texts['prepare.communicating'], writing),
  ...fieldOf([3, 'Involvement'], 'prepare.involving', texts['prepare.involving'], writing),
]

const kinds = { issue: 'Issue', data: 'Data', assumption: 'Assumption', hypothesis: 'Hypothesis' } as const

/** Issues first, then data, assumptions and hypotheses, each kind in its own order. */
const inquiriesIn = ({ title, inquiries }: Area, gap: Gap): readonly Block[] =>
  tableOr('Nothing to find out has been written yet.', {
    caption: `To find out: ${title}`,
    columns: [
      { heading: 'Kind', width: 13 },
      { heading: 'What it is', width: 28 },
      { heading: 'What would settle it', width: 22 },
      { heading: 'Who answers for it', width: 19 },
      { heading: 'By when', width: 18 },
    ],
    rows: Object.entries(kinds)
      .flatMap(([kind, name]) => inquiries.filter(each => each.kind === kind).map(each => ({ ...each, name })))
      .map(({ name, words, settles, owner, due }) => [
        lineOf(name, gap),
        cellOf(words, gap),
        cellOf(settles, gap),
        lineOf(owner, 'Nobody named yet'),
        lineOf(sayDue(due), 'No date yet'),
      ]),
  })

const actionsIn = (actions: Area['actions'], of: string, gap: Gap): readonly Block[] =>
  tableOr('No action has been written yet.', {
    caption: `Actions: ${of}`,
    columns: [
      { heading: 'Action', width: 44 },
      { heading: 'Who answers for it', width: 21 },
      { heading: 'By when', width: 20 },
      { heading: 'How far it is', width: 15 },
    ],
    rows: actions.map(({ words, owner, due, state }) => [
      cellOf(words, gap),
      lineOf(owner, 'Nobody named yet'),
      lineOf(sayDue(due), 'No date yet'),
      lineOf(sayActionState(state), gap),
    ]),
  })

const ideasIn = ({ title, ideas }: Area, gap: Gap): readonly Block[] =>
  tableOr('No idea to test has been written yet.', {
    caption: `Ideas to test: ${title}`,
    columns: [
      { heading: 'What could be done', width: 60 },
      { heading: 'To be tested with', width: 40 },
    ],
    rows: ideas.map(({ words, whom }) => [cellOf(words, gap), cellOf(whom, gap)]),
  })

const sayDue = (due: string): string => (due === '' ? '' : sayDay(due))
