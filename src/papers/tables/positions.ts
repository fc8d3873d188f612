import type { Position } from '#agreement'
import type { Grid } from '#documents'
import { dayOf } from '#ground'
import type { QuestionAsAsked } from '#instrument'

/** What was agreed on every standard; a standard that is open has a row without it. */
export const positionsGrid = (questions: readonly QuestionAsAsked[], positions: readonly Position[]): Grid => ({
  name: 'Positions',
  columns: [
    { heading: 'Standard', width: 10 },
    { heading: 'Title', width: 40 },
    { heading: 'Section', width: 10 },
    { heading: 'Agreed score', width: 12 },
    { heading: 'What that says', width: 36 },
    { heading: 'Summary', width: 60 },
    { heading: 'Variations', width: 40 },
    { heading: 'Implications', width: 40 },
    { heading: 'Why there is none', width: 30 },
    { heading: 'What would settle it', width: 30 },
    { heading: 'Decided by', width: 30 },
    { heading: 'On', width: 12 },
    { heading: 'Recorded by', width: 22 },
    { heading: 'Recorded on', width: 12 },
    { heading: 'Dissent', width: 40 },
  ],
  rows: questions.map(question => {
    const position = positions.find(({ standard }) => standard === question.standard.number)
    const { standard, section } = position?.asked ?? question
    return [standard.number, standard.title, section.key, ...(position === undefined ? open : said(position))]
  }),
})

const open = [undefined, 'Not agreed yet', ...Array.from({ length: 10 }, () => undefined)]

const said = ({ asked, outcome, ...position }: Position) => [
  ...(outcome.kind === 'score'
    ? [outcome.score, asked.answer.scale.find(({ score }) => score === outcome.score)?.label]
    : [undefined, 'No agreed position this year']),
  position.summary,
  position.variations,
  position.implications,
  ...(outcome.kind === 'none' ? [outcome.why, outcome.wouldSettle] : [undefined, undefined]),
  position.meeting,
  { day: position.metOn },
  position.recordedBy,
  { day: dayOf(position.recordedAt) },
  position.dissents.map(({ words, name }) => `${words} – ${name ?? 'no name given'}`).join('\n'),
]
