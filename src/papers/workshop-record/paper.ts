import {
  bold,
  bullets,
  contents,
  facts,
  heading,
  note,
  numbered,
  paragraph,
  prose,
  table,
  type Block,
  type Paper,
} from '#documents'
import { linesIn, isBlank, sayCount, sayDay, sayInstant } from '#ground'
import { sayAbsent, sayHourLine, sayUncounted, totalsOf, type WorkshopMinute, type WorkshopRecord } from '#workshop'
import { standardBlocks } from './standard.ts'

/** The minuted record of a workshop, ready when it closes. */
export const recordPaper = (record: WorkshopRecord): Paper => {
  const { workshop } = record
  return {
    title: `Record: ${workshop.name}`,
    subtitle: sayDay(workshop.heldOn),
    organisation: workshop.partnershipName,
    lang: 'en-GB',
    status: workshop.closedAt === undefined ? 'Not closed yet' : `Closed at ${sayInstant(workshop.closedAt)}`,
    orientation: 'portrait',
    blocks: [
      ...whoBlocks(record),
      contents,
      heading(1, 'What the room scored and decided'),
      ...record.standards.flatMap(standardBlocks),
      heading(1, 'What comes first'),
      ...rankingBlocks(record),
      heading(1, 'Assurance statement'),
      ...sentences(record.assurance, 'No assurance statement was made.'),
      heading(1, 'Decisions'),
      ...sentences(record.decisions, 'No decision was written down.'),
      heading(1, 'The hour'),
      ...hourBlocks(record),
    ],
  }
}

const listed = (lines: readonly string[], none: string) => (lines.length === 0 ? [note(none)] : [bullets(lines)])

const whoBlocks = (record: WorkshopRecord): readonly Block[] => [
  facts(
    { name: `Present (${record.present.length})`, value: listed(record.present, 'Nobody') },
    { name: 'Absent: seats without anybody', value: listed(record.absent.map(sayAbsent), 'None') },
    { name: 'Observers, not counted', value: listed(record.observers, 'None') },
    { name: 'Not in these lists', value: listed(sayUncounted(record), 'Nobody worked on paper or was taken out.') },
  ),
  paragraph(
    'Each person stands here by the name or the role that they chose; under-18s always by a role. Scores were given unseen: only the room’s count is kept, and never of fewer than five scores.',
  ),
]

const rankingBlocks = ({ candidates, ranked }: WorkshopRecord): readonly Block[] => {
  if (candidates.length === 0) return [note('Nothing was ranked.')]
  if (ranked === undefined)
    return [note('No count of dots may be shown. These were put up:'), bullets(candidates.map(({ words }) => words))]
  return [
    table({
      caption: 'Priorities by their dots: three for each person, unseen',
      columns: [
        { heading: 'Place', width: 10 },
        { heading: 'Priority', width: 52 },
        { heading: 'Heard', width: 26 },
        { heading: 'Dots', width: 12 },
      ],
      rows: ranked.map(({ rank, dots, candidate }) => [
        String(rank),
        candidate.words,
        isBlank(candidate.heard) ? 'Added by the facilitator' : candidate.heard,
        String(dots),
      ]),
    }),
  ]
}

const sentences = (minutes: readonly WorkshopMinute[], none: string): readonly Block[] => {
  const [only, ...others] = minutes
  if (only === undefined) return [note(none)]
  return others.length === 0 ? prose(only.words) : [numbered(minutes.map(({ words }) => linesIn(words).join('\n')))]
}

const hourBlocks = (record: WorkshopRecord): readonly Block[] => {
  const { planned, taken } = totalsOf(record)
  return [
    table({
      caption: 'Minutes, planned and taken',
      rowHeadings: true,
      columns: [
        { heading: 'Part', width: 60 },
        { heading: 'Minutes', width: 40 },
      ],
      rows: [
        ...record.hour.map(line => [line.name, sayHourLine(line)]),
        ['All', [paragraph(bold(`${sayCount(planned, 'minute')} planned, ${taken} taken`))]],
      ],
    }),
    heading(2, 'What went otherwise than planned'),
    ...listed(record.happened, 'Nothing.'),
  ]
}
