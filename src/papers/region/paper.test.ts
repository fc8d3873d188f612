import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toCsv } from '#documents'
import type { RegionalView } from '#support'
import { tablesOf, textOf } from '../test/reading.ts'
import { elsewhereGrid, takenGrid } from './grids.ts'
import { regionPaper } from './paper.ts'

const tally = { asked: 3, confirmed: 2, waiting: 1 }
const view: RegionalView = {
  ...{ region: 'Moors', today: '2026-12-01' },
  year: { from: 2026, label: '2026/27', firstDay: '2026-04-01', lastDay: '2027-03-31' },
  rows: [
    {
      partnership: { id: 'w', name: 'Wexmoor' },
      elements: [{ kind: 'element', of: 'g', name: 'Guide', begins: '2026-05-01', tally, names: [] }],
      events: [
        { kind: 'event', of: 'd', name: 'Day', begins: '2027-01-14', ends: '2027-01-14', tally, names: ['Ana Fry'] },
        {
          ...{ kind: 'event', of: 'e', name: 'Past', begins: '2026-09-14', ends: '2026-09-15', names: [] },
          tally: { ...tally, came: 2 },
        },
      ],
      agreements: [{ year: '2026/27', state: 'in-force', version: 1, on: '2026-11-03', agreed: 12, used: 4.5 }],
    },
    { partnership: { id: 's', name: 'Sallowby' }, elements: [], events: [], agreements: [] },
  ],
  elsewhere: [
    {
      ...{ id: 'x', region: 'r', body: '=HYPERLINK("http://evil.example")', offer: 'Two days', audience: 'Everybody' },
      ...{ begins: '2026-05-01', contact: '', link: 'https://a.example/', relates: '' },
      ...{ version: 1, changedBy: 'Sam', isRemoved: false },
    },
  ],
}
const paper = (changed: Partial<RegionalView> = {}) =>
  regionPaper({ programme: 'Better Together', view: { ...view, ...changed } })

test('the paper has a row for each partnership, as states, days and numbers', () => {
  const [taken, others] = tablesOf(paper())
  assert.deepEqual(taken?.rows, [
    [
      'Wexmoor',
      'Guide, since 1 May 2026',
      'Day, 14 January 2027: 2 places, 1 more on the waiting list\nPast, 14 September 2026 to 15 September 2026: 2 came',
      '2026/27: in force since 3 November 2026, 4.5 of 12 days used',
    ],
    ['Sallowby', 'None.', 'None.', 'None.'],
  ])
  assert.match(others?.rows[0]?.join(' ') ?? '', /Two days.*Everybody.*from 1 May 2026.*Not written\./s)
  assert.doesNotMatch(textOf(paper()), /Ana Fry/)
  assert.match(textOf(paper()), /2 partnerships, 1 offer of other bodies/)
})

test('a region without partnerships or offers says so', () => {
  assert.match(textOf(paper({ rows: [], elsewhere: [] })), /has no partnership[^]*Nothing is entered for 2026\/27/)
})

test('the tables fill their columns, name nobody, and hold no formula', () => {
  const grids = [takenGrid(view), elsewhereGrid(view)]
  for (const { rows, columns } of grids) assert.ok(rows.every(row => row.length === columns.length))
  const [taken, others] = grids.map(grid => Buffer.from(toCsv(grid)).toString())
  assert.match(taken ?? '', /Wexmoor,Event,Past,2026-09-14,2026-09-15,2,1,2/)
  assert.match(taken ?? '', /Wexmoor,Support agreement,2026\/27,2026-11-03,.*Yes,12,4\.5/)
  assert.match(taken ?? '', /Sallowby,Nothing/)
  assert.doesNotMatch(taken ?? '', /Ana Fry/)
  assert.match(others ?? '', /"'=HYPERLINK/)
})
