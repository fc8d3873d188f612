import { heading, note, paragraph, table, type Block, type Paper } from '#documents'
import { dayOf, sayCount, sayDay, sayInstant, type Instant } from '#ground'
import { standingDecisions, type Decided } from '#plans'
import { written } from '../self-analysis/cells.ts'

export type DecisionsView = {
  readonly partnership: string
  readonly year: string
  readonly now: Instant
  /** The latest first, those that were struck out among them. */
  readonly decisions: readonly Decided[]
}

/** The decision log of a year (001:3.1, part 3: resulting decisions are documented). */
export const decisionPaper = ({ partnership, year, now, decisions }: DecisionsView): Paper => {
  const standing = standingDecisions(decisions)
  const struck = decisions.filter(each => each.struck !== undefined)
  return {
    title: 'Decision log',
    subtitle: `Stocktake ${year}`,
    organisation: partnership,
    lang: 'en-GB',
    status: `${sayCount(standing.length, 'decision')} on record`,
    date: `as it stood on ${sayDay(dayOf(now))}`,
    orientation: 'landscape',
    blocks: [
      heading(1, 'Decisions that stand'),
      ...(standing.length === 0 ? [note('No decision is on record.')] : [log('The latest first', standing)]),
      ...(struck.length === 0
        ? []
        : [
            heading(1, 'Struck out'),
            paragraph('These were written down wrongly. They stay readable, with the reason.'),
            log('Struck out, the latest first', struck),
          ]),
    ],
  }
}

const log = (caption: string, decisions: readonly Decided[]): Block =>
  table({
    caption,
    columns: [
      { heading: 'Decided', width: 18 },
      { heading: 'Decision', width: 36 },
      { heading: 'Why', width: 26 },
      { heading: 'Record', width: 20 },
    ],
    rows: decisions.map(({ on, by, words, why, recordedAt, recordedBy, struck }) => [
      [paragraph(`${sayDay(on)}, by ${by}`)],
      written(words, 'Nothing written.'),
      written(why, 'Not written.'),
      [
        paragraph(`${recordedBy}, ${sayInstant(recordedAt)}`),
        ...(struck === undefined
          ? []
          : [paragraph(`Struck out by ${struck.by}, ${sayInstant(struck.at)}: ${struck.because}`)]),
      ],
    ]),
  })
