import { bullets, headingOnNewPage, heading, note, paragraph, table, type Block, type Paper } from '#documents'
import { sayDay, type Day } from '#ground'
import type { QuestionAsAsked } from '#instrument'
import { saySeat } from '#exercise'
import type { Group } from '#people'
import type { Inner } from './cells.ts'
import { guidancePages } from './guidance.ts'
import { bySection, sayStandards, sectionTable, sectionTitle, shortTitle, type Row } from './sections.ts'

export type BlankView = {
  readonly partnership: string
  readonly year: string
  readonly gatherBy: Day
  /** What is asked, by standard: all of it, or what the group looks at. */
  readonly asked: readonly QuestionAsAsked[]
  /** The group that the form is for; without one it is for any. */
  readonly group?: Pick<Group, 'name' | 'seats'>
}

/** In millimetres: room to write on five standards to a page. */
const roomForMore = 24

/** The self-analysis for a group that works on paper, in the template's columns, with its guidance (001:1, 001:2). */
export const blankPaper = ({ partnership, year, gatherBy, asked, group }: BlankView): Paper => ({
  title: group === undefined ? 'Self-analysis' : `Self-analysis: ${group.name}`,
  subtitle: `Stocktake ${year}`,
  organisation: partnership,
  lang: 'en-GB',
  status: 'Blank form',
  date: `to be given back by ${sayDay(gatherBy)}`,
  orientation: 'landscape',
  blocks: [
    heading(1, 'How to fill this in'),
    bullets(howTo),
    heading(1, 'How the group sat'),
    ...sittingForm(group),
    ...bySection(asked.map(question => ({ asked: question }))).flatMap(([first, ...others]) => [
      headingOnNewPage(1, sectionTitle(first.asked)),
      sectionTable([emptyRow(first.asked), ...others.map(each => emptyRow(each.asked))], 'form'),
      ...moreOn([first.asked, ...others.map(each => each.asked)]),
    ]),
    ...guidancePages(asked),
  ],
})

const howTo = [
  'Talk about one standard at a time. Read its guidance at the end of this form before you settle on a score.',
  'Tick one box for each standard. Where the group does not know enough, tick the last box: that is an answer too.',
  'Write what the group as a whole says, not what one person thinks. Note differences within the group as variations.',
  'There is a second table in each section for variations, evidence and the voices of young people and families.',
  'Leave nothing empty without a reason: “we do not know” helps more than a blank.',
]

const sittingForm = (group: BlankView['group']): readonly Block[] => [
  table({
    caption: 'About the sitting',
    rowHeadings: true,
    rowHeight: 10,
    columns: [
      { heading: 'What', width: 30 },
      { heading: 'Write here', width: 70 },
    ],
    rows: [
      ['Group', [paragraph(group?.name ?? '')]],
      ['Date of the sitting', []],
      ['How it was done', [paragraph('☐ In a meeting    ☐ Circulated    ☐ In a workshop    ☐ On paper')]],
      ['Filled in by', []],
      ['Others who took part', []],
    ],
  }),
  ...seatsForm(group?.seats ?? []),
]

const seatsForm = (seats: Group['seats']): readonly Block[] => {
  const rows = seats.map(seat => [
    saySeat(seat),
    [seat.vacantSince === undefined ? paragraph('☐ took part    ☐ was missing') : note('Vacant')],
  ])
  const spare = Array.from({ length: 6 }, () => ['', [paragraph('☐ took part    ☐ was missing')]])
  return [
    table({
      caption: 'Who sat, and who was missing',
      rowHeadings: true,
      rowHeight: 9,
      columns: [
        { heading: 'Seat', width: 60 },
        { heading: 'Tick one', width: 40 },
      ],
      rows: rows.length > 0 ? rows : spare,
    }),
  ]
}

const emptyRow = (asked: QuestionAsAsked): Row => ({ asked, score: boxes(asked), summary: [], implications: [] })

const boxes = ({ answer }: QuestionAsAsked): readonly Inner[] => [
  ...answer.scale.map(({ score, label }) => paragraph(`☐ ${score}  ${label}`)),
  paragraph(`☐ ${answer.cannotJudge.label}`),
]

const moreOn = (asked: readonly [QuestionAsAsked, ...QuestionAsAsked[]]): readonly Block[] => {
  const { variations, evidence, voice } = asked[0].fields
  const wanted = [
    { field: variations, note: 'By organisation, place, group of people or tier' },
    { field: evidence, note: 'title, date, owner, what it shows' },
    { field: voice, note: 'and where that comes from' },
  ].flatMap(({ field, note: hint }) =>
    field === undefined ? [] : [{ heading: `${field.heading}: ${hint}`, width: 28 }],
  )
  return [
    headingOnNewPage(2, `More on section ${asked[0].section.key}`),
    table({
      caption: sayStandards(asked.map(({ standard }) => standard.number)),
      rowHeadings: true,
      rowHeight: roomForMore,
      columns: [{ heading: 'Standard', width: 16 }, ...wanted],
      rows: asked.map(question => [shortTitle(question), ...wanted.map((): readonly Inner[] => [])]),
    }),
  ]
}
