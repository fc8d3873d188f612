import { sayStanding, type Answered, type ChecklistRead, type StepResult } from '#checklist'
import { heading, link, note, paragraph, table, type Block, type Inner, type Paper } from '#documents'
import { dayOf, isBlank, sayCount, sayDay, type Instant } from '#ground'
import { sayActionState } from '#plans'
import { written } from '../self-analysis/cells.ts'

export type ChecklistPaperView = {
  readonly partnership: string
  readonly now: Instant
  readonly read: ChecklistRead
}

/** A run of a checklist: every question with its answer, its evidence and what is done about it (003). */
export const checklistPaper = ({ partnership, now, read }: ChecklistPaperView): Paper => {
  const { run, checklist, doer, results } = read
  const left = results.flatMap(({ answered }) => answered).filter(({ standing }) => standing === 'left').length
  return {
    title: checklist.title,
    subtitle: `${run.about} · ${run.commissioner}`,
    organisation: partnership,
    lang: 'en-GB',
    status:
      run.finished === undefined
        ? `not finished, ${sayCount(left, 'question')} left`
        : `finished on ${sayDay(dayOf(run.finished.at))}`,
    date: `as it stood on ${sayDay(dayOf(now))}`,
    orientation: 'landscape',
    blocks: [
      paragraph(`Answered by ${doer}, begun on ${sayDay(dayOf(run.startedAt))}. ${saySeen(read)}`),
      note('“Not applicable” is an answer that Stocktake added. Nothing here is added up to a score.'),
      ...results.flatMap(result => stepBlocks(read, result)),
      note(`${checklist.id}, fingerprint ${checklist.fingerprint.slice(0, 12)}`),
    ],
  }
}

const saySeen = ({ run }: ChecklistRead): string =>
  run.isShared
    ? 'It is shared with the partnership.'
    : 'It is not shared with the partnership: think before you pass it on.'

const stepBlocks = (read: ChecklistRead, { step, answered }: StepResult): readonly Block[] => [
  heading(1, `${step.key}. ${step.title}`),
  table({
    caption: `Step ${step.key}`,
    columns: [
      { heading: 'Question', width: 40 },
      { heading: 'Answer', width: 12 },
      { heading: 'Evidence', width: 28 },
      { heading: 'Actions', width: 20 },
    ],
    rows: answered.map(each => [
      [paragraph(`${each.question.key} ${each.question.words}`)],
      [paragraph(`${sayStanding(each.standing)}${each.isUnproved ? ', without evidence' : ''}`)],
      evidenceCell(each),
      actionsCell(read, each),
    ]),
  }),
]

const evidenceCell = ({ answer }: Answered): readonly Inner[] => [
  ...(isBlank(answer.evidence) && answer.link === '' && answer.picked.length === 0 ? [note('None.')] : []),
  ...(isBlank(answer.evidence) ? [] : written(answer.evidence, 'None.')),
  ...answer.picked.map(name => paragraph(`Indicator: ${name}`)),
  ...(answer.link === '' ? [] : [paragraph(link(answer.link, answer.link))]),
]

const actionsCell = ({ actionsOf }: ChecklistRead, { question }: Answered): readonly Inner[] => {
  const actions = actionsOf.get(question.key) ?? []
  return actions.length === 0
    ? [note('None.')]
    : actions.map(({ words, state, due }) =>
        paragraph(`${words} (${sayActionState(state).toLowerCase()}${due === undefined ? '' : `, by ${sayDay(due)}`})`),
      )
}
