import {
  bold,
  bullets,
  facts,
  heading,
  headingOnNewPage,
  note,
  paragraph,
  table,
  type Block,
  type Paper,
} from '#documents'
import { sayConfirmer, type Confirmation, type Position } from '#agreement'
import { saySeat, type Sitting } from '#exercise'
import { dayOf, sayCount, sayDay, sayInstant, type Instant } from '#ground'
import type { QuestionAsAsked } from '#instrument'
import { silences, type SubmittedAnswer, type SubmittedResponse, type Tally } from '#scoring'
import { agreedRow, sayAgreed, sayGroupsInALine, type AgreedLine } from './agreed-row.ts'
import type { Inner } from './cells.ts'
import { bySection, sectionTable, sectionTitle, shortTitle } from './sections.ts'
import { talliesIn } from './tallies.ts'

export type AgreedView = {
  readonly partnership: string
  readonly year: string
  readonly now: Instant
  /** Every standard of the edition, in the partnership's words. */
  readonly questions: readonly QuestionAsAsked[]
  /** As confirmed where they are, else as they stand. */
  readonly positions: readonly Position[]
  readonly confirmation?: Pick<Confirmation, 'at' | 'by' | 'forChair'>
  readonly sittings: readonly Sitting[]
  readonly answers: readonly SubmittedAnswer[]
  /** The groups' frozen answers, as this reader may see them. */
  readonly responses: readonly SubmittedResponse[]
  readonly tallies: readonly Tally[]
}

/** The partnership's agreed position on every standard, in the template's columns (001:1). */
export const agreedPaper = (view: AgreedView): Paper => {
  const { confirmation, now } = view
  const lines = linesOf(view)
  return {
    title: 'Self-analysis: the agreed position',
    subtitle: `Stocktake ${view.year}`,
    organisation: view.partnership,
    lang: 'en-GB',
    ...(confirmation === undefined
      ? { status: 'Draft, not confirmed', date: `as it stood on ${sayDay(dayOf(now))}` }
      : { status: `Confirmed on ${sayDay(dayOf(confirmation.at))} ${sayConfirmer(confirmation)}` }),
    orientation: 'landscape',
    blocks: [
      heading(1, 'At a glance'),
      facts(...standingFacts(view)),
      glance(lines),
      ...scaleIn(view.questions),
      heading(1, 'Who was heard, and who was not'),
      facts(...heardFacts(view)),
      ...bySection(lines).flatMap(([first, ...others], at) => [
        at === 0 ? headingOnNewPage(1, sectionTitle(first.asked)) : heading(1, sectionTitle(first.asked)),
        sectionTable([agreedRow(first), ...others.map(agreedRow)], 'filled'),
      ]),
    ],
  }
}

const linesOf = ({ questions, positions, answers, responses, tallies, sittings }: AgreedView): readonly AgreedLine[] =>
  questions.map(question => {
    const here = (each: { readonly standard: number }) => each.standard === question.standard.number
    const position = positions.find(here)
    return {
      asked: position?.asked ?? question,
      ...(position === undefined ? {} : { position }),
      answers: answers.filter(here),
      responses: responses.filter(here),
      tallies: tallies.filter(here),
      nameOf: id => sittings.find(({ group }) => group.id === id)?.group.name ?? '',
    }
  })

type Fact = { readonly name: string; readonly value: readonly Inner[] }

const standingFacts = ({ questions, positions, confirmation }: AgreedView): readonly Fact[] => {
  const none = positions.filter(({ outcome }) => outcome.kind === 'none').length
  const open = questions.length - positions.length
  const said = [
    `${positions.length - none} of ${sayCount(questions.length, 'standard')} agreed`,
    ...(none > 0 ? [`${none} with no agreed position this year`] : []),
    ...(open > 0 ? [`${open} still open`] : []),
  ]
  const confirmed =
    confirmation === undefined
      ? note('Not confirmed yet')
      : paragraph(`At ${sayInstant(confirmation.at)}, ${sayConfirmer(confirmation)}`)
  return [
    { name: 'Where it stands', value: [paragraph(said.join(', '))] },
    { name: 'Confirmed', value: [confirmed] },
  ]
}

const glance = (lines: readonly AgreedLine[]): Block =>
  table({
    caption: 'What was agreed, and what each group said',
    rowHeadings: true,
    columns: [
      { heading: 'Standard', width: 34 },
      { heading: 'Agreed', width: 18 },
      { heading: 'What each group said', width: 48 },
    ],
    rows: lines.map(line => [
      shortTitle(line.asked),
      [paragraph(sayAgreed(line.position))],
      [sayGroupsInALine(line), ...talliesIn(line.tallies, line.nameOf)],
    ]),
  })

/** A number never stands without what it says, so the scale follows the table. */
const scaleIn = ([first]: readonly QuestionAsAsked[]): readonly Block[] =>
  first === undefined
    ? []
    : [
        paragraph(bold('What the scores say')),
        bullets([
          ...first.answer.scale.map(({ score, label }) => `${score}: ${label}`),
          `No score: ${first.answer.cannotJudge.label}`,
        ]),
      ]

/** Silence is said: groups that did not submit, seats nobody holds, standards on which no family was heard. */
const heardFacts = ({ questions, sittings, answers }: AgreedView): readonly Fact[] => {
  const quiet = silences(
    questions.map(({ standard }) => standard.number),
    sittings,
    answers,
  )
  const heard = sittings.map(({ group }) => group).filter(group => !quiet.notSubmitted.includes(group))
  return [
    { name: 'Groups that submitted', value: lines(heard.map(({ name }) => name)) },
    { name: 'Groups that did not submit', value: lines(quiet.notSubmitted.map(({ name }) => name)) },
    {
      name: 'Vacant seats',
      value: lines(quiet.vacant.flatMap(({ group, seats }) => seats.map(seat => `${group.name}: ${saySeat(seat)}`))),
    },
    familiesFact(quiet.withoutFamilies),
    { name: 'Asked of no group', value: lines(standards(quiet.asksNobody)) },
  ]
}

const familiesFact = (unheard: readonly number[]): Fact =>
  unheard.length === 0
    ? {
        name: 'Young people and families',
        value: [paragraph('Somebody young or a family was heard on every standard')],
      }
    : { name: 'No young person or family heard on', value: lines(standards(unheard)) }

const standards = (numbers: readonly number[]): readonly string[] =>
  numbers.length === 0 ? [] : [`${numbers.length === 1 ? 'Standard' : 'Standards'} ${numbers.join(', ')}`]

const lines = (words: readonly string[]): readonly Inner[] =>
  words.length === 0 ? [note('None')] : words.map(line => paragraph(line))
