import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { linksBetween, loadEditions, standardsOf } from '#instrument'
import { changesTo, splitOf } from './change.ts'

const editions = await loadEditions(join(import.meta.dirname, '../../../../editions'))
const edition = (id: string) => {
  const found = editions.shippedOne(id)
  assert.ok(found)
  return found
}
const [thirteen, twelve] = [edition('commissioning-13.v1'), edition('commissioning-12.v1')]
const linked = (older: typeof twelve, newer: typeof twelve) => {
  const links = linksBetween(
    editions.crosswalks(),
    { id: older.id, keys: standardsOf(older).map(({ key }) => key) },
    newer.id,
  )
  return { edition: older, ...(links === undefined ? {} : { links }) }
}

test('another edition merges, splits, words anew and asks for more (domain 1.4)', () => {
  const changes = changesTo(linked(thirteen, twelve), twelve)
  assert.deepEqual(
    changes.filter(({ became }) => became === 'merged').map(({ number }) => number),
    [2],
  )
  assert.ok(changes.every(({ became }) => became !== 'new' && became !== 'part'))
  assert.ok(changes.find(({ number }) => number === 2)?.stricter.includes(5))
  assert.deepEqual(splitOf(linked(thirteen, twelve)), { split: [8], dropped: [] })
})

test('a year on the older standards undoes what the newer changed, and asks for less where they asked for more', () => {
  const changes = changesTo(linked(twelve, thirteen), thirteen)
  assert.ok(
    changes.every(({ sources, stricter }) => stricter.length === 0 && sources.every(each => each.differs.length === 0)),
  )
  const fourth = changes.find(({ number }) => number === 4)
  assert.equal(fourth?.became, 'older')
  assert.deepEqual(fourth.milder, [5])
  assert.ok(fourth.sources.some(({ undone }) => undone.length > 0))
})

test('a standard that nothing leads to is new; the same edition changes nothing', () => {
  const today = edition('commissioning-cycle.v1')
  assert.deepEqual(
    changesTo(linked(twelve, today), today)
      .filter(({ became }) => became === 'new')
      .map(({ number }) => number),
    [7],
  )
  assert.ok(changesTo(linked(twelve, twelve), twelve).every(({ became }) => became === 'same'))
})
