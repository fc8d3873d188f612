import { each as eachOf, written } from '../self-analysis/cells.ts'
import { heading, link, note, paragraph, table, type Block, type Paper } from '#documents'
import { sayCount, sayDay } from '#ground'
import { sayAgreement, sayTake, sayWhenElsewhere, type RegionalView } from '#support'

export type RegionPaperView = { readonly programme: string; readonly view: RegionalView }

/** The regional view as a paper for joint planning with other bodies (001 §2; the description of supports in a region). */
export const regionPaper = ({ programme, view }: RegionPaperView): Paper => ({
  title: `Support in ${view.region}`,
  subtitle: `April ${view.year.from} to March ${view.year.from + 1}`,
  organisation: programme,
  lang: 'en-GB',
  status: `${sayCount(view.rows.length, 'partnership')}, ${sayCount(view.elsewhere.length, 'offer')} of other bodies`,
  date: `as it stood on ${sayDay(view.today)}`,
  orientation: 'landscape',
  blocks: [
    paragraph(
      'What each partnership takes up is shown as states, days and numbers. There is no score here, and nothing that a partnership wrote. Each partnership can read its own row.',
    ),
    heading(1, 'Support taken up'),
    view.rows.length === 0 ? note('The region has no partnership.') : takenTable(view),
    heading(1, 'What other bodies offer in the region'),
    view.elsewhere.length === 0 ? note(`Nothing is entered for ${view.year.label}.`) : elsewhereTable(view),
  ],
})

const takenTable = ({ rows, today }: RegionalView): Block =>
  table({
    caption: 'By partnership',
    rowHeadings: true,
    columns: [
      { heading: 'Partnership', width: 22 },
      { heading: 'Elements', width: 26 },
      { heading: 'Events', width: 28 },
      { heading: 'Support agreement', width: 24 },
    ],
    rows: rows.map(({ partnership, elements, events, agreements }) => [
      partnership.name,
      eachOf(
        elements.map(take => [sayTake(take)]),
        'None.',
      ),
      eachOf(
        events.map(take => [sayTake(take)]),
        'None.',
      ),
      eachOf(
        agreements.map(agreement => [sayAgreement(agreement, today)]),
        'None.',
      ),
    ]),
  })

const elsewhereTable = ({ elsewhere }: RegionalView): Block =>
  table({
    caption: 'By body',
    rowHeadings: true,
    columns: [
      { heading: 'Body', width: 18 },
      { heading: 'Offer', width: 28 },
      { heading: 'For whom, when, whom to ask', width: 26 },
      { heading: 'How it relates to ours', width: 28 },
    ],
    rows: elsewhere.map(each => [
      each.body,
      [...written(each.offer, 'Not written.'), ...(each.link === '' ? [] : [paragraph(link(each.link, each.link))])],
      [
        ...written(each.audience, 'Not said for whom.'),
        paragraph(sayWhenElsewhere(each)),
        ...(each.contact === '' ? [] : [paragraph(`Ask ${each.contact}`)]),
      ],
      written(each.relates, 'Not written.'),
    ]),
  })
