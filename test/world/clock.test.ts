import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isId, realWorld } from '#ground'
import { calendarAt } from './calendar.ts'
import { worldAt } from './clock.ts'

const now = '2026-11-18T09:30:00.000Z'
const ids = (count: number, seed?: string) => {
  const world = worldAt(now, seed)
  return Array.from({ length: count }, () => world.newId())
}

describe('A world for tests', () => {
  it('gives the same ids and the same chance for the same seed, and others for another', () => {
    assert.deepEqual(ids(50), ids(50))
    assert.notDeepEqual(ids(50), ids(50, 'another'))
    assert.deepEqual(worldAt(now).chance(70), worldAt(now).chance(70))
    assert.equal(worldAt(now).chance(70).length, 70)
  })

  it('makes proper ids, each after the one before and before any made at run time', () => {
    const made = ids(500)
    assert.ok(made.every(isId))
    assert.deepEqual(made, made.toSorted())
    assert.ok(made.every(id => id < realWorld().newId()))
  })
})

describe('The calendar of the story', () => {
  it('leaves the days as they are told in the week in which it is told', () => {
    for (const day of ['2026-11-16', '2026-11-22'])
      assert.equal(calendarAt(`${day}T12:00:00.000Z`).day('2026-11-12'), '2026-11-12')
  })

  it('moves them by whole weeks at any other time, so that nothing lies in the future', () => {
    for (const today of ['2026-08-30', '2027-03-31', '2031-01-01']) {
      const moved = calendarAt(`${today}T12:00:00.000Z`)
      assert.equal(new Date(moved.day('2026-11-16')).getUTCDay(), 1)
      assert.ok(moved.at('2026-11-16', '00:00') <= `${today}T12:00:00.000Z`)
    }
  })

  it('labels a year by the April before it opens', () => {
    assert.equal(calendarAt(now).label('2026-09-07'), '2026/27')
    assert.equal(calendarAt('2027-06-14T12:00:00.000Z').label('2026-09-07'), '2027/28')
    assert.equal(calendarAt('2027-02-01T12:00:00.000Z').label('2026-09-07'), '2026/27')
  })
})
