import { linesIn } from '#ground'
import { bold, bullets, heading, italic, note, paragraph, prose, quote, strips, table, type Block } from '#documents'
import { sayDecided, sayRoundCount, type StandardRecord } from '#workshop'

/** One standard: the counts with their table, the decision, dissent, comments and the tables' notes. */
export const standardBlocks = (record: StandardRecord): readonly Block[] => {
  const { asked, outcome } = record
  return [
    heading(2, `${asked.standard.number}. ${asked.standard.shortTitle}`),
    paragraph(asked.standard.plain),
    ...countBlocks(record),
    paragraph(bold(sayDecided(outcome))),
    ...(outcome === undefined ? [] : prose(outcome.words)),
    ...(outcome?.kind === 'none' ? [paragraph(bold('What would settle it: '), outcome.wouldSettle)] : []),
    ...dissentBlocks(record),
    ...commentBlocks(record),
    ...noteBlocks(record),
  ]
}

const countBlocks = ({ asked, tallies, outcome }: StandardRecord): readonly Block[] => {
  if (tallies.length === 0) return [note('The room did not score this standard.')]
  const counted = tallies.filter(tally => tally.way !== 'too-few')
  const { scale, cannotJudge } = asked.answer
  const width = Math.floor(100 / (scale.length + 2))
  return [
    ...tallies.map(tally => paragraph(sayRoundCount(tally, tallies))),
    ...(counted.length === 0
      ? []
      : [
          strips({
            caption: `The room’s scores on standard ${asked.standard.number}`,
            boxes: scale.map(({ score }) => String(score)),
            beside: cannotJudge.label,
            rows: counted.map(tally => ({
              name: sayTurn(tally, tallies),
              marks: tally.counts.map(count => (count === 0 ? '' : String(count))),
              ...(outcome?.kind === 'agreed' ? { full: outcome.score - 1 } : {}),
              beside: tally.cantJudge === 0 ? '' : String(tally.cantJudge),
              say: `${sayRoundCount(tally, tallies)}${outcome?.kind === 'agreed' ? ` Agreed ${outcome.score}.` : ''}`,
            })),
          }),
          table({
            caption: `How many chose each score on standard ${asked.standard.number}`,
            rowHeadings: true,
            columns: [
              { heading: 'Count', width: 100 - width * (scale.length + 1) },
              ...scale.map(({ score }) => ({ heading: String(score), width })),
              { heading: cannotJudge.label, width },
            ],
            rows: counted.map(tally => [sayTurn(tally, tallies), ...[...tally.counts, tally.cantJudge].map(String)]),
          }),
        ]),
  ]
}

type Tally = StandardRecord['tallies'][number]

const sayTurn = (tally: Tally, all: readonly Tally[]): string =>
  all.length > 1 ? `Score ${tally.round}` : tally.way === 'hands' ? 'Show of hands' : 'Unseen'

const dissentBlocks = ({ dissents }: StandardRecord): readonly Block[] =>
  dissents.length === 0
    ? []
    : [
        heading(3, 'Dissent'),
        ...dissents.map(({ words, saidBy }) => quote([paragraph(words)], saidBy ?? 'without a name')),
      ]

const commentBlocks = ({ comments }: StandardRecord): readonly Block[] =>
  comments.length === 0 ? [] : [heading(3, 'Comments, shuffled and without names'), bullets(comments)]

const noteBlocks = ({ notes }: StandardRecord): readonly Block[] => [
  heading(3, 'What the tables said'),
  ...notes.flatMap(({ table: { letter }, note: said }): readonly Block[] =>
    said === undefined
      ? [paragraph(bold(`Table ${letter}: `), italic('no notes.'))]
      : [
          paragraph(bold(`Table ${letter}`)),
          ...labelled('Said', said.said),
          ...labelled('Evidence named', said.evidence),
          ...labelled('What has to change', said.implications),
        ],
  ),
]

const labelled = (label: string, text: string): readonly Block[] => {
  const lines = linesIn(text)
  return lines.length === 0
    ? [paragraph(bold(`${label}: `), italic('nothing written.'))]
    : [paragraph(bold(`${label}:`)), bullets(lines)]
}
