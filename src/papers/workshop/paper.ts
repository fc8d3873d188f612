import {
  bold,
  bullets,
  facts,
  heading,
  headingOnNewPage,
  italic,
  note,
  paragraph,
  table,
  type Block,
  type Paper,
} from '#documents'
import type { QuestionAsAsked } from '#instrument'
import { sayCode, type TablePapers, type WorkshopPapers } from '#workshop'

/** What is taken into a workshop on paper: the run sheet, then each table's sheets with room to write. */
export const workshopPaper = (papers: WorkshopPapers): Paper => {
  const { workshop } = papers
  return {
    title: `Run sheet and papers: ${workshop.name}`,
    subtitle: papers.when,
    organisation: workshop.partnershipName,
    lang: 'en-GB',
    orientation: 'portrait',
    blocks: [...runSheet(papers), ...papers.tables.flatMap(each => tablePapers(papers, each))],
  }
}

const runSheet = (papers: WorkshopPapers): readonly Block[] => [
  heading(1, 'Run sheet'),
  facts(
    { name: 'Who', value: papers.who },
    { name: 'In all', value: papers.total },
    { name: 'Code to join', value: sayCode(papers.workshop.code) },
  ),
  heading(2, 'Before people come'),
  bullets(papers.before),
  heading(2, 'The hour'),
  table({
    caption: 'The hour, part by part',
    rowHeadings: true,
    columns: [
      { heading: 'From', width: 12 },
      { heading: 'What', width: 68 },
      { heading: 'Minutes', width: 20 },
    ],
    rows: papers.hour.map(({ from, name, parts, minutes }) => [
      from,
      [paragraph(name, ...(parts === undefined ? [] : [italic(`\n${parts}`)]))],
      [paragraph(minutes)],
    ]),
  }),
  heading(2, 'What to say, and what for'),
  ...papers.spoken.flatMap(part => [
    heading(3, `${part.name}: ${part.minutes}`),
    ...part.say.map(line => paragraph(`“${line}”`)),
    paragraph(italic(part.why)),
  ]),
  heading(2, 'The tables'),
  ...papers.tables.map(each =>
    paragraph(bold(`Table ${each.letter}: `), each.people.length === 0 ? 'whoever joins' : each.people.join(', ')),
  ),
]

const tablePapers = (papers: WorkshopPapers, each: TablePapers): readonly Block[] => [
  headingOnNewPage(1, `Table ${each.letter}`),
  ...(each.people.length === 0 ? [] : [paragraph(bold('At this table: '), each.people.join(', '))]),
  paragraph(papers.announced),
  ...(each.questions.length === 0 ? [note('This table takes no standard.')] : each.questions.flatMap(sheet)),
]

const scaleBlock = ({ standard, answer }: QuestionAsAsked): Block =>
  answer.bands.length === 0
    ? bullets(answer.scale.map(({ score, label }) => `${score} ${label}`))
    : table({
        caption: `The scale on standard ${standard.number}, and what the partnership often looks like there`,
        rowHeadings: true,
        columns: [
          { heading: 'Scores', width: 30 },
          { heading: 'Often looks like this', width: 70 },
        ],
        rows: answer.bands.map(band => [
          answer.scale
            .filter(({ score }) => band.from <= score && score <= band.to)
            .map(({ score, label }) => `${score} ${label}`)
            .join('\n'),
          band.statements.length === 0 ? '' : [bullets(band.statements.map(({ words }) => words))],
        ]),
      })

const sheet = (question: QuestionAsAsked, at: number): readonly Block[] => {
  const { standard, answer } = question
  return [
    (at === 0 ? heading : headingOnNewPage)(2, `${standard.number}. ${standard.plain}`),
    paragraph(italic(standard.title)),
    scaleBlock(question),
    paragraph(bold(answer.cannotJudge.label), ' is an answer too.'),
    table({
      caption: `Notes of the table on standard ${standard.number}`,
      rowHeadings: true,
      rowHeight: 22,
      columns: [
        { heading: 'What', width: 25 },
        { heading: 'Write here', width: 75 },
      ],
      rows: ['What was said', 'Evidence that was named', 'What should follow'].map(what => [what, []]),
    }),
  ]
}
