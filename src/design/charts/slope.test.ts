import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { placesIn, sizesOf } from './slope-places.ts'
import type { SlopeOptions } from './slope-options.ts'
import { saySlope, slopeChart } from './slope.ts'
import { slopeTable } from './slope-table.ts'

const merged: SlopeOptions = {
  columns: [{ name: '2024/25', note: '13 standards' }, { name: '2025/26' }],
  points: [
    { column: 0, name: 'standard 2', agreed: 3, mark: 'no. 2', isHollow: true },
    { column: 0, name: 'standard 4', agreed: 1, mark: 'no. 4', isHollow: true },
    { column: 1, name: 'standard 2', agreed: 2, mark: 'no. 2' },
  ],
  lines: [
    { from: 0, to: 2, kind: 'other' },
    { from: 1, to: 2, kind: 'other' },
  ],
  changes: [1],
  between: [['2 actions done']],
}

test('the drawing says itself in words', () => {
  assert.equal(saySlope(merged), '2024/25: standard 2 at 3 and standard 4 at 1; 2025/26: standard 2 at 2')
  const silent = [{ column: 1, name: 'standard 2', words: 'no answer yet' }]
  assert.equal(
    saySlope({ columns: merged.columns, points: [], silent }),
    '2024/25: not asked; 2025/26: standard 2 no answer yet',
  )
  assert.equal(saySlope({ columns: merged.columns, points: [] }), '2024/25: not asked; 2025/26: not asked')
  const none = { column: 1, name: 'standard 2', agreed: 'none' as const }
  assert.match(
    saySlope({ ...merged, points: [none, { column: 0, name: 'standard 2', agreed: undefined }] }),
    /not agreed yet;.*none this year/,
  )
})

test('several lines run into one, each with a look of its own kind', () => {
  const drawn = slopeChart(merged).markup
  assert.equal(drawn.match(/trend__line--other/g)?.length, 2)
  assert.equal(drawn.match(/boxes__box--none/g)?.length, 2)
  assert.equal(drawn.match(/boxes__box--agreed/g)?.length, 1)
  assert.match(drawn, /2 actions done/)
  assert.doesNotMatch(drawn, /style=|NaN/)
})

test('no line leads to or from where there is no number', () => {
  const points = merged.points.map(point => (point.column === 1 ? { ...point, agreed: 'none' as const } : point))
  assert.doesNotMatch(slopeChart({ ...merged, points }).markup, /trend__line/)
})

test('boxes never lie on each other, and all lie inside, whatever was agreed', () => {
  const agreed = fc.option(fc.constantFrom<number | 'none'>(1, 2, 3, 4, 5, 'none'), { nil: undefined })
  const point = fc.record({ column: fc.nat(3), name: fc.constant('one'), agreed })
  const columns = ['a', 'b', 'c', 'd'].map(name => ({ name }))
  fc.assert(
    fc.property(fc.array(point, { maxLength: 14 }), fc.boolean(), (points, isSmall) => {
      const places = placesIn({ columns, points, lines: [], isSmall })
      const { width, height } = sizesOf(isSmall)
      for (const [at, one] of places.points.entries()) {
        assert.ok(one.x - width / 2 >= 0 && one.x + width / 2 <= places.width)
        assert.ok(one.y - height / 2 >= 0 && one.y + height / 2 <= places.height)
        for (const other of places.points.slice(at + 1))
          assert.ok(Math.abs(one.x - other.x) >= width || Math.abs(one.y - other.y) >= height)
      }
    }),
  )
})

test('the same numbers stand beside the drawing, with words where there is none', () => {
  const drawn = slopeTable({
    ...{ caption: 'All', rowName: 'Standard', columns: merged.columns, doingName: 'Done' },
    rows: [{ title: '2', slope: merged, scores: [[{ agreed: 3, isHollow: true, words: 'no. 2' }, 'can’t judge'], []] }],
  }).markup
  assert.match(drawn, /agreed--none">3<\/span> <small>no\. 2/)
  assert.match(drawn, /can’t judge[\s\S]*not asked/)
})
