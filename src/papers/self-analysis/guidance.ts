import { bullets, headingOnNewPage, heading, paragraph, table, type Block } from '#documents'
import type { QuestionAsAsked } from '#instrument'
import { standardTitle } from './sections.ts'

/** What each standard often looks like, and what to ask when planning: a guide that decides nothing (001:2). */
export const guidancePages = (asked: readonly QuestionAsAsked[]): readonly Block[] =>
  asked.flatMap((question, at) => [
    ...(at === 0 ? opening(question) : [headingOnNewPage(2, standardTitle(question))]),
    paragraph(question.standard.plain),
    bandTable(question),
    ...(question.prompts.length === 0
      ? []
      : [heading(3, 'Questions for the plan'), bullets(question.prompts.map(({ words }) => words))]),
  ])

const opening = (first: QuestionAsAsked): readonly Block[] => [
  headingOnNewPage(1, 'Guidance'),
  paragraph(
    'The lists are a guide, not a test: nothing is counted or added up. Where a list spans two scores, the words beside the number decide between them.',
  ),
  heading(2, standardTitle(first)),
]

/** What a standard often looks like at each band of scores; the scale alone where its edition gives no examples. */
export const bandTable = ({ answer, standard }: QuestionAsAsked): Block =>
  answer.bands.length === 0
    ? bullets(answer.scale.map(({ score, label }) => `${score} ${label}`))
    : table({
        caption: `What standard ${standard.number} often looks like`,
        wholeRows: true,
        columns: answer.bands.map(({ heading: name }) => ({ heading: name, width: 100 / answer.bands.length })),
        rows: [
          answer.bands.map(({ statements }) =>
            statements.length === 0 ? '' : [bullets(statements.map(({ words }) => words))],
          ),
        ],
      })
