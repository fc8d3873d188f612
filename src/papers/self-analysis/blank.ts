import { bullets, headingOnNewPage, heading, marked, note, paragraph, table, type Block, type Paper } from '#documents'
import { sayDay, type Day, type Id } from '#ground'
import type { QuestionAsAsked } from '#instrument'
import { saySeat } from '#exercise'
import type { Group } from '#people'
import type { Inner } from './cells.ts'
import { madeAs, type Marking } from '../reading-in/origin.ts'
import { answerKey, moreFields, type FormField } from './group-marks.ts'
import { guidancePages } from './guidance.ts'
import { bySection, sayStandards, sectionTable, sectionTitle, shortTitle, type Row } from './sections.ts'

export type BlankView = {
  /** The year and the group, so that a form that comes back filled in is found its way. */
  readonly made?: { readonly exercise: Id<'exercise'>; readonly group?: Id<'group'> }
  readonly partnership: string
  /** The year, or which standards they are: it stands below the title. */
  readonly subtitle: string
  /** By when it is to be given back, where a year says so. */
  readonly gatherBy?: Day
  /** What is asked, by standard: all of it, or what the group looks at. */
  readonly asked: readonly QuestionAsAsked[]
  /** The group that the form is for; without one it is for any. */
  readonly group?: Pick<Group, 'name' | 'seats'>
}

/** In millimetres: room to write on five standards to a page. */
const roomForMore = 24

/** The self-analysis for a group that works on paper, in the template's columns, with its guidance (001:1, 001:2). */
export const blankPaper = (view: BlankView): Paper => {
  const { partnership, subtitle, gatherBy, asked, group } = view
  const made = madeAs(view.made && { kind: 'blank', ...view.made })
  return {
    ...made.said,
    title: group === undefined ? 'Self-analysis' : `Self-analysis: ${group.name}`,
    subtitle,
    organisation: partnership,
    lang: 'en-GB',
    status: 'Blank form',
    ...(gatherBy === undefined ? {} : { date: `to be given back by ${sayDay(gatherBy)}` }),
    orientation: 'landscape',
    blocks: [
      heading(1, 'How to fill this in'),
      bullets(howTo),
      heading(1, 'How the group sat'),
      ...sittingForm(group),
      ...bySection(asked.map(question => ({ asked: question }))).flatMap(([first, ...others]) => [
        headingOnNewPage(1, sectionTitle(first.asked)),
        sectionTable(
          [emptyRow(first.asked, made.mark), ...others.map(each => emptyRow(each.asked, made.mark))],
          'form',
        ),
        ...moreOn([first.asked, ...others.map(each => each.asked)], made.mark),
      ]),
      ...guidancePages(asked),
    ],
  }
}

const howTo = [
  'Talk about one standard at a time. Read its guidance at the end of this form before you settle on a score.',
  'Tick one box for each standard: in Word, type an x over the box. Where the group does not know enough, tick the last box: that is an answer too.',
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

const emptyRow = (asked: QuestionAsAsked, mark: Marking): Row => {
  const place = (name: FormField) => mark(answerKey(asked.standard.number, name), '')
  return {
    asked,
    score: marked(place('score'), boxes(asked)),
    summary: marked(place('summary'), []),
    implications: marked(place('implications'), []),
  }
}

const boxes = ({ answer }: QuestionAsAsked): readonly Inner[] => [
  ...answer.scale.map(({ score, label }) => paragraph(`☐ ${score}  ${label}`)),
  paragraph(`☐ ${answer.cannotJudge.label}`),
]

const hints = {
  variations: 'By organisation, place, group of people or tier',
  evidence: 'title, date, owner, what it shows',
  voice: 'and where that comes from',
  strategic: 'in the longer term',
} as const

const moreOn = (asked: readonly [QuestionAsAsked, ...QuestionAsAsked[]], mark: Marking): readonly Block[] => {
  const wanted = moreFields.flatMap(name => {
    const field = asked[0].fields[name]
    return field === undefined ? [] : [{ name, heading: `${field.heading}: ${hints[name]}` }]
  })
  const width = 84 / wanted.length
  return [
    headingOnNewPage(2, `More on section ${asked[0].section.key}`),
    table({
      caption: sayStandards(asked.map(({ standard }) => standard.number)),
      rowHeadings: true,
      rowHeight: roomForMore,
      columns: [{ heading: 'Standard', width: 16 }, ...wanted.map(({ heading: title }) => ({ heading: title, width }))],
      rows: asked.map(question => [
        shortTitle(question),
        ...wanted.map(({ name }) => marked(mark(answerKey(question.standard.number, name), ''), [])),
      ]),
    }),
  ]
}
