import { facts, heading, paragraph, type Block } from '#documents'
import { sayDay } from '#ground'
import { sayDays, sayEffect, type AgreementRead } from '#support'
import { cellOf, lineOf, tableOr } from '../outline-plan/blocks.ts'

/** What was done under the agreement so far, as it stood when the paper was made. */
export const doneBlocks = ({ agreement, logged, used, results, consultants }: AgreementRead): readonly Block[] => {
  if (logged.length === 0 && results.length === 0 && consultants.length === 0) return []
  const nameOf = (id: string | undefined): string => agreement.activities.find(each => each.id === id)?.activity ?? ''
  const agreed = agreement.budget === undefined ? 'Not agreed' : sayDays(agreement.budget)
  return [
    heading(1, 'What was done so far'),
    facts(
      { name: 'Days agreed', value: [paragraph(agreed)] },
      { name: 'Days used', value: [paragraph(sayDays(used))] },
    ),
    ...tableOr('Nothing is logged yet.', {
      caption: 'The log',
      columns: [
        { heading: 'When', width: 14 },
        { heading: 'Who', width: 16 },
        { heading: 'Days', width: 9 },
        { heading: 'Activity', width: 18 },
        { heading: 'What was done', width: 25 },
        { heading: 'Handed over', width: 18 },
      ],
      rows: logged.map(each => [
        lineOf(sayDay(each.on), ''),
        lineOf(each.who, ''),
        lineOf(sayDays(each.days), ''),
        lineOf(nameOf(each.activity), 'None'),
        cellOf(each.done, 'Nothing'),
        cellOf(each.deliverable, 'Nothing'),
      ]),
    }),
    ...tableOr('Nobody has said yet how anything turned out.', {
      caption: 'How it turned out',
      columns: [
        { heading: 'Activity', width: 26 },
        { heading: 'Did it have the effect?', width: 18 },
        { heading: 'What shows it', width: 36 },
        { heading: 'Said by', width: 20 },
      ],
      rows: results.map(each => [
        lineOf(nameOf(each.activity), 'An activity that is no longer in the plan'),
        lineOf(sayEffect(each.effect), ''),
        cellOf(each.words, ''),
        lineOf(`${each.by}, ${sayDay(each.on)}`, ''),
      ]),
    }),
    ...tableOr('No consultant is allotted.', {
      caption: 'Consultants',
      columns: [
        { heading: 'Name', width: 50 },
        { heading: 'From', width: 25 },
        { heading: 'To', width: 25 },
      ],
      rows: consultants.map(each => [
        lineOf(each.name, ''),
        lineOf(sayDay(each.first), ''),
        lineOf(sayDay(each.last), ''),
      ]),
    }),
  ]
}
