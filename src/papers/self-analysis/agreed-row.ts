import { bold, italic, marked, note, paragraph } from '#documents'
import { sayOutcome, type Position } from '#agreement'
import { dayOf, isBlank, sayDay, sayList } from '#ground'
import { isApart, scoreOf, type SubmittedAnswer, type SubmittedResponse, type Tally } from '#scoring'
import type { QuestionAsAsked } from '#instrument'
import type { Marking } from '../reading-in/origin.ts'
import { positionKey, type PositionText } from './agreed-marks.ts'
import { each, labelled, sayKeptBack, scoreIn, voicesIn, written, type Inner } from './cells.ts'
import type { Row } from './sections.ts'
import { talliesIn } from './tallies.ts'

/** Everything that a paper says of one standard. */
export type AgreedLine = {
  readonly asked: QuestionAsAsked
  readonly position?: Position
  readonly answers: readonly SubmittedAnswer[]
  readonly responses: readonly SubmittedResponse[]
  /** How rooms scored it in workshops. */
  readonly tallies: readonly Tally[]
  readonly nameOf: (group: Tally['group']) => string
}

/** `Agreed 3`, `No agreed position this year`, or that it is open. */
export const sayAgreed = (position: Position | undefined): string => {
  const said = position === undefined ? 'not agreed yet' : sayOutcome(position.outcome)
  return said.charAt(0).toUpperCase() + said.slice(1)
}

/** `Board: 2; Commissioning unit: 4. Two or more apart.` */
export const sayGroupsInALine = ({ answers, asked }: Pick<AgreedLine, 'answers' | 'asked'>): Inner =>
  answers.length === 0
    ? note('No group has answered')
    : paragraph(
        `${answers.map(answer => sayAnswer(answer, asked)).join('; ')}.`,
        ...(areApart(answers) ? [bold(' Two or more apart.')] : []),
      )

const groupsIn = ({ answers, asked }: AgreedLine): readonly Inner[] =>
  labelled('The groups said', [
    ...each(
      answers.map(answer => [sayAnswer(answer, asked)]),
      'no group has answered.',
    ),
    ...(areApart(answers) ? [paragraph(bold('Two or more apart'))] : []),
  ])

const sayAnswer = ({ group, answer, onBehalf }: SubmittedAnswer, asked: AgreedLine['asked']): string =>
  `${group.name}: ${scoreOf(answer) ?? asked.answer.cannotJudge.label.toLowerCase()}${onBehalf ? ' (entered on its behalf)' : ''}`

const areApart = (answers: readonly SubmittedAnswer[]): boolean =>
  isApart(answers.flatMap(({ answer }) => scoreOf(answer) ?? []))

/** One standard: what was agreed with the groups' scores beside it, the texts, the voices, the dissent and the decision. */
export const agreedRow = (line: AgreedLine, mark: Marking): Row => ({
  asked: line.asked,
  score: [...outcomeIn(line), ...groupsIn(line), ...talliesIn(line.tallies, line.nameOf)],
  summary: [
    ...textsIn(line, mark),
    ...evidenceIn(line),
    ...voicesIn(
      line.asked,
      line.responses.flatMap(({ group, voices }) => voices.map(voice => ({ ...voice, heardBy: group.name }))),
    ),
    ...dissentIn(line),
    ...decisionIn(line),
  ],
  implications: [
    ...markedText(line, 'implications', mark, written(line.position?.implications ?? '', 'None written.')),
    ...takenIn(line.position, 'implications'),
  ],
})

const outcomeIn = ({ asked, position }: AgreedLine): readonly Inner[] =>
  position?.outcome.kind === 'score'
    ? [scoreIn(asked.answer, position.outcome.score)]
    : [paragraph(bold(sayAgreed(position)))]

/** A text of the position under its mark; there is none to find again where nothing is on record. */
const markedText = (
  { asked, position }: AgreedLine,
  name: PositionText,
  mark: Marking,
  inner: readonly Inner[],
): readonly Inner[] =>
  position === undefined ? inner : marked(mark(positionKey(asked.standard.number, name), position[name]), inner)

const textsIn = (line: AgreedLine, mark: Marking): readonly Inner[] => {
  const { asked, position } = line
  if (position === undefined) return [note('Nothing is on record yet.')]
  const { outcome, summary, variations } = position
  return [
    ...(outcome.kind === 'none'
      ? [
          ...labelled('Why there is none', written(outcome.why, 'Not written.')),
          ...labelled('What would settle it', written(outcome.wouldSettle, 'Not written.')),
          ...(isBlank(summary) ? [] : markedText(line, 'summary', mark, written(summary, ''))),
        ]
      : markedText(line, 'summary', mark, written(summary, 'No summary written.'))),
    ...markedText(
      line,
      'variations',
      mark,
      labelled(asked.fields.variations?.heading ?? 'Variations', written(variations, 'None recorded.')),
    ),
    ...takenIn(position, 'variations'),
  ]
}

const takenIn = (position: Position | undefined, field: 'variations' | 'implications'): readonly Inner[] => {
  const from = position?.taken.filter(taken => taken.field === field).map(({ groupName }) => groupName) ?? []
  return from.length === 0 ? [] : [note(`Drawn from the words of: ${sayList(from)}.`)]
}

/** The evidence is in the groups' own papers; here stands what there is and whose. */
const evidenceIn = ({ asked, responses }: AgreedLine): readonly Inner[] => {
  const keptBack = responses.reduce((sum, response) => sum + response.keptBack, 0)
  const said = responses
    .filter(({ evidence }) => evidence.length > 0)
    .map(({ group, evidence }) => [italic(`${group.name}: `), evidence.map(({ title }) => title).join('; ')])
  return labelled(asked.fields.evidence?.heading ?? 'Evidence', [
    ...(said.length === 0 && keptBack > 0 ? [] : each(said, 'None recorded.')),
    ...(keptBack > 0 ? [note(sayKeptBack(keptBack))] : []),
  ])
}

const dissentIn = ({ position }: AgreedLine): readonly Inner[] => {
  if (position === undefined) return []
  const said = position.dissents.map(({ words, name, about }) => [
    words,
    italic(` – ${name ?? 'no name given'}${about === position.version ? '' : ', about an earlier wording'}`),
  ])
  return labelled('Dissent', each(said, 'None recorded.'))
}

const decisionIn = ({ position }: AgreedLine): readonly Inner[] => {
  if (position === undefined) return []
  const { meeting, sittingOf, metOn, recordedBy, recordedAt } = position
  const met = sittingOf === undefined ? `${meeting}, ${sayDay(metOn)}` : meeting
  return labelled('Decided', [paragraph(`${met}. Recorded by ${recordedBy} on ${sayDay(dayOf(recordedAt))}.`)])
}
