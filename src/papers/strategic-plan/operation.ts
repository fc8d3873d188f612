import { facts, heading, note, paragraph, signatures, type Block, type Cell, type Paper } from '#documents'
import { dayOf, isBlank, sayDay, type Instant } from '#ground'
import { sayActionState, saySpan, type OperationalPlan, type StrategicPlan } from '#plans'
import { cellOf, lineOf, tableOr, type Gap } from '../outline-plan/blocks.ts'

const listed = (words: readonly string[], nothing: string): Cell =>
  words.length === 0 ? [note(nothing)] : words.map(each => paragraph(each))

/** An operational plan: objectives, outcomes, actions, timescales, accountabilities, resources (001:3.2, part 2). */
export const operationBlocks = (plan: OperationalPlan, gap: Gap): readonly Block[] => [
  facts(
    { name: 'Detailed objectives', value: cellOf(plan.objectives, gap) },
    { name: 'Outcomes', value: listed(plan.outcomes, 'No outcome is picked yet') },
    { name: 'Timescales', value: timescalesOf(plan, gap) },
    { name: 'Accountabilities', value: cellOf(plan.accountable, gap) },
    { name: 'Resources', value: cellOf(plan.resources, gap) },
    { name: 'Priorities', value: listed(plan.priorities, 'None is named') },
  ),
  ...tableOr('No action has been written yet.', {
    caption: `Actions: ${plan.words}`,
    columns: [
      { heading: 'Action', width: 44 },
      { heading: 'Who answers for it', width: 21 },
      { heading: 'By when', width: 20 },
      { heading: 'How far it is', width: 15 },
    ],
    rows: plan.actions.map(({ words, owner, due, state }) => [
      cellOf(words, gap),
      lineOf(owner, 'Nobody named yet'),
      lineOf(due === '' ? '' : sayDay(due), 'No date yet'),
      lineOf(sayActionState(state), gap),
    ]),
  }),
]

const timescalesOf = (plan: OperationalPlan, gap: Gap): Cell => {
  const span = saySpan(plan)
  const text = isBlank(plan.timescale) ? [] : cellOf(plan.timescale, gap)
  const lines = [...(span === '' ? [] : [paragraph(span)]), ...(typeof text === 'string' ? [paragraph(text)] : text)]
  return lines.length === 0 ? [note(gap)] : lines
}

export type OperationView = {
  readonly partnership: string
  readonly now: Instant
  readonly strategic: Pick<StrategicPlan, 'name' | 'from' | 'to'>
  readonly area: string
  readonly plan: OperationalPlan
}

/** One operational plan as a paper of its own, to be worked from and signed off. */
export const operationPaper = ({ partnership, now, strategic, area, plan }: OperationView): Paper => ({
  title: plan.words,
  subtitle: `Operational plan of the ${strategic.name.toLowerCase()} ${strategic.from} to ${strategic.to}`,
  organisation: partnership,
  lang: 'en-GB',
  date: `as it stood on ${sayDay(dayOf(now))}`,
  orientation: 'portrait',
  blocks: [
    facts({ name: 'Priority area', value: area }),
    heading(1, 'The plan'),
    ...operationBlocks(plan, 'Not written yet'),
    heading(1, 'Signature'),
    signatures({ role: 'Accountable for this plan' }),
  ],
})
