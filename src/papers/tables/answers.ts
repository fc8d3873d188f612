import type { Grid } from '#documents'
import { dayOf, sayDay } from '#ground'
import { groupKinds } from '#people'
import { scoreOf, variationKinds, type SubmittedResponse } from '#scoring'
import { sayKeptBack } from '../self-analysis/cells.ts'

/** What each group submitted on each standard, as this reader may see it. */
export const answersGrid = (responses: readonly SubmittedResponse[]): Grid => ({
  name: 'What groups said',
  columns: [
    { heading: 'Group', width: 26 },
    { heading: 'Kind of group', width: 20 },
    { heading: 'Standard', width: 10 },
    { heading: 'Title', width: 40 },
    { heading: 'Score', width: 8 },
    { heading: 'What that says', width: 36 },
    { heading: 'Summary', width: 60 },
    { heading: 'Variations', width: 40 },
    { heading: 'Evidence', width: 40 },
    { heading: 'What children, young people and families say', width: 40 },
    { heading: 'Implications for the plan', width: 40 },
    { heading: 'Implications for strategic change', width: 40 },
    { heading: 'Submitted on', width: 12 },
    { heading: 'Submitted by', width: 22 },
    { heading: 'Entered on its behalf', width: 12 },
  ],
  rows: responses.map(response => [
    response.group.name,
    groupKinds[response.group.kind],
    response.standard,
    response.asked.standard.title,
    scoreOf(response.answer),
    labelOf(response),
    response.summary,
    response.variations
      .map(({ kind, whose, words }) => `${variationKinds[kind]}${whose === '' ? '' : `, ${whose}`}: ${words}`)
      .join('\n'),
    [...response.evidence.map(piece), ...(response.keptBack > 0 ? [sayKeptBack(response.keptBack)] : [])].join('\n'),
    response.voices.map(({ said, source }) => `${said} (${source === '' ? 'source not recorded' : source})`).join('\n'),
    response.implications,
    response.strategic,
    { day: dayOf(response.submittedAt) },
    response.submittedBy,
    response.onBehalf ? 'Yes' : 'No',
  ]),
})

const labelOf = ({ answer, asked }: SubmittedResponse): string | undefined => {
  const given = scoreOf(answer)
  return given === undefined
    ? asked.answer.cannotJudge.label
    : asked.answer.scale.find(({ score }) => score === given)?.label
}

const piece = ({ title, dated, owner, shows, link, file }: SubmittedResponse['evidence'][number]): string =>
  [title, dated === undefined ? 'no date' : sayDay(dated), owner, shows, link, file?.name ?? '']
    .filter(words => words !== '')
    .join('; ')
