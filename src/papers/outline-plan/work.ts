import { bold, heading, note, paragraph, type Block, type Cell } from '#documents'
import { isBlank, sayDay } from '#ground'
import { ratings, sayAnswer, sayRegisterState, stateOf, type Outline, type PlanWork } from '#plans'
import { cellOf, lineOf, tableOr } from './blocks.ts'

/**
 * What has come of a plan since it was written. Only the paper of the plan as it stands now has it: a signed version
 * reads the same for ever.
 */
export type Work = PlanWork | undefined

type Line = PlanWork['register'][number]

/** What was found out about the lines of one area, failed first, with what was decided because of it. */
export const foundBlocks = ({ title, section }: Outline['areas'][number], work: Work): readonly Block[] => {
  const found = (work?.register ?? []).filter(({ area, findings }) => area === section && findings.length > 0)
  const failedFirst = found.toSorted(
    (one, other) => Number(stateOf(other) === 'failed') - Number(stateOf(one) === 'failed'),
  )
  if (failedFirst.length === 0) return []
  return [
    heading(3, 'What was found out'),
    ...tableOr('', {
      caption: `What was found out: ${title}`,
      columns: [
        { heading: 'Result', width: 18 },
        { heading: 'What was to be found out', width: 34 },
        { heading: 'What was found and decided', width: 48 },
      ],
      rows: failedFirst.map(line => [
        [
          paragraph(bold(sayRegisterState(line.kind, stateOf(line)))),
          paragraph(sayAnswer('inquiry', 'kind', line.kind)),
        ],
        cellOf(line.words, 'Nothing written'),
        foundIn(line),
      ]),
    }),
  ]
}

const foundIn = ({ findings, decisions }: Line): Cell => {
  const last = findings.at(-1)
  if (last === undefined) return [note('Nothing yet')]
  return [
    paragraph(bold(`${sayDay(last.foundOn)}: `), last.words),
    ...(isBlank(last.evidence) ? [] : [paragraph(bold('Evidence: '), last.evidence)]),
    ...(isBlank(last.link) ? [] : [paragraph(bold('To be read at: '), { text: last.link, link: last.link })]),
    ...decisions.map(({ words, on }) => paragraph(bold(`Decided on ${sayDay(on)}: `), words)),
  ]
}

/** Those whom the change team lets stand in papers; the rest of its map is its own. */
export const stakeholderBlocks = (work: Work): readonly Block[] =>
  work === undefined || work.stakeholders.length === 0
    ? []
    : tableOr('', {
        caption: 'Stakeholders that the change team has ticked for papers',
        rowHeadings: true,
        columns: [
          { heading: 'Who', width: 24 },
          { heading: 'How much it matters to them', width: 14 },
          { heading: 'How much they can help or stop it', width: 14 },
          { heading: 'What they need to hear', width: 24 },
          { heading: 'How they are involved', width: 24 },
        ],
        rows: work.stakeholders.map(({ name, interest, influence, hears, involved }) => [
          name,
          lineOf(sayAnswer('stakeholder', 'interest', interest), 'Not said'),
          lineOf(sayAnswer('stakeholder', 'influence', influence), 'Not said'),
          cellOf(hears, 'Not written yet'),
          cellOf(involved, 'Not written yet'),
        ]),
      })

/** What was decided at a review; while it is still to come, the place for it. */
export const decidedAt = (review: string, work: Work): Cell => {
  const decisions = (work?.decisions ?? []).filter(each => each.review === review)
  if (decisions.length > 0) return decisions.map(({ words }) => paragraph(words))
  const isHeld = work?.reviews.some(({ id, record }) => id === review && record !== undefined) === true
  return [isHeld ? note('None is on record') : paragraph('To be recorded at the review')]
}

/** Each review that was held: who was there, and what was looked at. */
export const heldBlocks = (work: Work): readonly Block[] => {
  const held = (work?.reviews ?? []).flatMap(({ record }) => (record === undefined ? [] : [record]))
  if (held.length === 0) return []
  return tableOr('', {
    caption: 'Reviews that were held',
    rowHeadings: true,
    columns: [
      { heading: 'Day and place', width: 24 },
      { heading: 'Who was there', width: 40 },
      { heading: 'What was looked at', width: 36 },
    ],
    rows: held.map(({ heldOn, place, present, looked }) => [
      isBlank(place) ? sayDay(heldOn) : `${sayDay(heldOn)}, ${place}`,
      cellOf(present, 'Nothing written'),
      cellOf(looked, 'Nothing written'),
    ]),
  })
}

/** How a success criterion was judged at each review, the latest last. */
export const ratedOf = (criterion: string, work: Work): Cell => {
  const rated = (work?.reviews ?? []).flatMap(({ record }) =>
    (record?.ratings ?? [])
      .filter(each => each.criterion === criterion)
      .map(each => ({ ...each, on: record?.heldOn ?? '' })),
  )
  return rated.length === 0
    ? [note('Not rated yet')]
    : rated.map(({ rating, note: why, on }) =>
        paragraph(bold(`${sayDay(on)}: ${ratings[rating].toLowerCase()}`), isBlank(why) ? '' : `. ${why}`),
      )
}
