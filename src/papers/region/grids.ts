import type { Grid } from '#documents'
import { isActive, sayUsed, sayAgreement, type RegionalView } from '#support'

/** What every partnership of a region took up, a line each, with its agreement: states, days and numbers. */
export const takenGrid = ({ rows, region, year, today }: RegionalView): Grid => ({
  name: 'Support taken up',
  columns: [
    { heading: 'Region', width: 20 },
    { heading: 'Year', width: 10 },
    { heading: 'Partnership', width: 36 },
    { heading: 'What', width: 20 },
    { heading: 'Name', width: 44 },
    { heading: 'From', width: 12 },
    { heading: 'Until', width: 12 },
    { heading: 'Places', width: 10 },
    { heading: 'Waiting', width: 10 },
    { heading: 'Came', width: 10 },
    { heading: 'Stands', width: 44 },
    { heading: 'Agreement active', width: 16 },
    { heading: 'Days agreed', width: 12 },
    { heading: 'Days used', width: 12 },
  ],
  rows: rows.flatMap(({ partnership: { name }, elements, events, agreements }) => {
    const own = [region, year.label, name]
    const lines = [
      ...elements.map(each => [
        ...[
          ...own,
          'Element',
          each.name,
          { day: each.begins },
          each.ends === undefined ? undefined : { day: each.ends },
        ],
        ...[
          undefined,
          undefined,
          undefined,
          each.ends === undefined ? 'in use' : 'ended',
          undefined,
          undefined,
          undefined,
        ],
      ]),
      ...events.map(each => [
        ...[...own, 'Event', each.name, { day: each.begins }, { day: each.ends ?? each.begins }],
        ...[each.tally.confirmed, each.tally.waiting, each.tally.came, undefined, undefined, undefined, undefined],
      ]),
      ...agreements.map(each => [
        ...[...own, 'Support agreement', each.year, { day: each.on }, undefined, undefined, undefined, undefined],
        ...[
          sayAgreement(each, today),
          isActive(each, today) ? 'Yes' : 'No',
          each.agreed,
          sayUsed(each) === '' ? undefined : (each.used ?? 0),
        ],
      ]),
    ]
    return lines.length > 0 ? lines : [[...own, 'Nothing', ...Array.from({ length: 10 }, () => undefined)]]
  }),
})

/** What other bodies offer in a region. */
export const elsewhereGrid = ({ elsewhere, region, year }: RegionalView): Grid => ({
  name: 'What other bodies offer',
  columns: [
    { heading: 'Region', width: 20 },
    { heading: 'Year', width: 10 },
    { heading: 'Body', width: 36 },
    { heading: 'Offer', width: 50 },
    { heading: 'For whom', width: 30 },
    { heading: 'From', width: 12 },
    { heading: 'Until', width: 12 },
    { heading: 'Contact', width: 30 },
    { heading: 'Link', width: 36 },
    { heading: 'How it relates to ours', width: 50 },
  ],
  rows: elsewhere.map(({ body, offer, audience, begins, ends, contact, link, relates }) => [
    ...[region, year.label, body, offer, audience, { day: begins }, ends === undefined ? undefined : { day: ends }],
    ...[contact, link, relates],
  ]),
})
