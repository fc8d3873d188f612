import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { allotmentFault, daysFault, holdsOn, sayDays } from './allotment.ts'

const lee = { id: 'lee', name: 'Lee Brand', email: 'lee@example.org' }
const until = { id: 'role', lead: lee, partnership: 'wexmoor', givenOn: '2026-04-01', endsOn: '2026-12-31' }

describe('a local lead’s allotment', () => {
  it('says its days', () => {
    assert.equal(sayDays({}), 'with no end')
    assert.equal(sayDays({ startsOn: '2026-04-01', endsOn: '2027-03-31' }), 'from 1 April 2026 to 31 March 2027')
  })
  it('lets its lead in from the first to the last of them', () => {
    const days = { startsOn: '2026-04-01', endsOn: '2026-04-02' }
    assert.deepEqual(
      ['2026-03-31', '2026-04-01', '2026-04-02', '2026-04-03'].map(day => holdsOn(days, day)),
      [false, true, true, false],
    )
    assert.ok(holdsOn({}, '2099-01-01'))
  })
  it('ends on or after the day that it starts on', () => {
    assert.match(daysFault({ startsOn: '2026-04-02', endsOn: '2026-04-01' }) ?? '', /2 April 2026/)
    assert.equal(daysFault({ startsOn: '2026-04-02', endsOn: '2026-04-02' }), undefined)
  })
  it('does not stand twice for the same days', () => {
    const again = { lead: 'lee', partnership: 'wexmoor' }
    assert.match(allotmentFault(again, [until]) ?? '', /Lee Brand is allotted there already, to 31 December 2026/)
    assert.equal(allotmentFault({ ...again, startsOn: '2027-01-01' }, [until]), undefined)
    assert.equal(allotmentFault({ ...again, partnership: 'calder' }, [until]), undefined)
  })
})
