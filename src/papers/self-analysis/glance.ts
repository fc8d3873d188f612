import { bold, bullets, paragraph, table, type Block } from '#documents'
import type { QuestionAsAsked } from '#instrument'
import { sayAgreed, sayGroupsInALine, type AgreedLine } from './agreed-row.ts'
import type { AgreedView } from './agreed-view.ts'
import { shortTitle } from './sections.ts'
import { talliesIn } from './tallies.ts'

type Found = Pick<AgreedView, 'questions' | 'positions' | 'answers' | 'responses' | 'tallies' | 'sittings'>

/** A line for every standard, with all that is known of it. */
export const linesOf = ({
  questions,
  positions,
  answers,
  responses,
  tallies,
  sittings,
}: Found): readonly AgreedLine[] =>
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

/** Every standard in a row: what was agreed, what each group said. */
export const glance = (lines: readonly AgreedLine[]): Block =>
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
export const scaleIn = ([first]: readonly QuestionAsAsked[]): readonly Block[] =>
  first === undefined
    ? []
    : [
        paragraph(bold('What the scores say')),
        bullets([
          ...first.answer.scale.map(({ score, label }) => `${score}: ${label}`),
          `No score: ${first.answer.cannotJudge.label}`,
        ]),
      ]
