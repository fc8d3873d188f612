import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { agreedMark } from './agreed-mark.ts'
import { fiveBoxes, sayBoxes } from './five-boxes.ts'
import { stripTable } from './strip-table.ts'

const groups = [
  { name: 'Forum', mark: 'F', score: 1 },
  { name: 'Team', mark: 'T', score: 3 },
  { name: 'Unit', mark: 'U', score: 3 },
]

const countOf = (markup: string, part: string): number => markup.split(part).length - 1

test('the chart says in words what it draws', () => {
  assert.equal(sayBoxes({ groups, agreed: 2 }), 'Forum at 1; Team and Unit at 3; agreed 2')
  assert.equal(sayBoxes({ groups: groups.slice(0, 1), agreed: 'none' }), 'Forum at 1; no agreed position')
  assert.equal(sayBoxes({ counts: [4, 0, 1] }), '4 chose 1, 0 chose 2 and 1 chose 3')
  assert.equal(sayBoxes({}), 'No scores yet')
  assert.match(
    fiveBoxes({ groups, agreed: 2 }).markup,
    /role="img".*<title>Forum at 1; Team and Unit at 3; agreed 2<\/title>/s,
  )
  assert.match(fiveBoxes({ label: '<b>' }).markup, /<title>&lt;b&gt;<\/title>/)
})

test('what was agreed fills one box, and none leaves all of them hollow', () => {
  assert.equal(countOf(fiveBoxes({ agreed: 2 }).markup, 'boxes__box--agreed'), 1)
  assert.equal(countOf(fiveBoxes({ agreed: 'none' }).markup, 'boxes__box--none'), 5)
  assert.equal(countOf(fiveBoxes({}).markup, 'boxes__box--'), 0)
  assert.equal(countOf(fiveBoxes({ boxes: 3 }).markup, 'class="boxes__box"'), 3)
})

test('each group stands on its box once, and each unseen score is one block of the same size', () => {
  assert.equal(countOf(fiveBoxes({ groups }).markup, 'boxes__letter'), 3)
  const drawn = fiveBoxes({ counts: [4, 3, 5, 0, 0] }).markup
  assert.equal(countOf(drawn, 'boxes__unit'), 12)
  const sizes = [...drawn.matchAll(/boxes__unit"[^>]*width="([\d.]+)"\s+height="([\d.]+)"/g)].map(
    ([, w, h]) => `${w} ${h}`,
  )
  assert.equal(sizes.length, 12)
  assert.equal(new Set(sizes).size, 1)
})

test('many unseen scores become bars that keep their proportion', () => {
  const drawn = fiveBoxes({ counts: [50, 100, 0, 0, 0] }).markup
  const heights = [...drawn.matchAll(/boxes__unit"[^>]*height="([\d.]+)"/g)].map(([, height]) => Number(height))
  assert.deepEqual(heights, [66, 132])
})

test('nothing is drawn outside the picture', () => {
  const score = fc.integer({ min: 1, max: 5 })
  const group = fc.record({ name: fc.string(), mark: fc.constant('M'), score })
  const drawings = fc.oneof(
    fc.array(group, { maxLength: 30 }).map(some => fiveBoxes({ groups: some })),
    fc.array(fc.nat(500), { minLength: 5, maxLength: 5 }).map(counts => fiveBoxes({ counts })),
  )
  fc.assert(
    fc.property(drawings, ({ markup }) => {
      const [, width = '', height = ''] = /viewBox="-1 -1 (\d+) (\d+)"/.exec(markup) ?? []
      const places = [...markup.matchAll(/ c?x="([-\d.]+)"\s+c?y="([-\d.]+)"/g)]
      assert.ok(places.length >= 10, 'five boxes and their numbers at least')
      for (const [, x, y] of places) {
        assert.ok(Number(x) >= 0 && Number(x) <= Number(width), `${x} across`)
        assert.ok(Number(y) >= 0 && Number(y) <= Number(height), `${y} down`)
      }
    }),
  )
})

test('the square is read as words where it is no number', () => {
  assert.match(agreedMark('none').markup, /aria-hidden="true">–<.*none this year/s)
  assert.match(agreedMark(undefined).markup, /not agreed yet/)
  assert.match(agreedMark(4).markup, />4</)
})

test('a row of the table holds the drawing, every number, and words for each that is missing', () => {
  const { markup } = stripTable({
    caption: 'All twelve',
    groups: groups.map(({ name, mark }) => ({ name, mark })),
    sections: [
      {
        title: 'Two or more apart (1)',
        rows: [
          {
            number: 6,
            title: 'We spend <well>',
            href: '/6',
            scores: [1, 3, { sign: '–', words: 'not asked' }],
            agreed: undefined,
          },
        ],
      },
    ],
  })
  assert.match(markup, /<a class="govuk-link" href="\/6">We spend &lt;well&gt;<\/a>/)
  assert.match(markup, /<title>Forum at 1; Team at 3<\/title>/)
  assert.match(markup, /data-name="F">1<.*data-name="T">3<.*not asked/s)
  assert.match(markup, /colspan="7"/)
})
