import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { dueOf, nextDue, satBy, stageOf, type YearStanding } from './standing.ts'

const year = (on: YearStanding['on']): YearStanding => ({
  ...{ partnership: 'wexmoor', exercise: 'e', label: '2026/27', on: { opened: '2026-09-07', ...on } },
  due: { 'gathering-closed': '2026-11-27', 'positions-confirmed': '2026-12-11', 'outline-signed': '2027-01-29' },
  ...{ days: ['2026-11-10', '2026-11-20'], groups: 5 },
})

describe('where an exercise stands', () => {
  it('is the furthest thing reached', () => {
    assert.equal(stageOf(undefined), 'not-started')
    assert.equal(stageOf(year({})), 'gathering')
    assert.equal(stageOf(year({ 'gathering-closed': '2026-11-27' })), 'agreeing')
    const signed = {
      'gathering-closed': '2026-11-27',
      'positions-confirmed': '2026-12-01',
      'outline-signed': '2026-12-05',
    }
    assert.equal(stageOf(year(signed)), 'outline-signed')
    assert.equal(stageOf(year({ ...signed, 'agreement-signed': '2027-01-01' })), 'agreement-signed')
  })

  it('counts the groups that have sat by today, not those that are to sit', () => {
    assert.deepEqual(
      ['2026-11-09', '2026-11-10', '2026-11-20'].map(today => satBy(year({}), today)),
      [0, 1, 2],
    )
  })

  it('is due a year after the last opening, or by the end of the programme’s month', () => {
    assert.equal(nextDue('2026-09-07', undefined), '2027-09-07')
    assert.equal(nextDue('2028-02-29', undefined), '2029-02-28')
    assert.equal(nextDue('2026-04-02', 4), '2027-04-30')
    assert.equal(nextDue('2026-12-15', 4), '2028-04-30')
    assert.equal(nextDue('2026-04-02', 12), '2026-12-31')
    assert.equal(nextDue('2027-06-01', 2), '2028-02-29')
  })

  it('is due next on the day that the partnership set itself', () => {
    const set = { ...year({}), due: { next: '2027-05-31' } }
    assert.deepEqual(dueOf(set, '2020-01-01', 4), [{ what: 'start', day: '2027-05-31' }])
  })

  it('is due for what it has not reached yet, in order, and then for the next opening', () => {
    const days = (on: YearStanding['on']) =>
      dueOf(year(on), '2025-06-02', undefined).map(({ what, day }) => [what, day])
    const start = ['start', '2027-09-07']
    assert.deepEqual(days({}), [['gather', '2026-11-27'], ['agree', '2026-12-11'], ['plan', '2027-01-29'], start])
    const confirmed = { 'gathering-closed': '2026-11-27', 'positions-confirmed': '2026-12-01' }
    assert.deepEqual(days(confirmed), [['plan', '2027-01-29'], start])
    assert.deepEqual(days({ ...confirmed, 'outline-signed': '2027-01-05' }), [start])
    assert.deepEqual(dueOf(undefined, '2025-06-02', undefined), [{ what: 'start', day: '2026-06-02' }])
  })
})
