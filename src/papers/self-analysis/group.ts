import { facts, heading, marked, note, paragraph, type Paper } from '#documents'
import type { Sitting } from '#exercise'
import { dayOf, sayCount, sayDay, sayInstant, type Id } from '#ground'
import { groupKinds } from '#people'
import type { SubmittedResponse, Tally } from '#scoring'
import { answerIn, evidenceIn, sayKeptBack, strategicIn, variationsIn, voicesIn, written, type Inner } from './cells.ts'
import { madeAs, type Marking } from '../reading-in/origin.ts'
import { answerKey } from './group-marks.ts'
import { satFacts } from './sat.ts'
import { talliesIn } from './tallies.ts'
import { bySection, sectionTable, sectionTitle, type Row } from './sections.ts'

export type GroupView = {
  /** The year, so that texts that come back edited are found their way. */
  readonly exercise?: Id<'exercise'>
  readonly partnership: string
  /** `2026/27`. */
  readonly year: string
  /** How many standards the edition has. */
  readonly standardCount: number
  readonly sitting: Sitting
  /** The group's frozen answers, by standard, as this reader may see them. */
  readonly responses: readonly [SubmittedResponse, ...SubmittedResponse[]]
  /** How the group's room scored in a workshop. */
  readonly tallies: readonly Tally[]
}

/** One group's self-analysis as it was submitted, in the template's columns (001:1). */
export const groupPaper = (view: GroupView): Paper => {
  const { partnership, year, standardCount, sitting, responses, tallies } = view
  const [{ group, submittedAt, submittedBy, onBehalf }] = responses
  const keptBack = responses.reduce((sum, response) => sum + response.keptBack, 0)
  const made = madeAs(view.exercise && { kind: 'group', exercise: view.exercise, group: group.id })
  const row = (response: SubmittedResponse): Row =>
    rowOf(
      response,
      tallies.filter(({ standard }) => standard === response.standard),
      made.mark,
    )
  const behalf = onBehalf ? ', entered on the group’s behalf' : ''
  return {
    ...made.said,
    title: `Self-analysis: ${group.name}`,
    subtitle: `Stocktake ${year}`,
    organisation: partnership,
    lang: 'en-GB',
    status: `Submitted on ${sayDay(dayOf(submittedAt))}${behalf}`,
    orientation: 'landscape',
    blocks: [
      facts(
        { name: 'Group', value: [paragraph(sayGroup(group))] },
        { name: 'Standards it looked at', value: [paragraph(sayLookedAt(responses, standardCount))] },
        ...satFacts(sitting),
        {
          name: 'Submitted',
          value: [
            paragraph(`${submittedBy}, ${sayInstant(submittedAt)}`),
            ...(onBehalf ? [note(`Entered by ${submittedBy} on the group’s behalf.`)] : []),
          ],
        },
      ),
      ...(keptBack > 0 ? [note(sayKeptBack(keptBack))] : []),
      ...bySection(responses).flatMap((section, at) => [
        { ...heading(1, sectionTitle(section[0].asked)), ...(at === 0 && { newPage: true as const }) },
        sectionTable([row(section[0]), ...section.slice(1).map(row)], 'filled'),
      ]),
    ],
  }
}

/** `Marsh End table (other group)`; the kind is not said twice. */
const sayGroup = ({ name, kind }: SubmittedResponse['group']): string => {
  const said = groupKinds[kind].toLowerCase()
  return name.toLowerCase() === said ? name : `${name} (${said})`
}

const sayLookedAt = (responses: GroupView['responses'], standardCount: number): string =>
  responses.length === standardCount
    ? `All ${standardCount}`
    : `${responses.map(({ standard }) => standard).join(', ')} (${responses.length} of ${sayCount(standardCount, 'standard')}; the others were not asked of this group)`

const rowOf = (response: SubmittedResponse, tallies: readonly Tally[], mark: Marking): Row => ({
  asked: response.asked,
  score: [...answerIn(response.asked, response.answer), ...talliesIn(tallies, () => response.group.name)],
  summary: summaryOf(response, mark),
  implications: marked(
    mark(answerKey(response.standard, 'implications'), response.implications),
    written(response.implications, 'None written.'),
  ),
})

const summaryOf = (
  { standard, asked, summary, variations, evidence, keptBack, voices, strategic }: SubmittedResponse,
  mark: Marking,
) =>
  [
    ...marked(mark(answerKey(standard, 'summary'), summary), written(summary, 'No summary written.')),
    ...variationsIn(asked, variations),
    ...evidenceIn(asked, evidence, keptBack),
    ...voicesIn(asked, voices),
    ...(asked.fields.strategic === undefined
      ? []
      : marked(mark(answerKey(standard, 'strategic'), strategic), strategicIn(asked, strategic))),
  ] satisfies readonly Inner[]
