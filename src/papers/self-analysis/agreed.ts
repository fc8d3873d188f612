import { facts, heading, headingOnNewPage, note, paragraph, type Paper } from '#documents'
import { sayConfirmer } from '#agreement'
import { dayOf, sayCount, sayDay, sayInstant } from '#ground'
import { madeAs, unmarked } from '../reading-in/origin.ts'
import { agreedRow } from './agreed-row.ts'
import type { AgreedView } from './agreed-view.ts'
import type { Inner } from './cells.ts'
import { glance, linesOf, scaleIn } from './glance.ts'
import { heardFacts } from './heard.ts'
import { bySection, sectionTable, sectionTitle } from './sections.ts'

/** The partnership's agreed position on every standard, in the template's columns (001:1). */
export const agreedPaper = (view: AgreedView): Paper => {
  const { confirmation, now } = view
  const lines = linesOf(view)
  const made = madeAs(view.exercise && { kind: 'agreed', exercise: view.exercise })
  // What is confirmed stays as it was confirmed: its texts carry no marks.
  const mark = confirmation === undefined ? made.mark : unmarked
  return {
    ...made.said,
    title: 'Self-analysis: the agreed position',
    subtitle: `Stocktake ${view.year}`,
    organisation: view.partnership,
    lang: 'en-GB',
    ...(confirmation === undefined
      ? { status: 'Draft, not confirmed', date: `as it stood on ${sayDay(dayOf(now))}` }
      : { status: `Confirmed on ${sayDay(dayOf(confirmation.at))} ${sayConfirmer(confirmation)}` }),
    orientation: 'landscape',
    blocks: [
      heading(1, 'At a glance'),
      facts(...standingFacts(view)),
      glance(lines),
      ...scaleIn(view.questions),
      heading(1, 'Who was heard, and who was not'),
      facts(...heardFacts(view)),
      ...bySection(lines).flatMap(([first, ...others], at) => [
        at === 0 ? headingOnNewPage(1, sectionTitle(first.asked)) : heading(1, sectionTitle(first.asked)),
        sectionTable([agreedRow(first, mark), ...others.map(other => agreedRow(other, mark))], 'filled'),
      ]),
    ],
  }
}

type Fact = { readonly name: string; readonly value: readonly Inner[] }

const standingFacts = ({ questions, positions, confirmation }: AgreedView): readonly Fact[] => {
  const none = positions.filter(({ outcome }) => outcome.kind === 'none').length
  const open = questions.length - positions.length
  const said = [
    `${positions.length - none} of ${sayCount(questions.length, 'standard')} agreed`,
    ...(none > 0 ? [`${none} with no agreed position this year`] : []),
    ...(open > 0 ? [`${open} still open`] : []),
  ]
  const confirmed =
    confirmation === undefined
      ? note('Not confirmed yet')
      : paragraph(`At ${sayInstant(confirmation.at)}, ${sayConfirmer(confirmation)}`)
  return [
    { name: 'Where it stands', value: [paragraph(said.join(', '))] },
    { name: 'Confirmed', value: [confirmed] },
  ]
}
